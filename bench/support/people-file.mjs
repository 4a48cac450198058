// Files of made-up volunteers in the official layout, 16 filled columns.
import fs from 'node:fs';
import { load } from './site.mjs';

const HEADERS =
  '姓名,证件类型,证件号码,性别,出生日期,手机号码,电子邮箱,民族,政治面貌,学历,职称,工作单位,职务,所在地区,专业领域,备注'.split(
    ',',
  );
const SURNAMES = [...'王李张刘陈杨黄赵周吴'];
const GIVEN = [...'伟芳娜敏静丽强磊军洋勇艳杰涛明超秀霞平刚'];
const COUNTIES = ['江苏省常州市天宁区', '江苏/常州/武进区', '320411', '江苏省常州市钟楼区'];
const DAY_MS = 86_400_000;
const pick = (list, at) => list[at % list.length];

function rowOf(standards, index) {
  const day = new Date(Date.UTC(1950, 0, 1) + (Math.floor(index / 1_000) % 18_000) * DAY_MS)
    .toISOString()
    .slice(0, 10);
  return [
    pick(SURNAMES, index) + pick(GIVEN, Math.floor(index / 10)) + pick(GIVEN, Math.floor(index / 200)),
    '居民身份证',
    standards.syntheticIdentityNumber(index, { birthDate: day }),
    index % 2 === 1 ? '男' : '女',
    day,
    standards.syntheticPhone(index),
    `user${index}@example.org`,
    pick(['汉族', '汉', '回族', '01'], index),
    pick(['群众', '中共党员', '共青团员'], index),
    pick(['本科', '大学专科毕业', '硕士'], index),
    pick(['工程师', '讲师', '主治医师'], index),
    `示例市第${index % 900}中学`,
    pick(['教师', '科长'], index),
    pick(COUNTIES, index),
    pick(['天文、物理', '农学', '医学、护理'], index),
    `第 ${index} 行`,
  ];
}

/** People `from` … as CSV, each right. */
export async function csvOf(count, from = 0) {
  const standards = await load('libs/standards/src/index.js');
  const lines = [HEADERS.join(',')];
  for (let index = from; index < from + count; index += 1) lines.push(rowOf(standards, index).join(','));
  return Buffer.from(lines.join('\r\n'));
}

/** The same as a workbook. */
export async function workbookOf(file, count, from = 0) {
  const standards = await load('libs/standards/src/index.js');
  const { writeTable } = await load('libs/documents/src/index.js');
  const rows = function* () {
    for (let index = from; index < from + count; index += 1) yield rowOf(standards, index);
  };
  const columns = HEADERS.map((header) => ({ header }));
  await writeTable(file, { name: '志愿者', columns, rows: rows() });
  return fs.readFileSync(file);
}
