// Every list, search and formation page over a made-up country: time inside the database's own connection, 95th percentile,
// how the cost grows with the number of people, and the pages that are opened most over HTTP. `--full` compares 50 thousand
// people with five million, in 110 thousand organizations both times. Counties and teams grow a hundredfold between the two, and so
// do answers that a page would have held whole. Growth is therefore taken of like questions: in counties and teams with as many
// people as the largest have among 50 thousand, and for as many rows as were found there.
import { hotPages } from './support/hot-pages.mjs';
import { median, percentile, round } from './support/measure.mjs';
import { seedOffice } from './support/office.mjs';
import { MANY_TEAMS, seedPeople } from './support/population.mjs';
import { largestPlaces, questions } from './support/questions.mjs';
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

async function timed(ask, turn) {
  const start = performance.now();
  const answer = await ask(turn);
  return { ms: performance.now() - start, rows: lengthOf(answer) };
}

async function warmUp(ask) {
  for (let turn = 0; turn < 10; turn += 1) await ask(turn);
}

async function timesOf(ask, tries) {
  await warmUp(ask);
  const times = [];
  for (let turn = 0; turn < tries; turn += 1) times.push((await timed(ask, turn)).ms);
  return { median: median(times), p95: percentile(times, 0.95) };
}

/** Medians of the same question in two countries, asked by turns: what else the machine does slows both. */
async function byTurns(one, other, tries) {
  await warmUp(one);
  await warmUp(other);
  const times = [[], []];
  for (let turn = 0; turn < tries; turn += 1) {
    times[0].push((await timed(one, turn)).ms);
    times[1].push((await timed(other, turn)).ms);
  }
  return { small: median(times[0]), large: median(times[1]) };
}

async function lengthsOf(asked) {
  const lengths = {};
  for (const [what, ask] of Object.entries(asked)) {
    const rows = [];
    for (let turn = 0; turn < TRIES.reduced; turn += 1) rows.push((await timed(ask, turn)).rows);
    lengths[what] = median(rows);
  }
  return lengths;
}

async function openCountry(people, { full }) {
  const site = await openSite();
  await seedPeople(site.client, people, full ? MANY_TEAMS : undefined);
  await seedOffice(site.client, people);
  const services = await openServices(site);
  return {
    site,
    services,
    questions: (like) => questions(services, site.client, people, like),
    close: async () => {
      await services.close();
      await site.close();
    },
  };
}

/** Of every question the median milliseconds in either country, for answers of one length and in places of one size. */
async function compare(small, large) {
  const size = await largestPlaces(small.site.client);
  const before = await small.questions({ size });
  const now = await large.questions({ size, lengths: await lengthsOf(before) });
  const compared = {};
  for (const what of Object.keys(before)) compared[what] = await byTurns(before[what], now[what], TRIES.full);
  return compared;
}

/** Median and 95th percentile of every question for a page of 50. */
async function timesOfAll(country, { full }) {
  const times = {};
  for (const [what, ask] of Object.entries(await country.questions()))
    times[what] = await timesOf(ask, full ? TRIES.full : TRIES.reduced);
  return times;
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

export async function run(options) {
  const small = await openCountry(SMALL, options);
  const large = options.full ? await openCountry(LARGE, options) : small;
  const people = options.full ? LARGE : SMALL;
  try {
    const times = await timesOfAll(large, options);
    const compared = options.full ? await compare(small, large) : null;
    const rows = Object.entries(times).map(([what, found]) =>
      questionRow({ what, people, ...found }, compared?.[what]),
    );
    const pages = await hotPages(large.site, large.services);
    return [...rows, ...(compared === null ? [] : [togetherRow(compared)]), ...pageRows(pages, people)];
  } finally {
    await small.close();
    if (large !== small) await large.close();
  }
}

function questionRow({ what, people, median: usual, p95 }, compared) {
  const row = { what: `${what}, ${people} people`, ours: `p95 ${round(p95)} ms (median ${round(usual)})` };
  const target = `p95 < ${LIMIT_MS} ms`;
  if (compared === undefined) return { ...row, other: '-', ratio: '-', target, ok: p95 < LIMIT_MS };
  const growth = compared.large / Math.max(compared.small, NOTHING_MS);
  return {
    ...row,
    other: `alike ${round(compared.large)} ms, ${SMALL} people: ${round(compared.small)} ms`,
    ratio: round(growth),
    target: `${target}, growth <= ${GROWTH}`,
    ok: p95 < LIMIT_MS && growth <= GROWTH,
  };
}

/** Of all questions, each asked once. */
function togetherRow(compared) {
  const all = Object.values(compared);
  const before = all.reduce((total, { small }) => total + small, 0);
  const now = all.reduce((total, { large }) => total + large, 0);
  return {
    what: `all ${all.length} questions together`,
    ours: `${round(now)} ms`,
    other: `${SMALL} people: ${round(before)} ms`,
    ratio: round(now / before),
    target: `growth <= ${GROWTH}`,
    ok: now / before <= GROWTH,
  };
}
