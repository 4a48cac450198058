import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { ClientBase, Pool, QueryResultRow } from 'pg';
import {
  DataSource,
  type EntityManager,
  type EntityTarget,
  type ObjectLiteral,
  type Repository,
} from 'typeorm';

interface Unit {
  manager: EntityManager;
  afterCommit: Array<() => void>;
}

const current = new AsyncLocalStorage<Unit>();

/**
 * The database and its unit of work. Whatever runs inside `run` shares one transaction, nested runs join it,
 * and code outside of one works in auto-commit. Repositories take this instead of typeorm's own repositories,
 * so that no query can fall out of the transaction it belongs to.
 */
@Injectable()
export class Database {
  /** Names of prepared statements, by their text. */
  private readonly prepared = new Map<string, string>();

  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** All or nothing: resolves after commit, rejects after rollback. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (current.getStore()) return work();
    const unit: Unit = { manager: this.dataSource.manager, afterCommit: [] };
    const result = await this.dataSource.transaction((manager) => {
      unit.manager = manager;
      return current.run(unit, work);
    });
    for (const callback of unit.afterCommit) callback();
    return result;
  }

  /**
   * Runs `work` within the unit of work around. When it answers undefined, or throws, everything that it has written and locked is
   * given up, as if it had never run, and the unit of work goes on.
   */
  async attempt<T>(work: () => Promise<T | undefined>): Promise<T | undefined> {
    const unit = current.getStore();
    if (!unit) throw new Error('attempt() needs a unit of work');
    const callbacks = unit.afterCommit.length;
    await this.sql('SAVEPOINT attempt');
    let result: T | undefined;
    try {
      result = await work();
      return result;
    } finally {
      if (result === undefined) {
        unit.afterCommit.length = callbacks;
        await this.sql('ROLLBACK TO SAVEPOINT attempt');
      }
      await this.sql('RELEASE SAVEPOINT attempt');
    }
  }

  /** Runs `callback` once the transaction around has committed (at once when there is none). It must not throw. */
  afterCommit(callback: () => void): void {
    const unit = current.getStore();
    if (unit) unit.afterCommit.push(callback);
    else callback();
  }

  /** Runs `work` outside of the unit of work around, on another connection: for what others must see before the commit. */
  outside<T>(work: () => Promise<T>): Promise<T> {
    return current.exit(work);
  }

  get inTransaction(): boolean {
    return current.getStore() !== undefined;
  }

  /**
   * Parametrised SQL, `$1` style. Values never go into the text. Outside of a unit of work it goes to the driver's pool
   * directly: a query runner of typeorm's, made and released for one statement, costs more than the driver itself.
   */
  async sql<T>(text: string, parameters: readonly unknown[] = []): Promise<T[]> {
    const unit = current.getStore();
    if (unit) return unit.manager.query<T[]>(text, [...parameters]);
    return (await this.pool.query<T & QueryResultRow>(text, [...parameters])).rows;
  }

  /**
   * The same for a statement that finds rows by their keys and is asked at every other request: each connection parses and
   * plans it once. Not for lists, whose best plan depends on the values; and not for texts of unbounded variety, since a
   * connection never forgets one.
   */
  async lookUp<T>(text: string, parameters: readonly unknown[]): Promise<T[]> {
    if (current.getStore()) return this.sql<T>(text, parameters);
    let name = this.prepared.get(text);
    if (name === undefined) this.prepared.set(text, (name = `kezhi_${this.prepared.size}`));
    return (await this.pool.query<T & QueryResultRow>({ name, text, values: [...parameters] })).rows;
  }

  /** The number of rows that an UPDATE, DELETE or INSERT touched. */
  async affect(text: string, parameters: readonly unknown[] = []): Promise<number> {
    const counted = await this.sql<{ n: number }>(
      `WITH touched AS (${text} RETURNING 1) SELECT count(*)::int AS n FROM touched`,
      parameters,
    );
    return counted[0]?.n ?? 0;
  }

  repository<T extends ObjectLiteral>(entity: EntityTarget<T>): Repository<T> {
    return this.manager.getRepository(entity);
  }

  /** The driver's own connection of the transaction, for COPY. Only inside `run`. */
  async connection(): Promise<ClientBase> {
    const runner = current.getStore()?.manager.queryRunner;
    if (!runner) throw new Error('connection() needs a unit of work');
    return (await runner.connect()) as ClientBase;
  }

  /** The pool that typeorm itself takes its connections from. */
  private get pool(): Pool {
    return (this.dataSource.driver as unknown as { master: Pool }).master;
  }

  private get manager(): EntityManager {
    return current.getStore()?.manager ?? this.dataSource.manager;
  }
}
