import type { Database } from '#kezhi/platform';

/** A reader who counts the people over and over. */
export interface PeopleWatch {
  /** Stops, and tells every count that was seen. */
  stop(): Promise<number[]>;
}

export function watchPeople(database: Database): PeopleWatch {
  const seen = new Set<number>();
  const stopping = new AbortController();
  const read = async () => {
    while (!stopping.signal.aborted) {
      const [row] = await database.sql<{ n: number }>('SELECT count(*)::int AS n FROM people');
      if (row) seen.add(row.n);
    }
  };
  const reading = read();
  return {
    stop: async () => {
      stopping.abort();
      await reading;
      return [...seen];
    },
  };
}
