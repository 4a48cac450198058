import { Injectable, Logger, Module, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock } from '#kezhi/kernel';
import { Housekeeping } from '#kezhi/platform/jobs';
import { OneTimeCodes } from '../codes/one-time-codes.js';
import { KnownDevices } from '../devices/known-devices.js';
import { ExpiryReminders } from '../grants/expiry-reminders.js';
import { IdentityModule } from '../identity.module.js';
import { PasswordResetAnswers } from '../links/password-reset-requests.js';
import { SessionsService } from '../sessions/sessions.service.js';
import { AuditChain } from '../trail/audit-chain.js';
import { PasswordResetProcessor } from './password-reset.processor.js';

const SEAL_EVERY_MS = 2_000;
const LOOK_BACK_EVERY_MS = 60 * 60_000;
const FORGET_EVERY_MS = 24 * 60 * 60_000;
const FORGET_AFTER_MS = 90 * 24 * 60 * 60_000;
/** As long as a browser keeps the mark. */
const FORGET_DEVICE_AFTER_MS = 400 * 24 * 60 * 60_000;
const REMIND_EVERY_MS = 5 * 60_000;

/** What a worker does for this library again and again. */
@Injectable()
class IdentityChores implements OnApplicationBootstrap {
  private readonly logger = new Logger('AuditChain');

  constructor(
    private readonly housekeeping: Housekeeping,
    private readonly chain: AuditChain,
    private readonly sessions: SessionsService,
    private readonly codes: OneTimeCodes,
    private readonly devices: KnownDevices,
    private readonly reminders: ExpiryReminders,
    private readonly resets: PasswordResetAnswers,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.housekeeping.add('audit.seal', SEAL_EVERY_MS, () => untilDone(() => this.chain.extend()));
    this.housekeeping.add('audit.look-back', LOOK_BACK_EVERY_MS, () => this.lookBack());
    this.housekeeping.add('codes.forget', LOOK_BACK_EVERY_MS, () => this.codes.forgetExpired());
    this.housekeeping.add('grants.remind', REMIND_EVERY_MS, () => untilDone(() => this.reminders.remind()));
    this.housekeeping.add('sessions.forget', FORGET_EVERY_MS, () => this.forget());
  }

  private async forget(): Promise<void> {
    const before = (age: number) => new Date(this.clock.now().getTime() - age);
    await this.sessions.forgetEndedBefore(before(FORGET_AFTER_MS));
    await this.devices.forgetUnseenSince(before(FORGET_DEVICE_AFTER_MS));
    await this.resets.forgetBefore(before(FORGET_EVERY_MS));
  }

  /** The head goes into the program's log, which lies elsewhere: so even a chain whose end was cut off can be told. */
  private async lookBack(): Promise<void> {
    await untilDone(() => this.chain.extendByForgotten());
    const head = await this.chain.head();
    if (head) this.logger.log(`sealed ${head.position} entries, head ${head.hash.toString('hex')}`);
  }
}

async function untilDone(step: () => Promise<number>): Promise<void> {
  while ((await step()) > 0);
}

@Module({ imports: [IdentityModule], providers: [IdentityChores, PasswordResetProcessor] })
export class IdentityJobsModule {}
