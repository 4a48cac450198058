import { Clock } from '#kezhi/kernel';

/** A clock that stands still until it is moved. */
export class FixedClock extends Clock {
  constructor(private current: Date = new Date('2026-03-05T02:00:00Z')) {
    super();
  }

  now(): Date {
    return this.current;
  }

  advance(milliseconds: number): void {
    this.current = new Date(this.current.getTime() + milliseconds);
  }
}
