import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '#kezhi/testing';
import fc from 'fast-check';
import { from as copyFrom } from 'pg-copy-streams';
import { CopyEncoder } from './copy-encoder.js';

const TYPES = ['uuid', 'text', 'int4', 'int4[]', 'text[]', 'date', 'bytea', 'jsonb'] as const;

describe('rows in the binary format of COPY', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await createTestDatabase();
    await test.database.sql(
      'CREATE TABLE copied (n serial, a uuid, b text, c int4, d int4[], e text[], f date, g bytea, h jsonb)',
    );
  });
  afterAll(() => test.drop());

  const text = fc.string({ unit: 'binary' }).filter((value) => !value.includes('\0'));
  const int4 = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
  const day = fc
    .date({ min: new Date('1870-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const row = fc.tuple(
    fc.option(fc.uuid()),
    fc.option(text),
    fc.option(int4),
    fc.option(fc.array(int4)),
    fc.option(fc.array(text)),
    fc.option(day),
    fc.option(fc.uint8Array().map((bytes) => Buffer.from(bytes))),
    fc.option(fc.record({ word: fc.stringMatching(/^[a-z王芳]*$/) }).map((value) => JSON.stringify(value))),
  );

  it('come out as they went in, whatever they hold', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 20 }), async (rows) => {
        const encoder = new CopyEncoder(TYPES);
        for (const values of rows) encoder.row(values);
        await test.database.run(async () => {
          await test.database.sql('DELETE FROM copied');
          const client = await test.database.connection();
          const copy = client.query(
            copyFrom('COPY copied (a, b, c, d, e, f, g, h) FROM STDIN (FORMAT binary)'),
          );
          await pipeline(Readable.from([encoder.end()], { objectMode: false }), copy);
        });
        const read = await test.database.sql<Record<string, unknown>>(
          'SELECT a,b,c,d,e,f,g,h FROM copied ORDER BY n',
        );
        const expected = rows.map(([a, b, c, d, e, f, g, h]) => ({
          a,
          b,
          c,
          d,
          e,
          f,
          g,
          h: h && JSON.parse(h),
        }));
        expect(read).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it('may grow far beyond the first buffer', () => {
    const encoder = new CopyEncoder(['text']);
    for (let at = 0; at < 200; at += 1) encoder.row(['长'.repeat(10_000)]);
    const bytes = encoder.end();
    expect(bytes.length).toBe(19 + 200 * (2 + 4 + 30_000) + 2);
  });
});
