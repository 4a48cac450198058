import { Injectable } from '@nestjs/common';
import type { Actor, Scope } from '#kezhi/kernel';
import { AppConfig, FileStore, requestContext } from '#kezhi/platform';
import { checkedBody, receiveFile } from '#kezhi/platform/http';
import type { FastifyRequest } from 'fastify';
import type { ImportListItem } from '../import/imports.repository.js';
import { ImportsService, type ImportToChange, type StoredUpload } from '../import/imports.service.js';
import { type ImportDto, toImportDto } from './dto/import.dto.js';
import { NewImportDto } from './dto/imports.dto.js';

interface Received {
  file: StoredUpload;
  fields: Record<string, string>;
}

/** Streams an uploaded file into the store, then tells the story's service; what is refused leaves no file behind. */
@Injectable()
export class ImportUploads {
  constructor(
    private readonly imports: ImportsService,
    private readonly files: FileStore,
    private readonly config: AppConfig,
  ) {}

  start(actor: Actor, scope: Scope, request: FastifyRequest): Promise<ImportDto> {
    return this.keep(request, async ({ file, fields }) =>
      this.imports.start(actor, scope, await checkedBody(NewImportDto, fields), file),
    );
  }

  revise(actor: Actor, scope: Scope, change: ImportToChange, request: FastifyRequest): Promise<ImportDto> {
    return this.keep(request, ({ file }) => this.imports.revise(actor, scope, change, file));
  }

  /** The file stays only when the import that comes out of it refers to it. */
  private async keep(
    request: FastifyRequest,
    act: (received: Received) => Promise<ImportListItem>,
  ): Promise<ImportDto> {
    const limits = { maxBytes: this.config.maxUploadBytes, missing: 'IMPORT.FILE_MISSING' } as const;
    const { file, fields } = await receiveFile(request, this.files, limits);
    let kept: string | undefined;
    try {
      const entity = await act({ file: { ...file, sha256: Buffer.from(file.sha256, 'hex') }, fields });
      kept = entity.fileKey;
      return toImportDto(entity, requestContext.getStore()?.language ?? 'zh');
    } finally {
      if (kept !== file.key) await this.files.delete(file.key);
    }
  }
}
