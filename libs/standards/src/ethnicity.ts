import { codeList } from './code-list.js';

const NAMES = (
  '汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 ' +
  '柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 ' +
  '独龙 鄂伦春 赫哲 门巴 珞巴 基诺'
).split(' ');

/** Names that were official once, or that are written just as often. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  维吾尔: ['维族', '维'],
  壮: ['僮族', '僮'],
  毛南: ['毛难族', '毛难'],
  乌孜别克: ['乌兹别克族', '乌兹别克'],
  德昂: ['崩龙族', '崩龙'],
};

function entry(name: string, at: number): readonly [string, string, ...string[]] {
  return [String(at + 1).padStart(2, '0'), `${name}族`, name, ...(OTHER_NAMES[name] ?? [])];
}

/** GB/T 3304-1991, the 56 peoples of China, `01` 汉族 to `56` 基诺族; short names leave out 族. */
export const ETHNICITIES = codeList(NAMES.map(entry));
