import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MessagesRepository } from '../messages/messages.repository.js';
import { ForgottenKeys } from '../protection/forgotten-keys.js';
import { KeyRotation } from '../protection/key-rotation.js';
import { resealAll } from '../protection/protection.jobs.js';
import { Retention } from '../protection/retention.js';
import { DoneJobs } from './done-jobs.js';
import { Housekeeping } from './housekeeping.js';
import { JobProcessors } from './job-processors.js';

const LOOK_FOR_OLD_KEYS_EVERY_MS = 60_000;
const REMOVE_EVERY_MS = 60 * 60_000;

/** What a worker does again and again for the protection of personal data. */
@Injectable()
export class ProtectionChores implements OnModuleInit {
  constructor(
    private readonly housekeeping: Housekeeping,
    private readonly processors: JobProcessors,
    private readonly rotation: KeyRotation,
    private readonly retention: Retention,
    private readonly keys: ForgottenKeys,
    private readonly messages: MessagesRepository,
    private readonly jobs: DoneJobs,
  ) {}

  onModuleInit(): void {
    this.processors.register({
      job: resealAll,
      handle: (payload, run) => this.rotation.run(payload, run),
    });
    this.retention.register(this.keys, this.jobs, {
      rule: 'messages.sent',
      remove: (before, limit) => this.messages.removeDoneBefore(before, limit),
    });
  }

  /** After every library has registered what it keeps. */
  onApplicationBootstrap(): void {
    this.housekeeping.add('keys.watch', LOOK_FOR_OLD_KEYS_EVERY_MS, () => this.rotation.watch());
    this.housekeeping.add('retention', REMOVE_EVERY_MS, () => this.retention.apply());
  }
}
