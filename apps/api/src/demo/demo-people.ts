import { syntheticIdentityNumber, syntheticPhone } from '#kezhi/standards';

export const DEMO_COLUMNS = [
  '序号',
  '姓名',
  '证件号码',
  '手机号码',
  '电子邮箱',
  '学历',
  '工作单位',
  '所在地区',
  '所属组织',
  '专业领域',
  '服务意向',
] as const;

const SURNAMES = Array.from('王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗');
const GIVEN = Array.from('伟芳娜敏静丽强磊洋艳勇军杰娟涛超明霞平刚桂英华玉兰建国红梅志文斌');
const EDUCATIONS = ['大学本科', '研究生', '大学专科', '高中'];
const EXPERTISE = [
  '作物栽培',
  '植物保护',
  '内科',
  '儿童保健',
  '林业',
  '水产养殖',
  '计算机应用',
  '环境监测',
  '营养与食品',
  '气象',
];
const INTENTS = ['科技咨询', '技术推广', '科学教育', '健康义诊', '社会服务'];
const DAY_MS = 86_400_000;
const FIRST_BIRTHDAY = Date.UTC(1955, 0, 1);
const BIRTHDAYS = 18_000;
/** Coprime to the number of birthdays, so that neighbours in the file are not neighbours in age. */
const STRIDE = 7_919;

export interface DemoTeam {
  name: string;
  region: string;
  /** What the people of the region call it. */
  place: string;
  members: number;
}

/** The rows of a registration file, always the same people for the same numbers; identity numbers are made up, with valid check characters. */
export function demoPeople(teams: readonly DemoTeam[], firstIndex: number): string[][] {
  let index = firstIndex;
  return teams.flatMap((team) => Array.from({ length: team.members }, () => demoPerson(index++, team)));
}

function demoPerson(index: number, team: DemoTeam): string[] {
  const birthday = new Date(FIRST_BIRTHDAY + ((index * STRIDE) % BIRTHDAYS) * DAY_MS)
    .toISOString()
    .slice(0, 10);
  const serial = Math.floor(index / BIRTHDAYS) * 2 + (index % 2);
  return [
    String(index + 1),
    nameOf(index),
    syntheticIdentityNumber(serial, { birthDate: birthday, place: '320402' }),
    syntheticPhone(index),
    index % 3 === 0 ? `volunteer${index}@example.org` : '',
    pick(EDUCATIONS, index),
    `${team.place}${pick(['农业技术推广中心', '第一人民医院', '实验小学', '科技馆'], index)}`,
    team.region,
    team.name,
    pick(EXPERTISE, index),
    `${pick(INTENTS, index)}、${pick(INTENTS, index + 2)}`,
  ];
}

function nameOf(index: number): string {
  const second = index % 4 === 0 ? '' : pick(GIVEN, Math.floor(index / 7) + 5);
  return `${pick(SURNAMES, index)}${pick(GIVEN, Math.floor(index / 20))}${second}`;
}

function pick<T>(from: readonly T[], index: number): T {
  const item = from[index % from.length];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}
