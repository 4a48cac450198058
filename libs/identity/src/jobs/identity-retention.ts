import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Retention } from '#kezhi/platform';
import { OneTimeCodes } from '../codes/one-time-codes.js';
import { KnownDevices } from '../devices/known-devices.js';
import { OneTimeLinks } from '../links/one-time-links.js';
import { PasswordResetAnswers } from '../links/password-reset-requests.js';
import { SessionsService } from '../sessions/sessions.service.js';

/** Tells the platform how what accounts leave behind is removed. */
@Injectable()
export class IdentityRetention implements OnModuleInit {
  constructor(
    private readonly retention: Retention,
    private readonly sessions: SessionsService,
    private readonly codes: OneTimeCodes,
    private readonly links: OneTimeLinks,
    private readonly devices: KnownDevices,
    private readonly resets: PasswordResetAnswers,
  ) {}

  onModuleInit(): void {
    this.retention.register(
      { rule: 'sessions.ended', remove: (before, limit) => this.sessions.forgetEndedBefore(before, limit) },
      { rule: 'codes.spent', remove: (before, limit) => this.codes.forgetExpiredBefore(before, limit) },
      { rule: 'links.spent', remove: (before, limit) => this.links.forgetExpiredBefore(before, limit) },
      { rule: 'devices.unseen', remove: (before, limit) => this.devices.forgetUnseenSince(before, limit) },
      { rule: 'resets.unanswered', remove: (before, limit) => this.resets.forgetBefore(before, limit) },
    );
  }
}
