import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Attachments } from '../attachments/attachments.js';
import { Housekeeping } from './housekeeping.js';

const EVERY_MS = 600_000;

/** Removes what was only kept for a moment: attachments that no form adopted. Longer terms are rules: `Retention`. */
@Injectable()
export class Forgetting implements OnApplicationBootstrap {
  constructor(
    private readonly housekeeping: Housekeeping,
    private readonly attachments: Attachments,
  ) {}

  onApplicationBootstrap(): void {
    this.housekeeping.add('attachments.forget', EVERY_MS, () => this.attachments.removeUnowned());
  }
}
