import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { AppError, Clock } from '#kezhi/kernel';
import { requestContext } from '../context/request-context.js';
import { FileStore } from '../storage/file-store.js';
import type { Attachment, ReceivedFile } from './attachment.js';
import { AttachmentsRepository } from './attachments.repository.js';
import { mediaTypeOf } from './media-type.js';

export const MAX_ATTACHMENT_BYTES = 10 * 1024 * 1024;
const UNOWNED_MS = 24 * 60 * 60_000;
const BATCH = 200;

/**
 * Documents that people send in with a form (PDF, JPEG, PNG; 10 MB each at most). They come before the form is sent and
 * belong to nobody until it is: what is not adopted within a day is removed. Content decides what a file is, never its name.
 */
@Injectable()
export class Attachments {
  constructor(
    private readonly attachments: AttachmentsRepository,
    private readonly files: FileStore,
    private readonly clock: Clock,
  ) {}

  /** Takes a received file over. Throws ATTACHMENT.KIND (nothing is kept then). Answers the id. */
  async keep(file: ReceivedFile): Promise<string> {
    try {
      const mediaType = await this.typeOf(file);
      if (mediaType === null) throw new AppError('ATTACHMENT.KIND');
      return await this.attachments.insert(file, mediaType, { accountId: sender(), at: this.clock.now() });
    } catch (error) {
      await this.files.delete(file.key);
      throw error;
    }
  }

  /**
   * Gives attachments to what they were sent in with; those it has already stay. Throws ATTACHMENT.NOT_FOUND when one is
   * unknown, belongs to something else, or was uploaded by somebody else.
   */
  async adopt(ids: readonly string[], ownerType: string, ownerId: string): Promise<void> {
    const wanted = [...new Set(ids)];
    if (wanted.length === 0) return;
    if ((await this.attachments.adopt(wanted, ownerType, ownerId, sender())) < wanted.length)
      throw new AppError('ATTACHMENT.NOT_FOUND');
  }

  /** Takes one back from its owner; its file goes with the next sweep. Throws ATTACHMENT.NOT_FOUND. */
  async remove(id: string, ownerType: string, ownerId: string): Promise<void> {
    if ((await this.attachments.disown(ownerType, [ownerId], [id])) === 0)
      throw new AppError('ATTACHMENT.NOT_FOUND');
  }

  /** The same for all that owners have, before these are forgotten themselves. */
  async removeAll(ownerType: string, ownerIds: readonly string[]): Promise<void> {
    await this.attachments.disown(ownerType, ownerIds, null);
  }

  listOf(ownerType: string, ownerId: string): Promise<Attachment[]> {
    return this.attachments.listOf(ownerType, ownerId);
  }

  /** The content of one that belongs to this owner; who may see the owner is the caller's business. */
  async open(
    id: string,
    ownerType: string,
    ownerId: string,
  ): Promise<{ attachment: Attachment; stream: Readable }> {
    const found = await this.attachments.find(id);
    if (found?.ownerType !== ownerType || found.ownerId !== ownerId)
      throw new AppError('ATTACHMENT.NOT_FOUND');
    const { fileKey, ...attachment } = found;
    return { attachment, stream: await this.files.open(fileKey) };
  }

  /** Removes what nobody adopted within a day. The row goes first: a file without a row is only lost space. */
  async removeUnowned(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - UNOWNED_MS);
    for (let keys = await this.attachments.removeUnowned(before, BATCH); keys.length > 0;) {
      for (const key of keys) await this.files.delete(key);
      keys = await this.attachments.removeUnowned(before, BATCH);
    }
  }

  private async typeOf(file: ReceivedFile): Promise<string | null> {
    const local = await this.files.toLocalFile(file.key);
    const handle = await open(local.path, 'r');
    try {
      return await mediaTypeOf(handle, file.name);
    } finally {
      await handle.close();
      await local.release();
    }
  }
}

function sender(): string | null {
  return requestContext.getStore()?.actor?.accountId ?? null;
}
