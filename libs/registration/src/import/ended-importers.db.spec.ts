import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { writeTable } from '#kezhi/documents';
import { AppError } from '#kezhi/kernel';
import { MemberCounts, ReferenceData } from '#kezhi/organizations';
import { requestContext } from '#kezhi/platform';
import { syntheticIdentityNumber, syntheticPhone } from '#kezhi/standards';
import { Dissolutions, Rejections } from '#kezhi/succession';
import { type ImportWorkshop, openImportWorkshop } from '#kezhi/testing';
import { OwnMemberships } from '#kezhi/volunteers';
import { IN_PROCESS_VALIDATOR } from '../../test/in-process-validator.js';
import { EndedImporters } from './ended-importers.js';
import { ImportsService } from './imports.service.js';

jest.setTimeout(120_000);

let shop: ImportWorkshop;
let planted = 0;
beforeAll(async () => {
  shop = await openImportWorkshop(IN_PROCESS_VALIDATOR);
  await shop.get(ReferenceData).seed();
});
afterAll(() => shop.close());

const HEADERS = ['姓名', '证件号码', '手机号码'];
async function form(people: readonly number[]): Promise<Buffer> {
  const stream = new PassThrough();
  const rows = people.map((index) => ['王芳', syntheticIdentityNumber(index), syntheticPhone(index)]);
  const columns = HEADERS.map((header) => ({ header }));
  const [bytes] = await Promise.all([buffer(stream), writeTable(stream, { name: 'Sheet1', columns, rows })]);
  return bytes;
}

const newPeople = (count: number) => Array.from({ length: count }, () => ++planted);
const unit = (status = 'approved') =>
  shop.tree.plant({ parent: shop.tree.county, kind: 'service_team', region: '320402', status });

const as = <T>(work: () => Promise<T>): Promise<T> =>
  requestContext.run({ traceId: 't', language: 'zh', actor: shop.actor, auditDetails: {} }, work);
const dissolve = (id: string) =>
  as(() =>
    shop
      .get(Dissolutions)
      .dissolve(shop.scope, id, { reason: '撤销', successorId: null, members: 'end', expectedVersion: null }),
  );
const reject = (id: string) =>
  as(() => shop.get(Rejections).reject(shop.scope, id, { reason: '重复', expectedVersion: null }));

const stateOf = async (id: string) => {
  const { status, problem } = await shop.get(ImportsService).get(shop.scope, id);
  return [status, problem?.code];
};

const wrongCounts = () =>
  shop.database.sql(
    `SELECT id FROM people p WHERE membership_count <> (
       SELECT count(*) FROM memberships m WHERE m.person_id = p.id AND m.status = 'approved')`,
  );

async function ready(people: readonly number[], organization: string): Promise<string> {
  const { id } = await shop.upload(await form(people), { unit: organization });
  await shop.validate(id);
  return id;
}

const agree = (id: string) =>
  shop.get(ImportsService).commit(shop.actor, shop.scope, { id, expectedVersion: null }, 'valid-rows');

describe('what a unit was about to register when it ended', () => {
  it.each([
    ['dissolved', 'approved', dissolve],
    ['rejected', 'submitted', reject],
  ] as const)('is cancelled with the reason when it was %s, and nothing else is', async (_, status, end) => {
    const [closing, other] = [await unit(status), await unit()];
    const [queued] = [await shop.upload(await form(newPeople(1)), { unit: closing })];
    const [staged, committed] = [await ready(newPeople(1), closing), await ready(newPeople(1), closing)];
    const elsewhere = await ready(newPeople(1), other);
    await agree(committed);
    await shop.merge(committed);
    await end(closing);
    await shop.get(EndedImporters).cancelOf(closing);
    await shop.get(EndedImporters).cancelOf(closing);
    await shop.get(EndedImporters).cancelOf(other);
    expect(await stateOf(queued.id)).toEqual(['cancelled', 'IMPORT.UNIT_CLOSED']);
    expect(await stateOf(staged)).toEqual(['cancelled', 'IMPORT.UNIT_CLOSED']);
    expect((await stateOf(committed))[0]).toBe('committed');
    expect((await stateOf(elsewhere))[0]).toBe('ready');
  });

  it('is cancelled by its own commit when that was agreed to before', async () => {
    const closing = await unit();
    const agreed = await ready(newPeople(1), closing);
    await agree(agreed);
    await dissolve(closing);
    await shop.get(EndedImporters).cancelOf(closing);
    expect((await stateOf(agreed))[0]).toBe('committing');
    await shop.merge(agreed);
    expect(await stateOf(agreed)).toEqual(['cancelled', 'IMPORT.UNIT_CLOSED']);
  });

  it('waits while the unit is only suspended', async () => {
    const suspended = await unit();
    const agreed = await ready(newPeople(1), suspended);
    await agree(agreed);
    await shop.database.sql(`UPDATE organizations SET status = 'suspended' WHERE id = $1`, [suspended]);
    await shop.merge(agreed);
    expect(await stateOf(agreed)).toEqual(['ready', 'IMPORT.UNIT_CLOSED']);
  });

  it('is not begun at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const closing = await unit();
      const files = await Promise.all(Array.from({ length: 3 }, () => form(newPeople(1))));
      const outcomes = await Promise.allSettled([
        ...files.map((file) => shop.upload(file, { unit: closing })),
        dissolve(closing).then(() => shop.get(EndedImporters).cancelOf(closing)),
      ]);
      for (const outcome of outcomes)
        if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(AppError);
      const waiting = await shop.database.sql(
        `SELECT id FROM imports WHERE organization_id = $1 AND status <> 'cancelled'`,
        [closing],
      );
      expect(waiting).toEqual([]);
    }
  });
});

describe('a commit, and taking it back, beside people who leave and units that end', () => {
  const memberOf = async (organizationId: string) =>
    shop.database.sql<{ id: string; person: string }>(
      `SELECT m.id, m.person_id AS person FROM memberships m WHERE m.organization_id = $1 AND m.status = 'approved'`,
      [organizationId],
    );

  it('meets nobody in a circle and counts right', async () => {
    for (let round = 0; round < 4; round += 1) {
      const [home, joined] = [await unit(), await unit()];
      const people = newPeople(6);
      const first = await ready(people, home);
      await agree(first);
      await shop.merge(first);
      const second = await ready([...people, ...newPeople(2)], joined);
      await agree(second);
      const members = await memberOf(home);
      const outcomes = await Promise.allSettled([
        shop.merge(second),
        ...members.slice(0, 3).map(({ id, person }) => shop.get(OwnMemberships).leave(person, id)),
        dissolve(home),
      ]);
      for (const outcome of outcomes)
        if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(AppError);
      const there = await memberOf(joined);
      await shop.get(ImportsService).undo(shop.scope, { id: second, expectedVersion: null });
      const backwards = await Promise.allSettled([
        shop.takeBack(second),
        ...there.slice(0, 5).map(({ id, person }) => shop.get(OwnMemberships).leave(person, id)),
      ]);
      for (const outcome of backwards)
        if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(AppError);
      const { own } = await shop.get(MemberCounts).of(joined);
      expect(own.registered).toBe((await memberOf(joined)).length);
    }
    expect(await wrongCounts()).toEqual([]);
  });
});
