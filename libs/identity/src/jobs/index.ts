import { Injectable, Logger, Module, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { Housekeeping, JobProcessors } from '#kezhi/platform/jobs';
import { IdentityModule } from '../identity.module.js';
import { sendPersonCode } from '../persons/person-code.job.js';
import { PersonIdentityModule } from '../persons/person-identity.module.js';
import { PersonCodes } from '../persons/person-codes.js';
import { AuditChain } from '../trail/audit-chain.js';
import { AccountChores } from './account-chores.js';
import { IdentityRetention } from './identity-retention.js';
import { InvitationProcessor } from './invitation.processor.js';
import { PasswordResetProcessor } from './password-reset.processor.js';
import { RoleEndingProcessor } from './role-ending.processor.js';
import { untilDone } from './until-done.js';

const SEAL_EVERY_MS = 2_000;
const LOOK_BACK_EVERY_MS = 60 * 60_000;

/** Seals the audit log. */
@Injectable()
class IdentityChores implements OnApplicationBootstrap {
  private readonly logger = new Logger('AuditChain');

  constructor(
    private readonly housekeeping: Housekeeping,
    private readonly chain: AuditChain,
  ) {}

  onApplicationBootstrap(): void {
    this.housekeeping.add('audit.seal', SEAL_EVERY_MS, () => untilDone(() => this.chain.extend()));
    this.housekeeping.add('audit.look-back', LOOK_BACK_EVERY_MS, () => this.lookBack());
  }

  /** The head goes into the program's log, which lies elsewhere: so even a chain whose end was cut off can be told. */
  private async lookBack(): Promise<void> {
    await untilDone(() => this.chain.extendByForgotten());
    const head = await this.chain.head();
    if (head) this.logger.log(`sealed ${head.position} entries, head ${head.hash.toString('hex')}`);
  }
}

@Injectable()
class PersonCodeProcessor implements OnModuleInit {
  constructor(
    private readonly processors: JobProcessors,
    private readonly codes: PersonCodes,
  ) {}

  onModuleInit(): void {
    this.processors.register({
      job: sendPersonCode,
      handle: ({ idBlind, language }, run) => this.codes.send(idBlind, language, () => run.assertClaim()),
    });
  }
}

@Module({
  imports: [IdentityModule, PersonIdentityModule],
  providers: [
    AccountChores,
    IdentityChores,
    IdentityRetention,
    InvitationProcessor,
    PasswordResetProcessor,
    PersonCodeProcessor,
    RoleEndingProcessor,
  ],
})
export class IdentityJobsModule {}
