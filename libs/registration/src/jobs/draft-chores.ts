import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Housekeeping } from '#kezhi/platform/jobs';
import { ForgottenDrafts } from '../online/forgotten-drafts.js';

const EVERY_MS = 60 * 60_000;

/** Forgets drafts of online registrations whose time is over. */
@Injectable()
export class DraftChores implements OnApplicationBootstrap {
  constructor(
    private readonly housekeeping: Housekeeping,
    private readonly drafts: ForgottenDrafts,
  ) {}

  onApplicationBootstrap(): void {
    this.housekeeping.add('registrations.forget', EVERY_MS, () => this.drafts.forget());
  }
}
