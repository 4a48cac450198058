import { mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { writeTable } from '#kezhi/documents';
import { syntheticIdentityNumber, syntheticPhone } from '#kezhi/standards';

export const PEOPLE_COLUMNS = ['序号', '姓名', '证件号码', '手机号码', '所在地区', '专业领域'] as const;
export const ORGANIZATION_COLUMNS = [
  '序号',
  '组织名称',
  '组织类别',
  '组织层级',
  '所在地区',
  '上级组织',
  '负责人姓名',
  '负责人手机',
  '管理员姓名',
  '管理员手机',
] as const;

/** Invented names; a number of families and given names that gives as many as are asked for. */
const FAMILIES = ['王', '李', '张', '刘', '陈', '杨', '黄', '周', '吴', '徐'];
const GIVEN = ['芳', '伟', '敏', '静', '磊', '洋', '艳', '勇', '娟', '杰'];

export type Cells = string[];

/** A person of the form, different for every index; `change` replaces cells by column. */
export function person(
  index: number,
  change: Partial<Record<(typeof PEOPLE_COLUMNS)[number], string>> = {},
): Cells {
  const cells: Record<(typeof PEOPLE_COLUMNS)[number], string> = {
    序号: String(index + 1),
    姓名: `${FAMILIES[index % 10]}${GIVEN[Math.floor(index / 10) % 10]}`,
    证件号码: syntheticIdentityNumber(index % 1_000, {
      birthDate: `19${60 + (Math.floor(index / 1_000) % 35)}-05-17`,
      place: '320402',
    }),
    手机号码: syntheticPhone(1_000 + index),
    所在地区: '江苏省常州市天宁区',
    专业领域: '农业技术',
  };
  return PEOPLE_COLUMNS.map((column) => change[column] ?? cells[column]);
}

/** An organization of the form; `parent` may stand in the same file. */
export function organization(index: number, name: string, parent = ''): Cells {
  const phone = syntheticPhone(5_000 + index);
  return [
    String(index + 1),
    name,
    '科技志愿服务队',
    '县',
    '江苏省常州市天宁区',
    parent,
    '王敏',
    phone,
    '李静',
    phone,
  ];
}

/** Writes a form as clerks do: a title, the header, the rows. Gives the path. */
export async function workbook(
  name: string,
  columns: readonly string[],
  rows: readonly Cells[],
): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'kezhi-e2e-files-'));
  const file = path.join(folder, name);
  await writeTable(file, {
    name: '登记表',
    title: name.replace(/\.xlsx$/, ''),
    columns: columns.map((header) => ({ header, width: 22 })),
    rows,
  });
  return file;
}
