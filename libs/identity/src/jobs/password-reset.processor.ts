import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type JobProcessor, JobProcessors } from '#kezhi/platform/jobs';
import { answerPasswordReset, PasswordResetAnswers } from '../links/password-reset-requests.js';

/** Answers requests of people who have forgotten their password. */
@Injectable()
export class PasswordResetProcessor implements JobProcessor<{ requestId: string }>, OnModuleInit {
  readonly job = answerPasswordReset;

  constructor(
    private readonly processors: JobProcessors,
    private readonly answers: PasswordResetAnswers,
  ) {}

  onModuleInit(): void {
    this.processors.register(this);
  }

  /** The request is gone with its answer, in one transaction: a second run finds nothing to do. */
  handle({ requestId }: { requestId: string }): Promise<void> {
    return this.answers.answer(requestId);
  }
}
