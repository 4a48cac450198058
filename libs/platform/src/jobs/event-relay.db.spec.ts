import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { defineEvent, defineJob } from '#kezhi/kernel';
import { openTestModule, type TestModule } from '#kezhi/testing';
import { JobQueue } from '../queue/job-queue.js';
import { Outbox } from '../queue/outbox.js';
import { EventRelay } from './event-relay.js';
import { Housekeeping } from './housekeeping.js';

const decided = defineEvent<{ number: number; event: string }>('test.decided');
const celebrate = defineJob<{ number: number }>('test.celebrate');

let test: TestModule;
let relay: EventRelay;
beforeAll(async () => {
  test = await openTestModule([]);
  relay = new EventRelay(test.database, test.module.get(JobQueue), new Housekeeping());
  relay.subscribe(decided, celebrate, ({ number, event }) =>
    event === 'approval' ? { payload: { number } } : null,
  );
});
afterAll(() => test.close());

const celebrated = async () => {
  const rows = await test.database.sql<{ number: number }>(
    `SELECT (payload ->> 'number')::int AS number FROM jobs WHERE name = 'test.celebrate' ORDER BY 1`,
  );
  return rows.map(({ number }) => number);
};

describe('a subscriber', () => {
  it('gets a job for each event that concerns it, and the others are relayed all the same', async () => {
    const outbox = test.module.get(Outbox);
    await test.database.run(async () => {
      await outbox.publish(decided, { number: 1, event: 'approval' });
      await outbox.publish(decided, { number: 2, event: 'rejection' });
    });
    await test.database.run(() =>
      outbox.publishAll(
        decided,
        Array.from({ length: 5_001 }, (_, at) => ({
          number: at,
          event: at === 5_000 ? 'approval' : 'return',
        })),
      ),
    );
    while ((await relay.relay()) > 0);
    expect(await celebrated()).toEqual([1, 5_000]);
    const [left] = await test.database.sql<{ n: number }>(
      `SELECT count(*)::int AS n FROM outbox WHERE type = 'test.decided' AND relayed_at IS NULL`,
    );
    expect(left?.n).toBe(0);
  });
});
