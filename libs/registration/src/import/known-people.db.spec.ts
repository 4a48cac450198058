import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { syntheticIdentityNumber, syntheticPhone } from '#kezhi/standards';
import { type ImportWorkshop, openImportWorkshop } from '#kezhi/testing';
import { IN_PROCESS_VALIDATOR } from '../../test/in-process-validator.js';
import { ImportsService } from './imports.service.js';
import { RowsService } from './rows.service.js';

let shop: ImportWorkshop;
beforeAll(async () => {
  shop = await openImportWorkshop(IN_PROCESS_VALIDATOR);
});
afterAll(() => shop.close());

const formOf = (...people: Array<[name: string, index: number]>) =>
  Buffer.from(
    [
      '姓名,证件号码,手机号码',
      ...people.map(([name, index]) => `${name},${syntheticIdentityNumber(index)},${syntheticPhone(index)}`),
    ].join('\r\n'),
  );

async function checked(form: Buffer, unit = shop.tree.team) {
  const { id } = await shop.upload(form, { unit, name: '名单.csv' });
  await shop.validate(id);
  const rows = await shop.get(RowsService).page(shop.scope, id, {}, 0, 10);
  return { id, rows: rows.map(({ outcome, problems }) => [outcome, ...problems.map(({ code }) => code)]) };
}

async function commit(id: string) {
  await shop.get(ImportsService).commit(shop.actor, shop.scope, { id }, 'valid-rows');
  return shop.merge(id);
}

describe('a row about somebody who is known', () => {
  it('is refused under another name, and the person stays as they are', async () => {
    await commit((await checked(formOf(['王芳', 1]))).id);
    const { rows } = await checked(formOf(['李敏', 1]), shop.tree.squad);
    expect(rows).toEqual([['invalid', 'ROW.PERSON_OTHER_NAME']]);
    const people = await shop.database.sql(`SELECT name FROM people`);
    expect(people).toEqual([{ name: '王芳' }]);
  });

  it('is refused about whoever has closed', async () => {
    await commit((await checked(formOf(['周静', 2]))).id);
    await shop.database.sql(`UPDATE people SET status = 'closed' WHERE name = '周静'`);
    const { rows } = await checked(formOf(['周静', 2]), shop.tree.squad);
    expect(rows).toEqual([['invalid', 'ROW.PERSON_CLOSED']]);
  });

  it('is refused about whoever does not want to be registered, also when they said so after the file was checked', async () => {
    const { id, rows } = await checked(formOf(['陈晨', 3], ['杨帆', 4]));
    expect(rows).toEqual([['create'], ['create']]);
    await shop.database.sql(
      `INSERT INTO refused_people (id_blind, at) SELECT id_blind, now() FROM import_rows
       WHERE import_id = $1 AND name = '陈晨'`,
      [id],
    );
    expect(await commit(id)).toMatchObject({ status: 'committed', toCreate: 1, invalid: 1 });
    const again = await checked(formOf(['陈晨', 3]));
    expect(again.rows).toEqual([['invalid', 'ROW.PERSON_REFUSED']]);
    expect(await shop.database.sql(`SELECT 1 FROM people WHERE name = '陈晨'`)).toEqual([]);
  });
});

describe('a file that is known', () => {
  it('is not the next revision of another import: it is named', async () => {
    const first = await checked(formOf(['何敏', 5]));
    const second = await checked(formOf(['何敏', 6]));
    await expect(shop.revise(second.id, formOf(['何敏', 5]))).rejects.toMatchObject({
      code: 'IMPORT.DUPLICATE_OF',
      details: { importId: first.id },
    });
  });
});
