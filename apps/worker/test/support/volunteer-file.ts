import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { writeTable } from '#kezhi/documents';
import { syntheticIdentityNumber, syntheticPhone } from '#kezhi/standards';

const HEADERS = ['姓名', '证件号码', '手机号码', '所属组织', '工作单位'];
const SURNAMES = [...'王李张刘陈杨黄赵周吴'];
const GIVEN = [...'伟芳娜敏静丽强磊军洋勇艳杰涛明超秀霞平刚'];
const DAY_MS = 86_400_000;
const NUMBERS_PER_DAY = 1_000;

const pick = (list: readonly string[], index: number) => list[index % list.length] ?? '';

export interface Person {
  name: string;
  idNumber: string;
  phone: string;
}

/** The same index is the same made-up person in every file. */
export function personOf(index: number): Person {
  const birth = Date.UTC(1950, 0, 1) + Math.floor(index / NUMBERS_PER_DAY) * DAY_MS;
  return {
    name: pick(SURNAMES, index) + pick(GIVEN, Math.floor(index / 10)) + pick(GIVEN, Math.floor(index / 200)),
    idNumber: syntheticIdentityNumber(index % NUMBERS_PER_DAY, {
      birthDate: new Date(birth).toISOString().slice(0, 10),
    }),
    phone: syntheticPhone(index),
  };
}

/** People `from` … `from + count - 1`, each right, all for the importing unit. */
export function rightRows(count: number, from = 0): string[][] {
  return Array.from({ length: count }, (_, at) => rowOf(personOf(from + at), '', from + at));
}

/**
 * A file as it comes: of 100 rows 2 have a wrong identity number and 1 repeats the row before; every third person is for
 * `team`, and 1 in 200 stands in it a second time, for the other organization.
 */
export function mixedRows(count: number, team: string): string[][] {
  return Array.from({ length: count }, (_, index) => {
    const again = index % 100 === 99 || index % 200 === 150;
    const person = personOf(again ? index - 1 : index);
    const teamOf = (of: number) => (of % 3 === 0 ? team : '');
    const organization = index % 100 === 99 ? teamOf(index - 1) : teamOf(index);
    const row = rowOf(person, index % 200 === 150 ? other(teamOf(index - 1), team) : organization, index);
    if (index % 50 === 7) row[1] = withWrongCheck(person.idNumber);
    return row;
  });
}

const other = (organization: string, team: string) => (organization === '' ? team : '');

function rowOf({ name, idNumber, phone }: Person, organization: string, index: number): string[] {
  return [name, idNumber, phone, organization, `示例市第${index % 900}中学`];
}

const withWrongCheck = (number: string) =>
  number.slice(0, -1) + (number.endsWith('X') ? '0' : (Number(number.at(-1)) + 1) % 10);

export function csvOf(rows: readonly string[][]): Buffer {
  return Buffer.from([HEADERS, ...rows].map((row) => row.join(',')).join('\r\n'));
}

export async function workbookOf(rows: readonly string[][]): Promise<Buffer> {
  const stream = new PassThrough();
  const columns = HEADERS.map((header) => ({ header }));
  const [bytes] = await Promise.all([buffer(stream), writeTable(stream, { name: '志愿者', columns, rows })]);
  return bytes;
}
