export interface OwnPostgres {
  name: 'PostgreSQL';
  isReused: boolean;
  url: string;
  adminUrl: string;
  isAlive(): boolean;
  stop(): Promise<void>;
}
export function startPostgres(dir: string, options: { isDurable: boolean }): Promise<OwnPostgres>;
export function stopRecordedPostgres(dir: string): Promise<void>;
