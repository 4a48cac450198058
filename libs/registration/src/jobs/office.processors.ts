import { Injectable, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { organizationDecided } from '#kezhi/organizations';
import { EventRelay, Housekeeping, JobProcessors } from '#kezhi/platform/jobs';
import { OfficeLetters } from '../online/office-letters.js';
import { tellAuthor } from '../online/office-letters.job.js';

const DIGEST_EVERY_MS = 5 * 60_000;

/** What the worker tells offices. */
@Injectable()
export class OfficeProcessors implements OnModuleInit, OnApplicationBootstrap {
  constructor(
    private readonly relay: EventRelay,
    private readonly processors: JobProcessors,
    private readonly housekeeping: Housekeeping,
    private readonly letters: OfficeLetters,
  ) {}

  onModuleInit(): void {
    this.relay.subscribe(organizationDecided, tellAuthor, ({ organizationId, event }) => ({
      payload: { organizationId, event },
    }));
    this.processors.register({
      job: tellAuthor,
      handle: ({ organizationId, event }, run) =>
        this.letters.tellAuthor(organizationId, event, () => run.settle()),
    });
  }

  onApplicationBootstrap(): void {
    this.housekeeping.add('reviews.digest', DIGEST_EVERY_MS, async () => {
      await this.letters.digest();
    });
  }
}
