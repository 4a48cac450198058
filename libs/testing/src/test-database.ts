import { createHash, randomBytes } from 'node:crypto';
import { dataSourceOptions, Database, migrate, SCHEMA_VERSION } from '#kezhi/platform';
import pg from 'pg';
import { DataSource, type EntityTarget, type ObjectLiteral } from 'typeorm';

const TEMPLATE_LOCK = 7_305_102;

/** The server that tests may fill and empty. Named apart from DATABASE_URL, so that no test ever meets real data. */
function serverUrl(): string {
  const url = process.env['TEST_DATABASE_URL'];
  if (!url) throw new Error('TEST_DATABASE_URL is not set: run the tests through `npm test`');
  return url;
}

function at(database: string): string {
  const url = new URL(serverUrl());
  url.pathname = `/${database}`;
  return url.toString();
}

async function asAdmin<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: at('postgres') });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A template that is migrated once per schema version and then copied: a fresh database costs about 50 ms. */
async function template(): Promise<string> {
  const name = `kezhi_test_template_${createHash('sha256').update(SCHEMA_VERSION).digest('hex').slice(0, 12)}`;
  await asAdmin(async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const known = await client.query(`SELECT 1 FROM pg_database WHERE datname = $1 AND datistemplate`, [
      name,
    ]);
    if (known.rowCount) return;
    await client.query(`DROP DATABASE IF EXISTS ${name}`);
    await client.query(`CREATE DATABASE ${name}`);
    await migrate(at(name));
    await client.query(`ALTER DATABASE ${name} IS_TEMPLATE true`);
  });
  return name;
}

export interface TestDatabase {
  readonly url: string;
  readonly dataSource: DataSource;
  readonly database: Database;
  drop(): Promise<void>;
}

/** A database of one's own, with every migration applied and nothing in it. */
export async function createTestDatabase(
  entities: Array<EntityTarget<ObjectLiteral>> = [],
): Promise<TestDatabase> {
  const { url, drop } = await createEmptyDatabase();
  const dataSource = await new DataSource(
    dataSourceOptions({ url, pool: 10, applicationName: 'kezhi-test' }, entities),
  ).initialize();
  return {
    url,
    dataSource,
    database: new Database(dataSource),
    drop: async () => {
      await dataSource.destroy();
      await drop();
    },
  };
}

/** The same without a connection, for tests that start whole programs. */
export async function createEmptyDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  const source = await template();
  const name = `kezhi_test_${randomBytes(6).toString('hex')}`;
  await asAdmin(async (client) => {
    // Copying a template fails while somebody else copies it.
    await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${source}`);
  });
  const drop = () =>
    asAdmin(async (client) => {
      await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    });
  return { url: at(name), drop };
}
