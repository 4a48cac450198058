import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  AbortMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  ListMultipartUploadsCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { AppError, type ErrorCode } from '#kezhi/kernel';
import { validate } from 'uuid';
import { assertFileKey, FileStore, type LocalFile, type StoredFile } from './file-store.js';
import { Meter } from './meter.js';

export interface S3Options {
  endpoint: string;
  region: string;
  bucket: string;
  accessKeyId: string;
  secretAccessKey: string;
  /** Most S3-compatible stores have no host name per bucket. */
  forcePathStyle: boolean;
}

const ATTEMPTS = 3;

/** Files as objects of any S3-compatible store. Large ones go up in parts; parts of a failed upload are removed. */
export class S3FileStore extends FileStore {
  private readonly client: S3Client;
  private readonly bucket: string;

  constructor({ bucket, accessKeyId, secretAccessKey, ...connection }: S3Options) {
    super();
    this.bucket = bucket;
    this.client = new S3Client({
      ...connection,
      credentials: { accessKeyId, secretAccessKey },
      maxAttempts: ATTEMPTS,
      // Stores other than Amazon's often refuse the checksum trailers that the client sends by default.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    });
  }

  async put(key: string, source: Readable, { maxBytes }: { maxBytes: number }): Promise<StoredFile> {
    const meter = new Meter(maxBytes);
    const upload = new Upload({ client: this.client, params: { ...this.at(key), Body: meter } });
    const sent = upload.done().catch((error: unknown) => {
      const refusal = translate(error);
      meter.destroy(refusal);
      throw refusal;
    });
    // Both to their ends: the parts of a failed upload are removed before the caller hears of it.
    const [flow, sending] = await Promise.allSettled([pipeline(source, meter), sent]);
    if (flow.status === 'rejected') throw flow.reason;
    if (sending.status === 'rejected') throw sending.reason;
    return meter.result();
  }

  async open(key: string): Promise<Readable> {
    const place = this.at(key);
    try {
      const { Body } = await this.client.send(new GetObjectCommand(place));
      if (Body instanceof Readable) return Body;
    } catch (error) {
      throw translate(error);
    }
    throw new AppError('STORAGE.FILE_MISSING');
  }

  async toLocalFile(key: string): Promise<LocalFile> {
    const source = await this.open(key);
    const folder = await mkdtemp(path.join(tmpdir(), 'kezhi-'));
    const file = path.join(folder, key);
    const release = () => rm(folder, { recursive: true, force: true });
    try {
      await pipeline(source, createWriteStream(file, { flags: 'wx', mode: 0o600 }));
    } catch (error) {
      await release();
      throw error;
    }
    return { path: file, release };
  }

  async delete(key: string): Promise<void> {
    const place = this.at(key);
    try {
      await this.client.send(new DeleteObjectCommand(place));
    } catch (error) {
      const refusal = translate(error);
      if (refusal.code !== 'STORAGE.FILE_MISSING') throw refusal;
    }
  }

  async removeAbandoned(before: Date): Promise<void> {
    const found = await this.client.send(new ListMultipartUploadsCommand({ Bucket: this.bucket }));
    for (const { Key, UploadId, Initiated } of found.Uploads ?? []) {
      if (!Key || !UploadId || !validate(Key) || !Initiated || Initiated >= before) continue;
      await this.client.send(new AbortMultipartUploadCommand({ ...this.at(Key), UploadId }));
    }
  }

  async check(): Promise<void> {
    await this.client.send(new HeadBucketCommand({ Bucket: this.bucket }));
  }

  private at(key: string): { Bucket: string; Key: string } {
    assertFileKey(key);
    return { Bucket: this.bucket, Key: key };
  }
}

/** What a failed request to the store means. Its words stay in the cause: they name buckets and hosts. */
function translate(error: unknown): AppError {
  const code = error instanceof S3ServiceException ? codeOf(error) : 'STORAGE.UNAVAILABLE';
  return new AppError(code, {}, [], { cause: error });
}

function codeOf({ name, $metadata }: S3ServiceException): ErrorCode {
  if (name === 'NoSuchKey' || name === 'NotFound') return 'STORAGE.FILE_MISSING';
  return $metadata.httpStatusCode === 507 || /StorageFull|QuotaExceeded/.test(name)
    ? 'STORAGE.FULL'
    : 'STORAGE.UNAVAILABLE';
}
