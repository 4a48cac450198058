import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { someRegions } from '../../../test/import-rows.js';
import { regionNames } from '#kezhi/standards';

describe('reading a region', () => {
  const regions = someRegions();

  it.each([
    ['320402', '320402'],
    ['３２０４０２', '320402'],
    ['320402000000', '320402'],
    ['320402001', '320402001'],
    ['320400', '320400'],
    ['310100', '310000'],
    ['上海市市辖区黄浦区', '310101'],
    ['上海黄浦', '310101'],
    ['320000', '320000'],
    ['江苏省常州市天宁区', '320402'],
    ['江苏/常州/天宁', '320402'],
    ['江苏 常州 天宁', '320402'],
    ['江苏省-常州市-天宁区', '320402'],
    ['江苏、常州、天宁', '320402'],
    ['江苏\u3000常州市\u00a0天宁', '320402'],
    ['江苏省常州市天宁区雕庄街道', '320402001'],
    ['江苏常州天宁雕庄', '320402001'],
    ['江苏省', '320000'],
    ['江苏', '320000'],
    ['江苏省常州市', '320400'],
    ['常州市天宁区', '320402'],
    ['天宁区', '320402'],
    ['江苏省天宁区', '320402'],
    ['常州天宁', '320402'],
    ['江苏常州天宁街道', '320402002'],
    ['江苏常州天宁天宁', '320402002'],
    ['内蒙古', '150000'],
    ['全国', '000000'],
    ['北京市东城区', '110101'],
    ['北京市市辖区东城区', '110101'],
    ['北京/市辖区/东城区', '110101'],
    ['北京东城', '110101'],
    ['北京市市辖区', '110000'],
    ['重庆市城口县', '500229'],
    ['重庆市县城口县', '500229'],
    ['湖北省仙桃市', '429004'],
    ['湖北仙桃', '429004'],
    ['湖北省省直辖县级行政区划仙桃市', '429004'],
    ['湖北/恩施州/恩施市', '422801'],
    ['湖北恩施', '422800'],
    ['湖北恩施恩施市', '422801'],
    ['湖北省恩施州恩施县', '422825'],
    ['湖北省恩施土家族苗族自治州', '422800'],
    ['吉林', '220000'],
    ['吉林省吉林市', '220200'],
    ['吉林吉林', '220200'],
  ])('reads %p as %s', (text, code) => {
    expect(regions.read(text)).toEqual({ ok: true, code });
  });

  it.each(['', '无', '江苏省苏南市', '999999', '32040', '常州市江苏省', '天宁区常州市', '市辖区', '中国'])(
    'knows nothing of %p',
    (text) => {
      expect(regions.read(text)).toEqual({ ok: false, reason: 'UNKNOWN' });
    },
  );

  it('names the candidates when a name is not enough', () => {
    expect(regions.read('朝阳区')).toEqual({
      ok: false,
      reason: 'AMBIGUOUS',
      candidates: ['北京市朝阳区', '吉林省长春市朝阳区'],
    });
    expect(regions.read('北京市朝阳区')).toEqual({ ok: true, code: '110105' });
  });

  it.each([
    ['320483', '江苏省常州市武进市'],
    ['江苏省常州市武进市', '江苏省常州市武进市'],
    ['江苏省常州市戚墅堰区', '江苏省常州市戚墅堰区'],
  ])('maps the abolished %s to its successor and says so', (text, from) => {
    expect(regions.read(text)).toEqual({
      ok: true,
      code: '320412',
      replaced: { from, to: '江苏省常州市武进区' },
    });
  });

  it('takes a living unit before an abolished one of the same short name', () => {
    expect(regions.read('江苏/常州/武进')).toEqual({ ok: true, code: '320412' });
  });

  it('says that an abolished unit has no single successor', () => {
    expect(regions.read('江苏常州分水县')).toEqual({
      ok: false,
      reason: 'ABOLISHED',
      region: '江苏省常州市分水县',
    });
  });

  it('finds every unit by its full name, whatever the separators', () => {
    const codes = fc.constantFrom('110101', '220104', '320402', '320402001', '422801', '429004', '500229');
    fc.assert(
      fc.property(codes, fc.constantFrom('', ' ', '/', '-', '、', '\u3000'), (code, separator) => {
        const name = regions.fullName(code).replace(/(?<=[省市州区])(?=.{2})/gu, separator);
        expect(regions.read(name)).toEqual({ ok: true, code });
      }),
    );
  });
});

describe('short names of regions', () => {
  it.each([
    ['广西壮族自治区', ['广西壮族自治区', '广西', '广西壮族']],
    ['内蒙古自治区', ['内蒙古自治区', '内蒙古']],
    ['新疆维吾尔自治区', ['新疆维吾尔自治区', '新疆', '新疆维吾尔']],
    ['海西蒙古族藏族自治州', ['海西蒙古族藏族自治州', '海西', '海西州', '海西蒙古族藏族']],
    ['克孜勒苏柯尔克孜自治州', ['克孜勒苏柯尔克孜自治州', '克孜勒苏', '克孜勒苏州', '克孜勒苏柯尔克孜']],
    [
      '积石山保安族东乡族撒拉族自治县',
      ['积石山保安族东乡族撒拉族自治县', '积石山', '积石山县', '积石山保安族东乡族撒拉族'],
    ],
    ['龙胜各族自治县', ['龙胜各族自治县', '龙胜', '龙胜县', '龙胜各族']],
    ['东乡族自治县', ['东乡族自治县', '东乡族', '东乡族县']],
    ['阿里地区', ['阿里地区', '阿里', '阿里地']],
    ['锡林郭勒盟', ['锡林郭勒盟', '锡林郭勒']],
    ['神农架林区', ['神农架林区', '神农架', '神农架林']],
    ['浦东新区', ['浦东新区', '浦东', '浦东新']],
    ['香港特别行政区', ['香港特别行政区', '香港', '香港特别行政']],
    ['万柏林区', ['万柏林区', '万柏', '万柏林']],
    ['景县', ['景县']],
    ['郊区', ['郊区']],
  ])('%s is also known as %p', (name, names) => {
    expect(regionNames(name)).toEqual(names);
  });
});
