import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { syntheticPhone } from '#kezhi/standards';
import { type ImportWorkshop, openImportWorkshop } from '#kezhi/testing';
import { ImportsService } from './imports.service.js';
import { IN_PROCESS_VALIDATOR } from '../../test/in-process-validator.js';
import { workbook } from '../../test/workbook.js';

let shop: ImportWorkshop;
beforeAll(async () => {
  shop = await openImportWorkshop(IN_PROCESS_VALIDATOR);
});
afterAll(() => shop.close());

async function squad(name: string): Promise<{ id: string; name: string }> {
  const { county: parent } = shop.tree;
  return { id: await shop.tree.plant({ name, parent, kind: 'service_team', region: '320402' }), name };
}

const suspend = (id: string) =>
  shop.database.sql(`UPDATE organizations SET status = 'suspended' WHERE id = $1`, [id]);

describe('an organizations import', () => {
  const FORM = [
    '组织名称',
    '组织类别',
    '组织层级',
    '所在地区',
    '上级组织',
    '负责人姓名',
    '负责人手机',
    '管理员姓名',
    '管理员手机',
  ];
  const unit = (name: string, parent: string) => [
    name,
    '科技志愿服务队',
    '县',
    '江苏省常州市天宁区',
    parent,
    '王芳',
    syntheticPhone(1),
    '李明',
    syntheticPhone(2),
  ];

  it('registers units with their supervisors in any order, approved by whoever may review, and takes them back', async () => {
    const { id } = await shop.upload(await workbook(FORM, [unit('二队', '一队'), unit('一队', '')]), {
      kind: 'organizations',
      unit: shop.tree.county,
    });
    expect(await shop.validate(id)).toMatchObject({ status: 'ready', toCreate: 2, invalid: 0 });
    await shop.get(ImportsService).commit(shop.actor, shop.scope, { id }, 'all-or-nothing');
    expect(await shop.merge(id)).toMatchObject({ status: 'committed' });
    const made = await shop.database.sql(
      `SELECT o.name, p.name AS parent, o.status FROM organizations o JOIN organizations p ON p.id = o.parent_id
       WHERE o.import_id = $1 ORDER BY o.name`,
      [id],
    );
    expect(made).toEqual([
      { name: '一队', parent: '天宁区科协', status: 'approved' },
      { name: '二队', parent: '一队', status: 'approved' },
    ]);
    await shop.get(ImportsService).undo(shop.scope, { id });
    expect(await shop.takeBack(id)).toMatchObject({ status: 'undone' });
  });

  it('finds the same name under the same supervisor unchanged', async () => {
    const rows = [unit('天宁区科技志愿服务大队', '')];
    const { id } = await shop.upload(await workbook(FORM, rows), {
      kind: 'organizations',
      unit: shop.tree.county,
    });
    expect(await shop.validate(id)).toMatchObject({ toCreate: 0, unchanged: 1 });
  });

  const register = async (rows: string[][], meanwhile: () => Promise<unknown>, form = FORM) => {
    const options = { kind: 'organizations', unit: shop.tree.county } as const;
    const { id } = await shop.upload(await workbook(form, rows), options);
    await shop.validate(id);
    await shop.get(ImportsService).commit(shop.actor, shop.scope, { id }, 'valid-rows');
    await meanwhile();
    return shop.merge(id);
  };
  const outcomes = (id: string) =>
    shop.database.sql(
      `SELECT name, outcome, problems->0->>'code' AS code FROM import_rows WHERE import_id = $1 ORDER BY row_no`,
      [id],
    );

  it('registers nothing under a supervisor that was suspended since the file was checked, nor below that', async () => {
    const idle = await squad('将暂停的队');
    const rows = [unit('上队', idle.name), unit('下队', '上队'), unit('别处队', '')];
    const entity = await register(rows, () => suspend(idle.id));
    expect(entity).toMatchObject({ status: 'committed', toCreate: 1, invalid: 2 });
    expect(await outcomes(entity.id)).toEqual([
      { name: '上队', outcome: 'invalid', code: 'ROW.PARENT_CLOSED' },
      { name: '下队', outcome: 'invalid', code: 'ROW.PARENT_CLOSED' },
      { name: '别处队', outcome: 'create', code: null },
    ]);
  });

  const association = (name: string, parent: string) => [name, '科协', '乡', ...unit(name, parent).slice(3)];

  it('registers no association under what is none, in the file or outside, nor anything under such a row', async () => {
    const base = await squad('已有的队');
    const rows = [
      association('错科协', base.name),
      unit('错科协之队', '错科协'),
      unit('新队', ''),
      association('队下科协', '新队'),
      association('好科协', ''),
      association('好科协之科协', '好科协'),
    ];
    const entity = await register(rows, () => Promise.resolve());
    expect(await outcomes(entity.id)).toEqual([
      { name: '错科协', outcome: 'invalid', code: 'ROW.PARENT_KIND' },
      { name: '错科协之队', outcome: 'invalid', code: 'ROW.PARENT_INVALID' },
      { name: '新队', outcome: 'create', code: null },
      { name: '队下科协', outcome: 'invalid', code: 'ROW.PARENT_KIND' },
      { name: '好科协', outcome: 'create', code: null },
      { name: '好科协之科协', outcome: 'create', code: null },
    ]);
    const [below] = await shop.database.sql(
      `SELECT problems->0->'details' AS details FROM import_rows WHERE import_id = $1 AND name = '错科协之队'`,
      [entity.id],
    );
    expect(below).toEqual({ details: { rowNo: 2 } });
  });

  it('nor under one that was an association when the file was checked', async () => {
    const { county: parent } = shop.tree;
    const place = { parent, kind: 'association', region: '320402' };
    const id = await shop.tree.plant({ ...place, name: '将改类别的科协' });
    const change = () => shop.database.sql(`UPDATE organizations SET kind = 'other' WHERE id = $1`, [id]);
    const entity = await register([association('下级科协', '将改类别的科协'), unit('同去的队', '')], change);
    expect(await outcomes(entity.id)).toEqual([
      { name: '下级科协', outcome: 'invalid', code: 'ROW.PARENT_KIND' },
      { name: '同去的队', outcome: 'create', code: null },
    ]);
  });

  it('lets units wait as submitted where a rule of formation blocks, and approves the others', async () => {
    await shop.database.sql(
      `INSERT INTO formation_rules (id, notice, source, team_rank, territory, min_members, leaders, deputies_min, deputies_max, blocking, valid_from)
       VALUES (gen_random_uuid(), '试〔2019〕9号', '一', 'corps', '320400', 10, 1, 0, 5, true, '2019-01-01')`,
    );
    const rows = [
      [...unit('天宁总队', ''), '总队'],
      [...unit('天宁大队', ''), '大队'],
    ];
    const entity = await register(rows, () => Promise.resolve(), [...FORM, '队伍建制']);
    const made = await shop.database.sql(
      'SELECT name, status FROM organizations WHERE import_id = $1 ORDER BY status',
      [entity.id],
    );
    expect(made).toEqual([
      { name: '天宁大队', status: 'approved' },
      { name: '天宁总队', status: 'submitted' },
    ]);
  });
});
