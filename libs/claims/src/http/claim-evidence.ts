import { Injectable } from '@nestjs/common';
import { Attachments, AuditLog, FileStore, MAX_ATTACHMENT_BYTES } from '#kezhi/platform';
import { receiveFile } from '#kezhi/platform/http';
import type { FastifyRequest } from 'fastify';

/** Takes evidence in before the claim that it belongs to is made. */
@Injectable()
export class ClaimEvidence {
  constructor(
    private readonly attachments: Attachments,
    private readonly files: FileStore,
    private readonly audit: AuditLog,
  ) {}

  async receive(request: FastifyRequest): Promise<{ id: string }> {
    const limits = { maxBytes: MAX_ATTACHMENT_BYTES, missing: 'ATTACHMENT.MISSING' } as const;
    const { file } = await receiveFile(request, this.files, limits);
    const id = await this.attachments.keep(file);
    await this.audit.append({ action: 'claim:upload-evidence', objectType: 'attachment', objectId: id });
    return { id };
  }
}
