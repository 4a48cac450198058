// Every list, search and formation page over a made-up country: time inside the database's own connection, 95th percentile,
// how the cost grows with the number of people, and the pages that are opened most over HTTP. `--full` compares 50 thousand
// people with five million, in 110 thousand organizations both times. Counties and teams grow a hundredfold between the two, and so
// do answers that a page would have held whole. Growth is therefore taken of like questions: in counties and teams with as many
// people as the largest have among 50 thousand, and for as many rows as were found there.
import { hotPages } from './support/hot-pages.mjs';
import { median, percentile, round } from './support/measure.mjs';
import { seedOffice } from './support/office.mjs';
import { MANY_TEAMS, seedPeople } from './support/population.mjs';
import { largestPlaces, questions, ROWS } from './support/questions.mjs';
import { openServices, openSite } from './support/site.mjs';

const SMALL = 50_000;
const LARGE = 5_000_000;
const TRIES = { full: 200, reduced: 40 };
const LIMIT_MS = 20;
const HTTP_LIMIT_MS = 50;
const GROWTH = 1.5;
/** Below this a cost is the round trip and nothing that grows. */
const NOTHING_MS = 1;

/** Rows of a list; undefined for what is none. */
const lengthOf = (answer) => (Array.isArray(answer) ? answer : answer?.rows)?.length;

async function timesOf(ask, tries) {
  for (let turn = 0; turn < 10; turn += 1) await ask(turn);
  const [times, lengths] = [[], []];
  for (let turn = 0; turn < tries; turn += 1) {
    const start = performance.now();
    const answer = await ask(turn);
    times.push(performance.now() - start);
    lengths.push(lengthOf(answer));
  }
  return { median: median(times), p95: percentile(times, 0.95), rows: median(lengths) };
}

const OF_A_SIZE = /county|team/;
const of = (times, figure) =>
  Object.fromEntries(Object.entries(times).map(([what, all]) => [what, all[figure]]));

async function timesOfAll(asked, tries) {
  const times = {};
  for (const [what, ask] of Object.entries(asked)) times[what] = await timesOf(ask, tries);
  return times;
}

/** What is asked of a place of another size than by turns, or for fewer rows than a page. */
const onlyWhereUnlike = (asked, lengths) =>
  Object.fromEntries(Object.entries(asked).filter(([what]) => OF_A_SIZE.test(what) || lengths[what] <= ROWS));

/**
 * Milliseconds of every question and of every hot page; and of the questions once more as they compare with `like`, what was
 * measured among fewer people: `{ size, lengths }`.
 */
async function measure(people, { full, like }) {
  const site = await openSite();
  try {
    await seedPeople(site.client, people, full ? MANY_TEAMS : undefined);
    await seedOffice(site.client, people);
    const services = await openServices(site);
    const tries = full ? TRIES.full : TRIES.reduced;
    const inside = await timesOfAll(await questions(services, site.client, people), tries);
    const { size, lengths } = like ?? { size: await largestPlaces(site.client), lengths: {} };
    const again = full ? await questions(services, site.client, people, { size, lengths }) : {};
    const compared = { ...inside, ...(await timesOfAll(onlyWhereUnlike(again, lengths), tries)) };
    const pages = await hotPages(site, services);
    await services.close();
    return { inside, compared, like: { size, lengths: of(compared, 'rows') }, pages };
  } finally {
    await site.close();
  }
}

const pageRows = (pages, people) =>
  Object.entries(pages).map(([path, p95]) => ({
    what: `GET ${path}, ${people} people`,
    ours: `p95 ${round(p95)} ms`,
    other: '-',
    ratio: '-',
    target: `p95 < ${HTTP_LIMIT_MS} ms`,
    ok: p95 < HTTP_LIMIT_MS,
  }));

export async function run({ full }) {
  const small = await measure(SMALL, { full });
  const { inside, compared, pages, people } = full
    ? { ...(await measure(LARGE, { full, like: small.like })), people: LARGE }
    : { ...small, people: SMALL };
  const rows = Object.entries(inside).map(([what, { median: usual, p95 }]) => {
    const before = small.compared[what].median;
    const now = compared[what].median;
    const growth = now / Math.max(before, NOTHING_MS);
    return {
      what: `${what}, ${people} people`,
      ours: `p95 ${round(p95)} ms (median ${round(usual)})`,
      other: full
        ? `${SMALL} people: ${round(before)} ms${now === usual ? '' : `, alike ${round(now)} ms`}`
        : '-',
      ratio: full ? round(growth) : '-',
      target: full ? `p95 < ${LIMIT_MS} ms, growth <= ${GROWTH}` : `p95 < ${LIMIT_MS} ms`,
      ok: p95 < LIMIT_MS && (!full || growth <= GROWTH),
    };
  });
  return [...rows, ...(full ? [togetherRow(small, compared)] : []), ...pageRows(pages, people)];
}

/** Of all questions, each asked once. */
function togetherRow(small, compared) {
  const sum = (times) => Object.values(times).reduce((total, { median: usual }) => total + usual, 0);
  const [before, now] = [sum(small.compared), sum(compared)];
  return {
    what: `all ${Object.keys(compared).length} questions together`,
    ours: `${round(now)} ms`,
    other: `${SMALL} people: ${round(before)} ms`,
    ratio: round(now / before),
    target: `growth <= ${GROWTH}`,
    ok: now / before <= GROWTH,
  };
}
