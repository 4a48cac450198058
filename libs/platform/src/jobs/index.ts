import { Global, Module } from '@nestjs/common';
import { DoneJobs } from './done-jobs.js';
import { EventRelay } from './event-relay.js';
import { EmailCourier } from '../messages/email-courier.js';
import { SmsCourier } from '../messages/sms-courier.js';
import { Forgetting } from './forgetting.js';
import { Housekeeping } from './housekeeping.js';
import { JobProcessors } from './job-processors.js';
import { JobRunner } from './job-runner.js';
import { MessageSender } from './message-sender.js';
import { ProtectionChores } from './protection-chores.js';

export { EventRelay } from './event-relay.js';
export { Housekeeping } from './housekeeping.js';
export { JobProcessors, type JobProcessor, type JobRun } from './job-processors.js';

/** The worker's side of the platform: runs jobs, relays events, keeps house. */
@Global()
@Module({
  providers: [
    DoneJobs,
    Housekeeping,
    JobProcessors,
    EventRelay,
    JobRunner,
    Forgetting,
    EmailCourier,
    SmsCourier,
    MessageSender,
    ProtectionChores,
  ],
  exports: [Housekeeping, JobProcessors, EventRelay],
})
export class PlatformJobsModule {}
