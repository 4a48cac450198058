export interface Recorded {
  pid: number;
  identity: string | null;
  alive: boolean;
  [more: string]: unknown;
}
export function identityOf(pid: number): string | null;
export function record(file: string, pid: number, more?: Record<string, unknown>): void;
export function recorded(file: string): Recorded | null;
export function freePort(wanted?: number): Promise<number>;
export function isPortFree(port: number, host?: string): Promise<boolean>;
export function stopProcess(
  named: { pid: number; identity: string | null },
  signal: NodeJS.Signals,
  seconds?: number,
): Promise<void>;
