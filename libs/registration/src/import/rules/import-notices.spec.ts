import { describe, expect, it } from '@jest/globals';
import { describe as sentence } from '#kezhi/kernel';
import { aRow } from '../../../test/import-rows.js';
import { currentForm } from '../forms/form-registry.js';
import { matchHeader } from './header-match.js';
import { ImportNotices } from './import-notices.js';

const header = (...titles: string[]) => matchHeader([aRow(3, ...titles)], currentForm('volunteers'))!;
const sheet = (name: string, more: { hidden?: boolean; hiddenColumns?: number[] } = {}) => {
  return { name, hidden: more.hidden ?? false, hiddenColumns: more.hiddenColumns ?? [] };
};

describe('what is said about a file', () => {
  it('says which sheet was read, and nothing more of a plain file', () => {
    const notices = new ImportNotices([sheet('名单')], 0, header('姓名', '证件号码', '手机号码'));
    expect(notices.list()).toEqual([{ code: 'NOTICE.SHEET_READ', details: { sheet: '名单', rows: ['3'] } }]);
  });

  it('says everything that is out of the ordinary', () => {
    const sheets = [sheet('说明'), sheet('名单', { hidden: true, hiddenColumns: [1, 3] }), sheet('旧')];
    const notices = new ImportNotices(sheets, 1, header('志愿者姓名', '证件号码', '手机号码', '血型'));
    notices.hiddenRow(8);
    notices.hiddenRow(9);
    for (let rowNo = 4; rowNo < 16; rowNo += 1) notices.sampleRow(rowNo);
    expect(notices.list().map(({ code, details }) => sentence(code, details, 'zh'))).toEqual([
      '读取的是工作表“名单”，表头在第 3 行',
      '读取的工作表“名单”是隐藏的，请确认要导入的就是它',
      '以下工作表没有读取：说明、旧',
      '以下列的标题与模板不同，已按含义对应：志愿者姓名 → 姓名',
      '以下列不在表单中，没有读取：血型',
      '隐藏的列也已读取：证件号码',
      '有 2 个隐藏的行也已读取（从第 8 行起）',
      '以“示例”开头的行没有读取，共 12 行（第 4、5、6、7、8、9、10、11、12、13 行）',
    ]);
  });
});
