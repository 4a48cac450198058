export interface OwnRedis {
  name: 'Redis';
  isReused: boolean;
  url: string;
  isAlive(): boolean;
  stop(): Promise<void>;
}
export function startRedis(dir: string, options: { isDurable: boolean; cache: string }): Promise<OwnRedis>;
export function stopRecordedRedis(dir: string): Promise<void>;
