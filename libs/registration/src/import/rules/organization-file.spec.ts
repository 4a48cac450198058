import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { syntheticSocialCreditCode } from '#kezhi/standards';
import { aContext, aFormRow, fullMapping, inShort, type CellInput } from '../../../test/import-rows.js';
import { linkOrganizations, type LinkedOrganization } from './organization-file.js';
import { readOrganizationCells, readOrganizationRow } from './organization-row.js';
import { orderByParent } from './parent-order.js';

const context = aContext();
const mapping = fullMapping('organizations');
const GOOD = {
  kind: '农技协',
  level: '县',
  regionCode: '320402',
  leaderName: '李明',
  leaderPhone: '13800138000',
  adminName: '赵敏',
  adminPhone: '13900139000',
};

/** Links rows given as name, supervisor and other cells; the first stands in row 2. */
function link(
  ...rows: [name: string, parent?: string, more?: Record<string, CellInput>][]
): LinkedOrganization[] {
  const prepared = rows.map(([name, parent, more], at) =>
    readOrganizationRow(
      aFormRow('organizations', { ...GOOD, name, parent, ...more }, at + 2),
      mapping,
      context,
    ),
  );
  return linkOrganizations(prepared, mapping, context);
}
const outcome = (row: LinkedOrganization | undefined) => inShort(row?.problems ?? []);
const inRow = (rows: readonly LinkedOrganization[], rowNo: number) => rows.find((row) => row.rowNo === rowNo);

describe('an organization file as a whole', () => {
  it('puts a row without supervisor under the importing unit', () => {
    expect(link(['天宁大队'])[0]).toMatchObject({ parentId: 'unit', problems: [] });
  });

  it.each([
    ['the number of an existing organization', 'Z00000002', { parentId: 'team' }],
    ['the name of an existing one', '天宁区科普讲解队(青年)', { parentId: 'team' }],
    ['the name of the importing unit', '天宁区科学技术协会', { parentId: 'unit' }],
  ])('finds a supervisor by %s', (_what, parent, found) => {
    expect(link(['天宁大队', parent])[0]).toMatchObject(found);
  });

  it('finds supervisors in the file in any order and puts them first', () => {
    const rows = link(['小队', '中队'], ['中队', '大队'], ['另一队'], ['大队']);
    expect(rows.map((row) => row.rowNo)).toEqual([5, 3, 2, 4]);
    expect(rows.flatMap(outcome)).toEqual([]);
    expect(inRow(rows, 2)?.parentRowNo).toBe(3);
    expect(inRow(rows, 3)?.parentRowNo).toBe(5);
    expect(inRow(rows, 5)?.parentId).toBe('unit');
  });

  it('refuses a supervisor that nobody knows, naming where it was looked for', () => {
    const [row] = link(['天宁大队', '火星科协']);
    expect(outcome(row)).toEqual(['error parent ROW.PARENT_UNKNOWN']);
    expect(row?.problems[0]?.details).toEqual({ unit: '天宁区科学技术协会' });
    expect(row?.value).toBeUndefined();
  });

  it('refuses a supervisor whose name several have, in the file or outside', () => {
    expect(outcome(link(['天宁大队', '农技服务队'])[0])).toEqual(['error parent ROW.PARENT_AMBIGUOUS']);
    const rows = link(['大队'], ['大队', 'Z00000002'], ['小队', '大队']);
    expect(outcome(inRow(rows, 4))).toEqual(['error parent ROW.PARENT_AMBIGUOUS']);
    expect(inRow(rows, 4)?.problems[0]?.details).toEqual({ candidates: ['#2', '#3'] });
  });

  it('refuses every row of a circle, and those that hang below it', () => {
    const rows = link(['甲队', '乙队'], ['乙队', '丙队'], ['丙队', '甲队'], ['丁队', '甲队'], ['戊队']);
    for (const rowNo of [2, 3, 4])
      expect(outcome(inRow(rows, rowNo))).toEqual(['error parent ROW.PARENT_CYCLE']);
    expect(inRow(rows, 2)?.problems[0]?.details).toEqual({ path: '甲队 → 乙队 → 丙队 → 甲队' });
    expect(outcome(inRow(rows, 5))).toEqual(['error parent ROW.PARENT_INVALID']);
    expect(outcome(inRow(rows, 6))).toEqual([]);
  });

  it('refuses an organization that is its own supervisor', () => {
    expect(outcome(link(['甲队', '甲队'])[0])).toEqual(['error parent ROW.PARENT_CYCLE']);
  });

  it('refuses what stands under a row with errors, and names that row', () => {
    const rows = link(['大队', undefined, { level: '?' }], ['中队', '大队'], ['小队', '中队']);
    expect(outcome(inRow(rows, 3))).toEqual(['error parent ROW.PARENT_INVALID']);
    expect(inRow(rows, 3)?.problems[0]?.details).toEqual({ rowNo: 2 });
    expect(inRow(rows, 4)?.problems[0]?.details).toEqual({ rowNo: 3 });
    expect(rows.every((row) => row.value === undefined)).toBe(true);
  });

  it('lets the first of two equal names under one supervisor stand', () => {
    const rows = link(['大队'], ['大 队', '天宁区科学技术协会'], ['大队', 'Z00000002']);
    expect(rows.map(outcome)).toEqual([[], ['error name ROW.ORGANIZATION_REPEATED'], []]);
    expect(inRow(rows, 3)?.problems[0]?.details).toEqual({ rowNo: 2 });
  });

  it('recognises what exists under the same supervisor, and takes it for the supervisor of its rows', () => {
    const rows = link(
      ['天宁区科普讲解队(青年)'],
      ['农技服务队', '天宁区科普讲解队(青年)'],
      ['新队', '农技服务队'],
    );
    expect(inRow(rows, 2)).toMatchObject({ existingId: 'team', parentId: 'unit' });
    expect(inRow(rows, 3)).toMatchObject({ existingId: 'twin-2', parentId: 'team' });
    expect(inRow(rows, 4)).toMatchObject({ parentId: 'twin-2' });
    expect(inRow(rows, 4)?.parentRowNo).toBeUndefined();
  });

  it('shows organizations of the same name elsewhere as a notice', () => {
    const [row] = link(['天宁区科普讲解队(青年)', 'Z00000003']);
    expect(outcome(row)).toEqual(['notice name ROW.NAME_ELSEWHERE']);
    expect(row?.value).toBeDefined();
  });

  it('refuses the same credit code twice, but not of service teams', () => {
    const uscc = syntheticSocialCreditCode(7);
    const rows = link(
      ['甲会', undefined, { uscc }],
      ['乙会', undefined, { uscc }],
      ['丙队', undefined, { uscc, kind: '科技志愿服务队' }],
    );
    expect(rows.map(outcome)).toEqual([[], ['error uscc ROW.USCC_REPEATED'], []]);
  });

  it('does not look for a supervisor where the cell is a formula error', () => {
    const rows = link(['甲会', undefined, { parent: { text: '#N/A', kind: 'error' } }]);
    expect(rows.map(outcome)).toEqual([['error parent ROW.FORMULA_ERROR']]);
    expect(rows[0]?.parentId).toBeUndefined();
  });

  it('gives the rows it was given untouched', () => {
    const prepared = [
      readOrganizationRow(
        aFormRow('organizations', { ...GOOD, name: '甲队', parent: '甲队' }),
        mapping,
        context,
      ),
    ];
    linkOrganizations(prepared, mapping, context);
    expect(prepared[0]?.problems).toEqual([]);
  });
});

describe('the order of registration', () => {
  it('has every row once, each behind its supervisor unless they go in a circle', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.nat(19), { nil: undefined }), { minLength: 1, maxLength: 20 }),
        (parents) => {
          const nodes: { id: number; parentRow?: { id: number } }[] = parents.map((_, id) => ({ id }));
          for (const [id, parent] of parents.entries()) {
            const above = parent === undefined ? undefined : nodes[parent % nodes.length];
            if (above) nodes[id]!.parentRow = above;
          }
          const { ordered, circles } = orderByParent(nodes);
          const circling = new Set(circles.flat());
          expect([...ordered].sort((a, b) => a.id - b.id)).toEqual(nodes);
          for (const [at, node] of ordered.entries()) {
            if (node.parentRow && !circling.has(node))
              expect(ordered.indexOf(node.parentRow)).toBeLessThan(at);
          }
          expect(circling.size).toBe(circles.flat().length);
        },
      ),
    );
  });
});

describe('teams of the earlier platform', () => {
  const legacy = fullMapping('legacy-teams');
  const legacyRow = (rowNo: number, name: string, legacyNo: string) => {
    const cells = { name, kind: '科技志愿服务队', level: '县', regionCode: '320402', legacyNo };
    const texts = Object.fromEntries(Object.entries(cells).filter(([, text]) => text !== ''));
    return readOrganizationCells(rowNo, { texts }, legacy, context);
  };
  const linked = (...rows: ReturnType<typeof legacyRow>[]) => linkOrganizations(rows, legacy, context);
  const codesOf = (row?: { problems: readonly { code: string }[] }) => row?.problems.map(({ code }) => code);

  it('need a number and nobody to call, and may share a name', () => {
    const [one, two] = linked(legacyRow(2, '农技队', 'a 1'), legacyRow(3, '农技队', 'A2'));
    expect([one?.value?.legacyNo, two?.value?.legacyNo]).toEqual(['A1', 'A2']);
    expect(one?.value?.leaderName).toBeUndefined();
    expect(codesOf(legacyRow(4, '农技队', ''))).toEqual(['ROW.REQUIRED']);
  });

  it('are known by their numbers, whatever the spelling, and keep their names', () => {
    const [same, other, repeated] = linked(
      legacyRow(2, '天宁区老年科普队', 'old-17'),
      legacyRow(3, '另一支队伍', 'OLD-18'),
      legacyRow(4, '第三支队伍', 'OLD-18'),
    );
    expect(same?.existingId).toBe('old-17');
    expect(codesOf(other)).toEqual(['ROW.LEGACY_TAKEN']);
    expect(codesOf(repeated)).toEqual(['ROW.LEGACY_REPEATED']);
  });
});
