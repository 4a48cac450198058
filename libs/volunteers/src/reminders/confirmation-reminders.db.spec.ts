import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ReferenceData } from '#kezhi/organizations';
import { BlindIndex, Database, Messages, Sealer } from '#kezhi/platform';
import { FixedClock, openTestModule, PeoplePlanter, type TestModule, waitingMessages } from '#kezhi/testing';
import { VolunteersModule } from '../volunteers.module.js';
import { ConfirmationRemindersRepository } from './confirmation-reminders.repository.js';
import { ConfirmationReminders } from './confirmation-reminders.js';

const NOON = new Date('2026-03-05T12:00:00+08:00');
const DAY_MS = 86_400_000;

let test: TestModule;
let database: Database;
let clock: FixedClock;
let planter: PeoplePlanter;
beforeAll(async () => {
  test = await openTestModule([VolunteersModule], { variables: { SMS_GATEWAY_URL: 'http://127.0.0.1:9' } });
  ({ database } = test);
  await test.module.get(ReferenceData, { strict: false }).seed();
  planter = new PeoplePlanter(database, test.module.get(Sealer), test.module.get(BlindIndex));
});
afterAll(() => test.close());
beforeEach(async () => {
  clock = new FixedClock();
  clock.advance(NOON.getTime() - clock.now().getTime());
  await database.sql('DELETE FROM people');
  await database.sql('DELETE FROM outgoing_messages');
  await database.sql('DELETE FROM confirmation_reminder_plan');
  await database.sql(
    'INSERT INTO confirmation_reminder_plan (occasion, after_days) VALUES (1, 1), (2, 7), (3, 21)',
  );
});

/** One worker. */
const reminders = () =>
  new ConfirmationReminders(
    new ConfirmationRemindersRepository(database, clock),
    database,
    test.module.get(Messages),
    test.module.get(Sealer),
    clock,
  );

async function registered(days: number, status = 'pending_confirmation') {
  const person = await planter.plant({ status });
  await database.sql(`UPDATE people SET created_at = $2 WHERE id = $1`, [
    person.id,
    new Date(clock.now().getTime() - days * DAY_MS),
  ]);
  return person;
}

const told = async () =>
  (await waitingMessages(database, test.module.get(Sealer))).map(({ address }) => address);

describe('people who have not confirmed', () => {
  it('are reminded on the days of the plan, each time once, and not beyond it', async () => {
    const { phone } = await registered(0);
    const days: number[] = [];
    for (let day = 0; day <= 40; day += 1) {
      const reminded = (await reminders().sweep()) + (await reminders().sweep());
      for (let at = 0; at < reminded; at += 1) days.push(day);
      clock.advance(DAY_MS);
    }
    expect(days).toEqual([1, 7, 21]);
    expect(await told()).toEqual([phone, phone, phone]);
  });

  it('are reminded once when several occasions have passed, and whoever has decided is left alone', async () => {
    const { phone } = await registered(30);
    await registered(30, 'active');
    await registered(30, 'closed');
    expect(await reminders().sweep()).toBe(1);
    expect(await told()).toEqual([phone]);
    clock.advance(DAY_MS);
    expect(await reminders().sweep()).toBe(0);
  });

  it('are reminded once by several workers at the same time', async () => {
    const people = [];
    for (let at = 0; at < 40; at += 1) people.push(await registered(2));
    const counts = await Promise.all(Array.from({ length: 4 }, () => reminders().sweep()));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(40);
    expect((await told()).sort()).toEqual(people.map(({ phone }) => phone).sort());
  });

  it('are not reminded of what was rolled back', async () => {
    const { id } = await registered(2);
    await database
      .run(async () => {
        await new ConfirmationRemindersRepository(database, clock).claim({ occasion: 1, afterDays: 1 }, 10);
        throw new Error('the worker died');
      })
      .catch(() => undefined);
    expect(await reminders().sweep()).toBe(1);
    const rows = await database.sql('SELECT occasion FROM confirmation_reminders WHERE person_id = $1', [id]);
    expect(rows).toEqual([{ occasion: 1 }]);
  });

  it('are reminded as the plan is now: it is data', async () => {
    await registered(3);
    await database.sql('DELETE FROM confirmation_reminder_plan');
    expect(await reminders().sweep()).toBe(0);
    await database.sql('INSERT INTO confirmation_reminder_plan (occasion, after_days) VALUES (1, 2)');
    expect(await reminders().sweep()).toBe(1);
  });

  it('sleep at night', async () => {
    await registered(2);
    clock.advance(11 * 3_600_000);
    expect(await reminders().sweep()).toBe(0);
    clock.advance(10 * 3_600_000);
    expect(await reminders().sweep()).toBe(1);
  });
});
