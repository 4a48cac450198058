import { Injectable } from '@nestjs/common';
import { Clock } from '#kezhi/kernel';
import { Database } from '#kezhi/platform';
import {
  type PeopleStatistics,
  searchCosts,
  type SearchCosts,
  type Shares,
  type Wanted,
} from './search-costs.js';

const GOOD_FOR_MS = 10 * 60_000;

/** How common names and places are, as PostgreSQL has counted them: read anew every ten minutes. */
@Injectable()
export class PeopleStatisticsRepository {
  private known: { at: number; statistics: Promise<PeopleStatistics> } | undefined;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async costs(
    tokens: readonly number[],
    places: readonly number[] | null,
    wanted: Wanted,
  ): Promise<SearchCosts> {
    return searchCosts(await this.fresh(), tokens, places, wanted);
  }

  private fresh(): Promise<PeopleStatistics> {
    const now = this.clock.now().getTime();
    if (!this.known || now - this.known.at > GOOD_FOR_MS) {
      const statistics = this.read();
      this.known = { at: now, statistics };
      statistics.catch(() => (this.known = undefined));
    }
    return this.known.statistics;
  }

  private async read(): Promise<PeopleStatistics> {
    const [table] = await this.database.sql<{ people: number; pages: number; ages: string[] | null }>(
      `SELECT greatest(c.reltuples, 0)::float AS people, c.relpages AS pages, s.histogram_bounds::text::text[] AS ages
       FROM pg_class c LEFT JOIN pg_stats s
         ON s.schemaname = current_schema() AND s.tablename = 'people' AND s.attname = 'id'
       WHERE c.oid = 'people'::regclass`,
    );
    const [tokens, places] = await Promise.all([this.shares('tokens'), this.shares('places')]);
    return { people: table?.people ?? 0, pages: table?.pages ?? 0, ages: table?.ages ?? [], tokens, places };
  }

  private async shares(column: 'tokens' | 'places'): Promise<Shares> {
    const [row] = await this.database.sql<{ elements: number[]; frequencies: number[] }>(
      `SELECT most_common_elems::text::int[] AS elements, most_common_elem_freqs AS frequencies FROM pg_stats
       WHERE schemaname = current_schema() AND tablename = 'people' AND attname = $1 AND most_common_elems IS NOT NULL`,
      [column],
    );
    // Behind the frequencies of the elements stand three more figures about all of them.
    return new Map(row?.elements.map((element, at) => [element, row.frequencies[at] ?? 0]));
  }
}
