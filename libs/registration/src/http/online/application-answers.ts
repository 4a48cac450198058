import { Injectable } from '@nestjs/common';
import { type Language } from '#kezhi/kernel';
import { FileStore, MAX_ATTACHMENT_BYTES, requestContext } from '#kezhi/platform';
import { receiveFile } from '#kezhi/platform/http';
import type { FastifyRequest } from 'fastify';
import {
  type ApplicantKey,
  type Application,
  RegistrationApplications,
} from '../../online/registration-applications.js';
import { RegistrationDocuments } from '../../online/registration-documents.js';
import { RegistrationEntry } from '../../online/registration-entry.js';
import { type ApplicationDto, type StartedRegistrationDto, toApplicationDto } from './dto/application.dto.js';
import type { RegistrationFormDto, StartRegistrationDto } from './dto/registration-form.dto.js';

/** What applicants are answered, in the language of the request. */
@Injectable()
export class ApplicationAnswers {
  constructor(
    private readonly entry: RegistrationEntry,
    private readonly applications: RegistrationApplications,
    private readonly documents: RegistrationDocuments,
    private readonly files: FileStore,
  ) {}

  sendLink(trackingNo: string, email: string): Promise<void> {
    return this.entry.sendLink(trackingNo, email);
  }

  async start({ organization, ...contact }: StartRegistrationDto): Promise<StartedRegistrationDto> {
    const key = await this.entry.start({ ...contact, language: language(), changes: organization ?? {} });
    return { ...(await this.get(key)), token: key.token };
  }

  async get(key: ApplicantKey): Promise<ApplicationDto> {
    return shown(await this.applications.get(key));
  }

  async change(
    key: ApplicantKey,
    changes: RegistrationFormDto,
    expectedVersion: number | null,
  ): Promise<ApplicationDto> {
    return shown(await this.applications.change(key, changes, expectedVersion));
  }

  async submit(key: ApplicantKey): Promise<ApplicationDto> {
    return shown(await this.applications.submit(key));
  }

  async withdraw(key: ApplicantKey): Promise<ApplicationDto> {
    return shown(await this.applications.withdraw(key));
  }

  async attach(key: ApplicantKey, request: FastifyRequest): Promise<ApplicationDto> {
    await this.documents.assertOpen(key);
    const limits = { maxBytes: MAX_ATTACHMENT_BYTES, missing: 'ATTACHMENT.MISSING' } as const;
    const { file } = await receiveFile(request, this.files, limits);
    return shown(await this.documents.add(key, file));
  }

  async detach(key: ApplicantKey, attachmentId: string): Promise<ApplicationDto> {
    return shown(await this.documents.remove(key, attachmentId));
  }
}

function shown(application: Application): ApplicationDto {
  return toApplicationDto(application, language());
}

function language(): Language {
  return requestContext.getStore()?.language ?? 'zh';
}
