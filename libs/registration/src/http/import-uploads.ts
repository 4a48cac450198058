import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { type Actor, AppError, type Scope } from '#kezhi/kernel';
import { AppConfig, errorCode, FileStore, newFileKey, requestContext } from '#kezhi/platform';
import { checkedBody } from '#kezhi/platform/http';
import type { FastifyRequest } from 'fastify';
import type { ImportListItem } from '../import/imports.repository.js';
import { ImportsService, type StoredUpload } from '../import/imports.service.js';
import { type ImportDto, toImportDto } from './dto/import.dto.js';
import { NewImportDto } from './dto/imports.dto.js';

const LONGEST_NAME = 200;

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

  revise(actor: Actor, scope: Scope, id: string, request: FastifyRequest): Promise<ImportDto> {
    return this.keep(request, ({ file }) => this.imports.revise(actor, scope, id, file));
  }

  /** The file stays only when the import that comes out of it refers to it. */
  private async keep(
    request: FastifyRequest,
    act: (received: Received) => Promise<ImportListItem>,
  ): Promise<ImportDto> {
    const received = await this.receive(request);
    let kept: string | undefined;
    try {
      const entity = await act(received);
      kept = entity.fileKey;
      return toImportDto(entity, requestContext.getStore()?.language ?? 'zh');
    } finally {
      if (kept !== received.file.key) await this.files.delete(received.file.key);
    }
  }

  /** Parts in any order: browsers send fields first, others do not. */
  private async receive(request: FastifyRequest): Promise<Received> {
    if (!request.isMultipart()) throw new AppError('COMMON.MEDIA_TYPE');
    const fields: Record<string, string> = {};
    let file: StoredUpload | undefined;
    try {
      for await (const part of request.parts()) {
        if (part.type === 'field') fields[part.fieldname] = String(part.value);
        else file = await this.store(part.filename, part.file);
      }
    } catch (error) {
      if (file) await this.files.delete(file.key);
      throw isParsersOwn(error) ? new AppError('COMMON.BODY_UNREADABLE') : error;
    }
    if (!file) throw new AppError('IMPORT.FILE_MISSING');
    return { file, fields };
  }

  private async store(name: string, stream: Readable): Promise<StoredUpload> {
    const key = newFileKey();
    const { size, sha256 } = await this.files.put(key, stream, { maxBytes: this.config.maxUploadBytes });
    return { key, size, sha256: Buffer.from(sha256, 'hex'), name: cleanName(name) };
  }
}

/** The multipart parser complains of a broken or cut body by bare errors; what Fastify, a store or we throw has a code. */
function isParsersOwn(error: unknown): boolean {
  return error instanceof Error && error.name === 'Error' && errorCode(error) === '';
}

/** The name is only ever shown: no path, nothing invisible, not endless. */
function cleanName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  const visible = last.replace(/[\p{Cc}\p{Cf}]/gu, '').trim();
  return Array.from(visible || 'upload')
    .slice(-LONGEST_NAME)
    .join('');
}
