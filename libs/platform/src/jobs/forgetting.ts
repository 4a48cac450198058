import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock } from '#kezhi/kernel';
import { Attachments } from '../attachments/attachments.js';
import { FileStore } from '../storage/file-store.js';
import { Housekeeping } from './housekeeping.js';

const EVERY_MS = 600_000;
const LONGEST_UPLOAD_MS = 24 * 3_600_000;

/** Removes what was only kept for a moment: attachments that no form adopted, uploads that were cut off by a crash. Longer terms are rules: `Retention`. */
@Injectable()
export class Forgetting implements OnApplicationBootstrap {
  constructor(
    private readonly housekeeping: Housekeeping,
    private readonly attachments: Attachments,
    private readonly files: FileStore,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.housekeeping.add('attachments.forget', EVERY_MS, () => this.attachments.removeUnowned());
    this.housekeeping.add('uploads.forget', EVERY_MS, () =>
      this.files.removeAbandoned(new Date(this.clock.now().getTime() - LONGEST_UPLOAD_MS)),
    );
  }
}
