import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';

interface Chore {
  stop(): Promise<void>;
}

/**
 * Chores that every worker repeats. A tick means "do everything that is due by now", so a missed, late or
 * doubled tick changes nothing; that is why plain timers suffice and no scheduler state can be lost.
 */
@Injectable()
export class Housekeeping implements BeforeApplicationShutdown {
  private readonly logger = new Logger(Housekeeping.name);
  private readonly chores: Chore[] = [];

  add(name: string, everyMs: number, chore: () => Promise<void>): void {
    let timer: NodeJS.Timeout;
    let stopped = false;
    let current: Promise<void> = Promise.resolve();
    const tick = async () => {
      try {
        await chore();
      } catch (error) {
        this.logger.warn(`${name}: ${error instanceof Error ? error.message : 'failed'}`);
      }
      if (!stopped) schedule(everyMs);
    };
    const schedule = (delay: number) => {
      timer = setTimeout(() => {
        current = tick();
      }, delay);
    };
    schedule(0);
    const stop = () => {
      stopped = true;
      clearTimeout(timer);
      return current;
    };
    this.chores.push({ stop });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.chores.map((chore) => chore.stop()));
  }
}
