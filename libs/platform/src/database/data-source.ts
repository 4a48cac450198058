import pg from 'pg';
import { DataSource, type DataSourceOptions, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { MIGRATIONS } from './migrations/index.js';

const INT8 = 20;
const DATE = 1082;
// Dates stay the text they are: a driver that makes midnight in its own zone of them loses a day.
pg.types.setTypeParser(DATE, (value) => value);
pg.types.setTypeParser(INT8, (value) => Number(value));

export interface DatabaseOptions {
  url: string;
  pool: number;
  applicationName: string;
}

export function dataSourceOptions(
  options: DatabaseOptions,
  entities: Array<EntityTarget<ObjectLiteral>> = [],
): DataSourceOptions {
  return {
    type: 'postgres',
    url: options.url,
    entities: entities as DataSourceOptions['entities'],
    migrations: MIGRATIONS,
    migrationsTableName: 'migrations',
    synchronize: false,
    applicationName: options.applicationName,
    extra: {
      max: options.pool,
      connectionTimeoutMillis: 10_000,
      idleTimeoutMillis: 30_000,
      idle_in_transaction_session_timeout: 300_000,
      keepAlive: true,
    },
    poolErrorHandler: () => undefined,
  };
}

/** Brings the schema of a database up to this release. Safe to run from several processes at once. */
export async function migrate(url: string): Promise<string[]> {
  const dataSource = await new DataSource(
    dataSourceOptions({ url, pool: 2, applicationName: 'kezhi-migrate' }),
  ).initialize();
  try {
    await dataSource.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const done = await dataSource.runMigrations({ transaction: 'each' });
    return done.map((migration) => migration.name);
  } finally {
    await dataSource.destroy();
  }
}

/** Changes with every migration, its text included: for whoever keeps a migrated database to copy. */
export const SCHEMA_VERSION = MIGRATIONS.map((migration) => `${migration.name} ${migration.toString()}`).join(
  '\n',
);

const MIGRATION_LOCK = 7_305_101;
