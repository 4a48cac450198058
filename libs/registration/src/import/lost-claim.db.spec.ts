import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { syntheticIdentityNumber, syntheticPhone } from '#kezhi/standards';
import { type ImportWorkshop, openImportWorkshop } from '#kezhi/testing';
import { IN_PROCESS_VALIDATOR } from '../../test/in-process-validator.js';
import { CommitService } from './commit.service.js';
import { ImportsService } from './imports.service.js';
import { UndoService } from './undo.service.js';
import { ValidationService } from './validation.service.js';

/** A worker that stood still for so long that another one has taken its job over. */
const LOST = {
  signal: new AbortController().signal,
  assertClaim: () => Promise.reject(new Error('claim lost')),
};

let shop: ImportWorkshop;
let id: string;
beforeAll(async () => {
  shop = await openImportWorkshop(IN_PROCESS_VALIDATOR);
  const person = ['王芳', syntheticIdentityNumber(1), syntheticPhone(1)];
  const csv = [['姓名', '证件号码', '手机号码'], person].map((row) => row.join(',')).join('\r\n');
  ({ id } = await shop.upload(Buffer.from(csv), { name: '名单.csv' }));
});
afterAll(() => shop.close());

const count = async (table: string) => (await shop.database.sql(`SELECT 1 FROM ${table}`)).length;
const imports = () => shop.get(ImportsService);

describe('a worker that has lost its job', () => {
  it('stages no row', async () => {
    await expect(shop.get(ValidationService).run(id, LOST)).rejects.toThrow('claim lost');
    expect(await imports().get(shop.scope, id)).toMatchObject({ status: 'queued' });
    expect(await count('import_rows')).toBe(0);
  });

  it('says nothing about a file that it has read to the end', async () => {
    let asked = 0;
    const lostMeanwhile = {
      ...LOST,
      assertClaim: () => ((asked += 1) > 1 ? LOST.assertClaim() : Promise.resolve()),
    };
    await expect(shop.get(ValidationService).run(id, lostMeanwhile)).rejects.toThrow('claim lost');
    expect(await imports().get(shop.scope, id)).toMatchObject({ status: 'validating' });
    expect(await count('import_rows')).toBe(0);
  });

  it('registers nobody', async () => {
    await shop.validate(id);
    await imports().commit(shop.actor, shop.scope, { id }, 'valid-rows');
    await expect(shop.get(CommitService).run(id, LOST)).rejects.toThrow('claim lost');
    expect(await imports().get(shop.scope, id)).toMatchObject({ status: 'committing' });
    expect(await count('people')).toBe(0);
  });

  it('takes nobody back', async () => {
    await shop.merge(id);
    await imports().undo(shop.scope, { id });
    await expect(shop.get(UndoService).run(id, LOST)).rejects.toThrow('claim lost');
    expect(await imports().get(shop.scope, id)).toMatchObject({ status: 'committed' });
    expect(await count('people')).toBe(1);
  });
});
