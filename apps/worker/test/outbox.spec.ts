import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Clock, defineEvent, defineJob } from '#kezhi/kernel';
import { Database, JobQueue, Outbox } from '#kezhi/platform';
import { EventRelay, Housekeeping } from '#kezhi/platform/jobs';
import { type Installation, openInstallation, waitFor } from './support/installation.js';

const WRITERS = 16;
const EVENTS_EACH = 25;
const HELD_MS = 3_000;

const happened = defineEvent<{ number: number }>('test.happened');
const react = defineJob<{ number: number }>('test.react');

jest.setTimeout(120_000);

let site: Installation;
let relays: EventRelay[];
const housekeeping = new Housekeeping();
beforeAll(async () => {
  site = await openInstallation();
  relays = [0, 1].map(() => {
    const relay = new EventRelay(site.database, site.get(JobQueue), housekeeping);
    relay.subscribe(happened, react, ({ number }) => ({ payload: { number } }));
    relay.onApplicationBootstrap();
    return relay;
  });
});
afterAll(async () => {
  await housekeeping.beforeApplicationShutdown();
  await site.close();
});

/** Each writer's events, some of which are taken back again; the numbers of those that were committed. */
async function write(writer: number, outbox: Outbox, database: Database): Promise<number[]> {
  const committed: number[] = [];
  for (let at = 0; at < EVENTS_EACH; at += 1) {
    const number = writer * 1_000 + at;
    const isTakenBack = at % 5 === 4;
    await database
      .run(async () => {
        await outbox.publish(happened, { number });
        await sleep(Math.random() * 20);
        if (isTakenBack) throw new Error('taken back');
        committed.push(number);
      })
      .catch((error: Error) => expect(error.message).toBe('taken back'));
  }
  return committed;
}

const relayed = async () => {
  const rows = await site.database.sql<{ number: number }>(
    `SELECT (payload ->> 'number')::int AS number FROM jobs WHERE name = 'test.react' ORDER BY 1`,
  );
  return rows.map(({ number }) => number);
};

describe('the outbox', () => {
  it('hands on every committed event and none that was rolled back, also of a writer who is slow to commit', async () => {
    const outbox = new Outbox(site.database, site.get(Clock));
    // Its number is given first and becomes visible last: a reader that remembers the last one would skip it.
    const slow = site.database.run(async () => {
      await outbox.publish(happened, { number: 999_999 });
      await sleep(HELD_MS);
    });
    const written = await Promise.all(
      Array.from({ length: WRITERS }, (_, writer) => write(writer, outbox, site.database)),
    );
    await slow;
    const expected = [...written.flat(), 999_999].sort((a, b) => a - b);
    expect(expected).toHaveLength(WRITERS * EVENTS_EACH * 0.8 + 1);
    await waitFor(relayed, (numbers) => numbers.length >= expected.length, 30);
    // One more round: nothing that was taken back comes late, nothing comes twice.
    await Promise.all(relays.map((relay) => relay.relay()));
    expect(await relayed()).toEqual(expected);
    const [left] = await site.database.sql<{ n: number }>(
      'SELECT count(*)::int AS n FROM outbox WHERE relayed_at IS NULL',
    );
    expect(left?.n).toBe(0);
  });

  it('hands on what came out of a restored database, whose transactions are not of this server', async () => {
    await site.database.sql(
      `INSERT INTO outbox (event_id, type, payload, occurred_at, xid) VALUES (gen_random_uuid(), 'test.happened', '{"number": 777777}', now(), '9000000000000')`,
    );
    await waitFor(relayed, (numbers) => numbers.includes(777_777), 30);
  });

  it('takes no event outside of a transaction', async () => {
    const outbox = new Outbox(site.database, site.get(Clock));
    await expect(outbox.publish(happened, { number: 1 })).rejects.toThrow('with its change');
  });
});
