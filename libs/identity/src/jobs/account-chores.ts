import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock } from '#kezhi/kernel';
import { Housekeeping } from '#kezhi/platform/jobs';
import { KnownDevices } from '../devices/known-devices.js';
import { ExpiryReminders } from '../grants/expiry-reminders.js';
import { PasswordResetAnswers } from '../links/password-reset-requests.js';
import { untilDone } from './until-done.js';

const DAY_MS = 24 * 60 * 60_000;
/** As long as a browser keeps the mark. */
const DEVICES_KEPT_MS = 400 * DAY_MS;
const REMIND_EVERY_MS = 5 * 60_000;

/** Reminds of roles that end, and forgets what accounts have left behind. */
@Injectable()
export class AccountChores implements OnApplicationBootstrap {
  constructor(
    private readonly housekeeping: Housekeeping,
    private readonly devices: KnownDevices,
    private readonly reminders: ExpiryReminders,
    private readonly resets: PasswordResetAnswers,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.housekeeping.add('grants.remind', REMIND_EVERY_MS, () => untilDone(() => this.reminders.remind()));
    this.housekeeping.add('accounts.forget', DAY_MS, () => this.forget());
  }

  private async forget(): Promise<void> {
    const before = (age: number) => new Date(this.clock.now().getTime() - age);
    await this.devices.forgetUnseenSince(before(DEVICES_KEPT_MS));
    await this.resets.forgetBefore(before(DAY_MS));
  }
}
