import { Injectable } from '@nestjs/common';
import { AppError } from '#kezhi/kernel';
import { Attachments, AuditLog, Database, type OutgoingFile, type ReceivedFile } from '#kezhi/platform';
import {
  type ApplicantKey,
  type Application,
  RegistrationApplications,
} from './registration-applications.js';
import { MOST_ATTACHMENTS, OWNER } from './registration.js';

/** Founding documents that are sent in with an application. */
@Injectable()
export class RegistrationDocuments {
  constructor(
    private readonly database: Database,
    private readonly applications: RegistrationApplications,
    private readonly attachments: Attachments,
    private readonly audit: AuditLog,
  ) {}

  /** Refuses before a file is received from somebody who may not send one. */
  async assertOpen(key: ApplicantKey): Promise<void> {
    await this.database.run(() => this.applications.requireEditable(key));
  }

  /** Takes a received file over. What is refused after that belongs to nobody, and is removed within a day. */
  async add(key: ApplicantKey, file: ReceivedFile): Promise<Application> {
    const attachmentId = await this.attachments.keep(file);
    return this.database.run(async () => {
      const { id } = await this.applications.requireEditable(key);
      if ((await this.attachments.listOf(OWNER, id)).length >= MOST_ATTACHMENTS)
        throw new AppError('REGISTRATION.TOO_MANY_FILES', { most: MOST_ATTACHMENTS });
      await this.attachments.adopt([attachmentId], OWNER, id);
      await this.audit.append({
        action: 'registration:attach',
        objectType: 'registration',
        objectId: id,
        details: { attachmentId },
      });
      return this.applications.get(key);
    });
  }

  remove(key: ApplicantKey, attachmentId: string): Promise<Application> {
    return this.database.run(async () => {
      const { id } = await this.applications.requireEditable(key);
      await this.attachments.remove(attachmentId, OWNER, id);
      return this.applications.get(key);
    });
  }

  async open(key: ApplicantKey, attachmentId: string): Promise<OutgoingFile> {
    const { id } = await this.applications.require(key);
    return this.fileOf(id, attachmentId);
  }

  /** Of an application that the caller has found within reach. */
  async fileOf(registrationId: string, attachmentId: string): Promise<OutgoingFile> {
    const { attachment, stream } = await this.attachments.open(attachmentId, OWNER, registrationId);
    return { name: attachment.name, type: attachment.mediaType, stream };
  }
}
