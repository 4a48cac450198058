// Staging and merge of rows that are prepared already (read, checked, sealed, encoded) against COPY in text format, as
// `psql \copy` does it, of the very people and memberships that come out, into the same tables with the same indexes.
// `--full` does it once more on top of five million people.
import fs from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { median, round, seconds } from './support/measure.mjs';
import { csvOf } from './support/people-file.mjs';
import { emptyPeople, seedPeople } from './support/population.mjs';
import { load, openServices, openSite } from './support/site.mjs';

const ROUNDS = 3;
const TARGET = 0.8;
const TABLES = ['people', 'memberships'];
const claim = { signal: new AbortController().signal, assertClaim: () => Promise.resolve() };

/** The database's part of validation and commit, with the rows of one import ready made. */
async function preparedImport(site, rows) {
  const services = await openServices(site);
  const { ValidationService } = await load('libs/registration/src/import/validation.service.js');
  const { CommitService } = await load('libs/registration/src/import/commit.service.js');
  const { FileValidator } = await load('libs/registration/src/import/file-validator.js');
  const { ImportsRepository } = await load('libs/registration/src/import/imports.repository.js');
  const { rows: units } = await site.client.query('SELECT id FROM organizations WHERE parent_id IS NULL');
  const importId = await services.upload(await csvOf(rows, 50_000_000), units[0].id, 'bench.csv');
  const entity = await services.get(ImportsRepository).findById(importId);
  const prepared = [];
  const reading = await services.get(FileValidator).open(entity, claim.signal);
  let step = await reading.next();
  for (; !step.done; step = await reading.next()) prepared.push(step.value);
  const summary = step.value;
  const replayed = async function* () {
    yield* prepared;
    return summary;
  };
  const validation = services.get(ValidationService);
  Object.defineProperty(validation, 'validator', { value: { open: async () => replayed() } });
  return {
    importId,
    async run() {
      await validation.run(importId, claim);
      await services.commit(importId);
      await services.get(CommitService).run(importId, claim);
    },
    close: services.close,
  };
}

/** The tables as they were before the import, and the import as it was before it was read. */
async function takeBack(client, importId, isEmpty) {
  if (isEmpty) await emptyPeople(client);
  else {
    await client.query('DELETE FROM memberships WHERE import_id = $1', [importId]);
    await client.query('DELETE FROM people WHERE import_id = $1', [importId]);
    await client.query('VACUUM people');
    await client.query('VACUUM memberships');
  }
  await client.query('TRUNCATE import_rows');
  await client.query(`UPDATE imports SET status = 'queued' WHERE id = $1`, [importId]);
  await client.query('CHECKPOINT');
}

/** What can be copied in: everything but what the database computes. */
async function columnsOf(client, table) {
  const { rows } = await client.query(
    `SELECT string_agg(attname, ', ' ORDER BY attnum) AS list FROM pg_attribute
     WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''`,
    [table],
  );
  return rows[0].list;
}

async function keep(client, folder, importId) {
  for (const table of TABLES) {
    const copy = client.query(
      copyTo(
        `COPY (SELECT ${await columnsOf(client, table)} FROM ${table} WHERE import_id = '${importId}') TO STDOUT`,
      ),
    );
    await pipeline(copy, fs.createWriteStream(path.join(folder, `${table}.txt`)));
  }
}

async function copyBack(client, folder) {
  await client.query('BEGIN');
  for (const table of TABLES) {
    const copy = client.query(copyFrom(`COPY ${table} (${await columnsOf(client, table)}) FROM STDIN`));
    await pipeline(fs.createReadStream(path.join(folder, `${table}.txt`)), copy);
  }
  await client.query('COMMIT');
}

async function compare(site, rows, present) {
  const { client, env } = site;
  const prepared = await preparedImport(site, rows);
  const isEmpty = present === 0;
  const ours = [];
  const other = [];
  for (let turn = 0; turn < ROUNDS; turn += 1) {
    await takeBack(client, prepared.importId, isEmpty);
    ours.push(await seconds(() => prepared.run()));
    const { rows: done } = await client.query(
      'SELECT i.status, count(p.id)::int AS n FROM imports i LEFT JOIN people p ON p.import_id = i.id WHERE i.id = $1 GROUP BY 1',
      [prepared.importId],
    );
    if (done[0].status !== 'committed' || done[0].n !== rows)
      throw new Error(`not merged: ${JSON.stringify(done)}`);
    await keep(client, env.DATA_DIR, prepared.importId);
    await takeBack(client, prepared.importId, isEmpty);
    other.push(await seconds(() => copyBack(client, env.DATA_DIR)));
  }
  await prepared.close();
  const ratio = median(other) / median(ours);
  return {
    what: `staging + merge of ${rows} prepared rows, onto ${present} people`,
    ours: `${round(median(ours))} s`,
    other: `COPY text ${round(median(other))} s`,
    ratio: round(ratio),
    target: `>= ${TARGET}`,
    ok: ratio >= TARGET,
  };
}

export async function run({ full }) {
  const rows = full ? 100_000 : 30_000;
  const site = await openSite();
  try {
    const results = [await compare(site, rows, 0)];
    if (!full) return results;
    await emptyPeople(site.client);
    await site.client.query('DELETE FROM imports');
    await seedPeople(site.client, 5_000_000);
    return [...results, await compare(site, rows, 5_000_000)];
  } finally {
    await site.close();
  }
}
