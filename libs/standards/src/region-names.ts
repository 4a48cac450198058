import { ETHNICITIES } from './ethnicity.js';
import { normalizeText } from './text.js';

const SEPARATORS = /[\s/\\|、,;>·.\-_—–→]+/g;

const AUTONOMOUS = ['自治区', '自治州', '自治县', '自治旗'];
/** Other endings of official names. 万柏林区 ends with 林区 and with 区, so each that fits gives a name. */
const ENDINGS = [
  '街道办事处',
  '特别行政区',
  '民族乡',
  '地区',
  '林区',
  '特区',
  '新区',
  '街道',
  ...'省市区县旗盟镇乡',
];
/** Autonomous units are also called by the plain word for their rank: 恩施州, 长阳县. */
const PLAIN_RANKS: Readonly<Record<string, string>> = { 自治州: '州', 自治县: '县', 自治旗: '旗' };
const PEOPLES = [
  ...ETHNICITIES.entries.map((entry) => entry.name),
  '各族',
  ...ETHNICITIES.entries.map((entry) => entry.name.slice(0, -1)).filter((name) => name.length > 1),
];

/** Levels of the code table that are no units: forms have them or leave them out (北京市市辖区东城区, 湖北省仙桃市). */
export const FILLER_NAMES = [
  '自治区直辖县级行政区划',
  '省直辖县级行政区划',
  '直辖县级行政区划',
  '省直辖行政单位',
  '市辖区',
  '县',
];

const FILLERS: ReadonlySet<string> = new Set(FILLER_NAMES);

export function isFiller(name: string): boolean {
  return FILLERS.has(name);
}

/** A region as forms hold it, in one piece: without separators, half-width. */
export function regionKey(text: string): string {
  return normalizeText(text).replace(SEPARATORS, '').toUpperCase();
}

/** The names under which a unit is known: its own and its short ones (江苏, 内蒙古, 恩施, 恩施州); none of one character. */
export function regionNames(name: string): string[] {
  const full = regionKey(name);
  const autonomous = AUTONOMOUS.find((ending) => full.endsWith(ending));
  const short = autonomous
    ? autonomousNames(full.slice(0, -autonomous.length), PLAIN_RANKS[autonomous])
    : ENDINGS.filter((ending) => full.endsWith(ending)).map((ending) => full.slice(0, -ending.length));
  return [...new Set([full, ...short])].filter((candidate) => candidate.length > 1);
}

function autonomousNames(stem: string, rank: string | undefined): string[] {
  const bare = withoutPeoples(stem);
  return rank === undefined ? [bare, stem] : [bare, bare + rank, stem];
}

/** 恩施土家族苗族 is 恩施; 东乡族 of 东乡族自治县 stays, since nothing would be left. */
function withoutPeoples(stem: string): string {
  const people = PEOPLES.find((name) => stem.endsWith(name) && stem.length - name.length > 1);
  return people === undefined ? stem : withoutPeoples(stem.slice(0, -people.length));
}
