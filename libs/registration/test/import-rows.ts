import type { RawCell, RawRow } from '#kezhi/documents';
import { currentForm } from '../src/import/forms/form-registry.js';
import type { FormKind } from '../src/import/forms/registration-form.js';
import { ColumnMapping } from '../src/import/rules/column-mapping.js';
import type { OrganizationContext, VolunteerContext } from '../src/import/rules/import-context.js';
import { OrganizationIndex, type OrganizationEntry } from '../src/import/rules/organization-index.js';
import { RegionIndex, type RegionRow } from '../src/import/rules/region-index.js';
import type { RowProblem } from '../src/import/rules/row-cells.js';
import { ServiceIntentIndex } from '../src/import/rules/service-intents.js';

const TODAY = '2026-11-23';

type RegionTuple = [
  code: string,
  name: string,
  level: RegionRow['level'],
  parent: string | null,
  ended?: string,
  successor?: string,
];

const REGIONS: RegionTuple[] = [
  ['000000', '全国', 'national', null],
  ['110000', '北京市', 'province', '000000'],
  ['110100', '市辖区', 'prefecture', '110000'],
  ['110101', '东城区', 'county', '110100'],
  ['110105', '朝阳区', 'county', '110100'],
  ['150000', '内蒙古自治区', 'province', '000000'],
  ['220000', '吉林省', 'province', '000000'],
  ['220100', '长春市', 'prefecture', '220000'],
  ['220104', '朝阳区', 'county', '220100'],
  ['220200', '吉林市', 'prefecture', '220000'],
  ['310000', '上海市', 'province', '000000'],
  ['310101', '黄浦区', 'county', '310000'],
  ['320000', '江苏省', 'province', '000000'],
  ['320400', '常州市', 'prefecture', '320000'],
  ['320402', '天宁区', 'county', '320400'],
  ['320402001', '雕庄街道', 'township', '320402'],
  ['320402002', '天宁街道', 'township', '320402'],
  ['320405', '戚墅堰区', 'county', '320400', '2015-04-28', '320412'],
  ['320412', '武进区', 'county', '320400'],
  ['320483', '武进市', 'county', '320400', '2002-04-03', '320412'],
  ['320484', '分水县', 'county', '320400', '2002-04-03'],
  ['420000', '湖北省', 'province', '000000'],
  ['422800', '恩施土家族苗族自治州', 'prefecture', '420000'],
  ['422801', '恩施市', 'county', '422800'],
  ['422825', '恩施县', 'county', '422800'],
  ['429000', '省直辖县级行政区划', 'prefecture', '420000'],
  ['429004', '仙桃市', 'county', '429000'],
  ['500000', '重庆市', 'province', '000000'],
  ['500200', '县', 'prefecture', '500000'],
  ['500229', '城口县', 'county', '500200'],
];

export function someRegions(): RegionIndex {
  const rows = REGIONS.map(([code, name, level, parentCode, validTo, successorCode]): RegionRow => {
    return { code, name, level, parentCode, validTo: validTo ?? null, successorCode: successorCode ?? null };
  });
  return new RegionIndex(rows, TODAY);
}

const UNIT: OrganizationEntry = {
  id: 'unit',
  orgNo: 'Z00000001',
  name: '天宁区科学技术协会',
  parentId: 'city',
  regionCode: '320402',
};
const TEAM: OrganizationEntry = {
  id: 'team',
  orgNo: 'Z00000002',
  name: '天宁区科普讲解队(青年)',
  parentId: 'unit',
  regionCode: '320402',
};
const TWINS: OrganizationEntry[] = [
  { id: 'twin-1', orgNo: 'Z00000003', name: '农技服务队', parentId: 'unit', regionCode: '320402' },
  { id: 'twin-2', orgNo: 'Z00000004', name: '农技服务队', parentId: 'team', regionCode: '320402' },
];

export function aContext(): VolunteerContext & OrganizationContext {
  return {
    today: TODAY,
    regions: someRegions(),
    organizations: new OrganizationIndex([UNIT, TEAM, ...TWINS]),
    importingUnit: UNIT,
    serviceIntents: new ServiceIntentIndex([
      { code: 'consulting', name: '科技咨询', aliases: ['技术咨询'] },
      { code: 'science_education', name: '科学教育', aliases: ['科普宣讲'] },
      { code: 'technology_extension', name: '技术推广', aliases: ['技术培训'] },
      { code: 'social_service', name: '社会服务', aliases: [] },
      { code: 'free_clinic', name: '健康义诊', aliases: ['免费义诊'] },
    ]),
    legacyTeams: new Map([
      ['OLD-17', { id: 'old-17', legacyNo: 'OLD-17', name: '天宁区老年科普队', unclaimed: true }],
      ['OLD-18', { id: 'old-18', legacyNo: 'OLD-18', name: '天宁区农技队', unclaimed: false }],
    ]),
  };
}

/** A file that holds every column of the form in its order. */
export function fullMapping(kind: FormKind): ColumnMapping {
  const form = currentForm(kind);
  const columns = form.columns.flatMap(({ title, field }, columnIndex) =>
    field === null ? [] : [{ columnIndex, title, field, how: 'exact' as const }],
  );
  return new ColumnMapping(form, columns);
}

export type CellInput = string | RawCell | undefined;

function aCell(input: CellInput): RawCell | undefined {
  return typeof input === 'string' ? (input === '' ? undefined : { text: input, kind: 'text' }) : input;
}

/** A row of cells from the left. */
export function aRow(rowNo: number, ...cells: CellInput[]): RawRow {
  return { rowNo, hidden: false, cells: cells.map(aCell) };
}

/** A row with a cell for each given field of the form in order. */
export function aFormRow(kind: FormKind, fields: Readonly<Record<string, CellInput>>, rowNo = 2): RawRow {
  return aRow(rowNo, ...currentForm(kind).columns.map((column) => fields[column.field ?? '序号']));
}

/** Problems in short: `error idNumber ROW.ID_LENGTH`. */
export function inShort(problems: readonly RowProblem[]): string[] {
  return problems.map((problem) => `${problem.severity} ${problem.field} ${problem.code}`);
}
