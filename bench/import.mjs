// Whole imports through a worker as it is installed: from the upload to committed, against the wall time of COPY in text
// format of what came out; the worker's memory; and how soon a small file is ready for its clerk.
import fs from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { median, peakMegabytes, round, seconds } from './support/measure.mjs';
import { workbookOf } from './support/people-file.mjs';
import { letPeopleBeTruncated, openServices, openSite } from './support/site.mjs';

const ROUNDS = 3;
const SMALL_ROUNDS = 5;
const TABLES = ['people', 'memberships'];

async function until(client, importId, state) {
  for (;;) {
    const { rows } = await client.query('SELECT status, invalid, problem FROM imports WHERE id = $1', [
      importId,
    ]);
    if (rows[0].status === state) return rows[0];
    if (rows[0].status === 'failed') throw new Error(`import failed: ${JSON.stringify(rows[0].problem)}`);
    await sleep(10);
  }
}

async function openBench() {
  const site = await openSite();
  await letPeopleBeTruncated(site.client);
  const services = await openServices(site);
  const { rows } = await site.client.query('SELECT id FROM organizations WHERE parent_id IS NULL');
  const unit = rows[0].id;
  return {
    ...site,
    file: (count, from) => workbookOf(path.join(site.env.DATA_DIR, 'bench.xlsx'), count, from),
    upload: (content, name) => services.upload(content, unit, name),
    commit: services.commit,
    /** From the upload to committed; the clerk agrees at once. */
    async whole(content, name) {
      const importId = await services.upload(content, unit, name);
      const { invalid } = await until(site.client, importId, 'ready');
      if (invalid > 0) throw new Error(`${invalid} rows are invalid`);
      await services.commit(importId);
      await until(site.client, importId, 'committed');
      return importId;
    },
    close: async () => {
      await services.close();
      await site.close();
    },
  };
}

/** What `psql \copy` needs for the same people and memberships, into the emptied tables. */
async function copyTime({ client, env }) {
  for (const table of TABLES)
    await pipeline(
      client.query(copyTo(`COPY ${table} TO STDOUT`)),
      fs.createWriteStream(path.join(env.DATA_DIR, `${table}.txt`)),
    );
  await client.query('TRUNCATE people, memberships');
  return seconds(async () => {
    for (const table of TABLES)
      await pipeline(
        fs.createReadStream(path.join(env.DATA_DIR, `${table}.txt`)),
        client.query(copyFrom(`COPY ${table} FROM STDIN`)),
      );
  });
}

/** A worker that has done one small import, so that its thread and its caches are there. */
async function warmWorker(bench, at) {
  const worker = bench.start('worker');
  await bench.whole(await bench.file(100, 90_000_000 + at), 'warm.xlsx');
  return worker;
}

/** Gone, so that the next worker is alone and what is measured is its own. */
function ended(worker) {
  worker.kill('SIGTERM');
  return new Promise((resolve) => worker.once('exit', resolve));
}

async function wholeImport(bench, rows) {
  const content = await bench.file(rows, 0);
  const ours = [];
  const other = [];
  const peaks = [];
  for (let turn = 0; turn < ROUNDS; turn += 1) {
    const worker = await warmWorker(bench, turn * 100);
    await bench.client.query('TRUNCATE people, memberships, import_rows');
    await bench.client.query('CHECKPOINT');
    let importId;
    ours.push(await seconds(async () => (importId = await bench.whole(content, 'whole.xlsx'))));
    peaks.push(peakMegabytes(worker.pid));
    await ended(worker);
    await bench.client.query('CHECKPOINT');
    other.push(await copyTime(bench));
    // The same bytes again would be the same import.
    await bench.client.query(`UPDATE imports SET status = 'undone' WHERE id = $1`, [importId]);
    await bench.client.query('TRUNCATE people, memberships');
  }
  const ratio = median(ours) / median(other);
  const peak = Math.max(...peaks);
  return [
    {
      what: `whole import of ${rows} rows of .xlsx, upload to committed`,
      ours: `${round(median(ours))} s`,
      other: `COPY text ${round(median(other))} s`,
      ratio: round(ratio),
      target: '<= 2.5',
      ok: ratio <= 2.5,
    },
    {
      what: `peak RSS of the worker at ${rows} rows`,
      ours: `${Math.round(peak)} MB`,
      other: '-',
      ratio: '-',
      target: '<= 400 MB',
      ok: peak <= 400,
    },
    peak,
  ];
}

async function millionRows(bench, peak) {
  const content = await bench.file(1_000_000, 0);
  const worker = await warmWorker(bench, 900);
  const took = await seconds(() => bench.whole(content, 'million.xlsx'));
  const million = peakMegabytes(worker.pid);
  return {
    what: 'peak RSS of the worker at 1000000 rows, against 100000',
    ours: `${Math.round(million)} MB (${Math.round(took)} s)`,
    other: `${Math.round(peak)} MB`,
    ratio: round(million / peak),
    target: '<= 1.5',
    ok: million / peak <= 1.5,
  };
}

async function smallFile(bench) {
  const worker = await warmWorker(bench, 800);
  const times = [];
  for (let turn = 0; turn < SMALL_ROUNDS; turn += 1) {
    const content = await bench.file(1_000, 80_000_000 + turn * 1_000);
    times.push(
      await seconds(async () =>
        until(bench.client, await bench.upload(content, `small-${turn}.xlsx`), 'ready'),
      ),
    );
  }
  await ended(worker);
  const took = median(times);
  return {
    what: '1000 rows of .xlsx, upload to ready, warm',
    ours: `${round(took)} s`,
    other: '-',
    ratio: '-',
    target: '<= 1 s',
    ok: took <= 1,
  };
}

export async function run({ full }) {
  const bench = await openBench();
  try {
    const [time, memory, peak] = await wholeImport(bench, full ? 100_000 : 30_000);
    const results = [time, memory, await smallFile(bench)];
    return full ? [...results, await millionRows(bench, peak)] : results;
  } finally {
    await bench.close();
  }
}
