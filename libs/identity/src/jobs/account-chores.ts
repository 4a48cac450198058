import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Housekeeping } from '#kezhi/platform/jobs';
import { ExpiryReminders } from '../grants/expiry-reminders.js';
import { untilDone } from './until-done.js';

const REMIND_EVERY_MS = 5 * 60_000;

/** Reminds of roles that end. */
@Injectable()
export class AccountChores implements OnApplicationBootstrap {
  constructor(
    private readonly housekeeping: Housekeeping,
    private readonly reminders: ExpiryReminders,
  ) {}

  onApplicationBootstrap(): void {
    this.housekeeping.add('grants.remind', REMIND_EVERY_MS, () => untilDone(() => this.reminders.remind()));
  }
}
