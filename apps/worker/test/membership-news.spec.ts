import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { BlindIndex, Sealer, SYSTEM_SCOPE } from '#kezhi/platform';
import { openPostOffice, PeoplePlanter, type PostOffice } from '#kezhi/testing';
import { MembershipDecisions } from '#kezhi/volunteers';
import { type Installation, openInstallation, waitFor } from './support/installation.js';

jest.setTimeout(180_000);

const PEOPLE = 250;
/** What the killed worker had taken on is taken up when its claims have run out. */
const PATIENCE_S = 120;

let post: PostOffice;
let site: Installation;
beforeAll(async () => {
  post = await openPostOffice();
  site = await openInstallation({}, post.env);
});
afterAll(async () => {
  await site?.close();
  await post?.close();
});

/** People who are reached by e-mail and wait for an answer of the team; their memberships. */
async function requests(): Promise<string[]> {
  const planter = new PeoplePlanter(site.database, site.get(Sealer), site.get(BlindIndex));
  for (let at = 0; at < PEOPLE; at += 1) {
    const { id, phone } = await planter.plant({ teams: [site.tree.team] });
    await site.database.sql(`UPDATE people SET sealed = $2, preferred_channel = 'email' WHERE id = $1`, [
      id,
      site.get(Sealer).seal({ phone, email: `person${at}@example.org` }, id),
    ]);
  }
  const rows = await site.database.sql<{ id: string }>(
    `UPDATE memberships SET status = 'requested' WHERE organization_id = $1 RETURNING id`,
    [site.tree.team],
  );
  await site.database.sql('UPDATE people SET membership_count = 0');
  return rows.map(({ id }) => id);
}

describe('people on whose requests somebody decides at once', () => {
  it('are told by mail with the reason, each once, in few jobs, although a worker is killed', async () => {
    const ids = await requests();
    const workers = [site.startWorker(), site.startWorker()];
    const decided = await site
      .get(MembershipDecisions)
      .decideAll(SYSTEM_SCOPE, ids, 'decline', '今年名额已满');
    expect(decided.filter(({ refusal }) => refusal !== null)).toEqual([]);
    const told = () => site.database.sql(`SELECT FROM outgoing_messages WHERE purpose = 'membership:news'`);
    await waitFor(told, (rows) => rows.length > 0);
    await workers[0]?.stop('SIGKILL');
    const reached = () =>
      Promise.resolve(new Set(post.messages.map(({ address }) => address)) as ReadonlySet<string>);
    await waitFor(reached, (addresses) => addresses.size === PEOPLE, PATIENCE_S);
    expect(await told()).toHaveLength(PEOPLE);
    for (const { text } of post.messages) expect(text).toContain('未同意您的加入申请，理由：今年名额已满。');
    const [jobs] = await site.database.sql<{ n: number }>(
      `SELECT count(*)::int AS n FROM jobs WHERE name = 'memberships.tell'`,
    );
    expect(jobs?.n).toBeLessThanOrEqual(PEOPLE / 50);
  });
});
