/** The only source of time for domain code. Tests move it; nothing else calls `Date.now()`. */
export abstract class Clock {
  abstract now(): Date;

  /** Today's date in China (UTC+8, no daylight saving since 1991), `YYYY-MM-DD`. */
  today(): string {
    return new Date(this.now().getTime() + CHINA_OFFSET_MS).toISOString().slice(0, 10);
  }
}

const CHINA_OFFSET_MS = 8 * 60 * 60 * 1000;

export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}
