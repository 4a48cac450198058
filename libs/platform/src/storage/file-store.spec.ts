import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { setTimeout as rest } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type S3Stub, startS3Stub } from '#kezhi/testing';
import { makeFileStore } from './file-store.factory.js';
import { type FileStore, newFileKey } from './file-store.js';

interface Place {
  store: FileStore;
  /** What the store holds, finished or not. */
  leftovers(): Promise<string[]>;
  close(): Promise<void>;
}

async function local(): Promise<Place> {
  const folder = await mkdtemp(path.join(tmpdir(), 'kezhi-store-'));
  const leftovers = async () => {
    const found = await readdir(folder, { recursive: true, withFileTypes: true });
    return found.filter((entry) => entry.isFile()).map((entry) => entry.name);
  };
  const close = () => rm(folder, { recursive: true });
  return { store: await makeFileStore({ kind: 'local', folder }), leftovers, close };
}

async function s3(): Promise<Place & { stub: S3Stub }> {
  const stub = await startS3Stub();
  const store = await makeFileStore({
    kind: 's3',
    endpoint: stub.url,
    region: 'cn-test-1',
    bucket: 'kezhi',
    accessKeyId: 'someone',
    secretAccessKey: 'something',
    forcePathStyle: true,
  });
  const leftovers = () => Promise.resolve([...stub.objects.keys(), ...stub.openUploads]);
  return { store, leftovers, close: stub.close, stub };
}

const chunks = (count: number, size: number) =>
  Readable.from(
    (function* () {
      for (let n = 0; n < count; n += 1) yield randomBytes(size);
    })(),
  );

const LIMITS = { maxBytes: 20 * 1024 * 1024 };

describe.each([
  ['a local folder', local],
  ['an S3-compatible store', s3],
])('files in %s', (_, start) => {
  let place: Place;
  beforeEach(async () => {
    place = await start();
  });
  afterEach(() => place.close());

  it.each([0, 1, 70_000, 6 * 1024 * 1024])('come back as they went in (%d bytes)', async (size) => {
    const content = randomBytes(size);
    const key = newFileKey();
    const stored = await place.store.put(key, Readable.from(content.length ? [content] : []), LIMITS);
    expect(stored).toEqual({ size, sha256: createHash('sha256').update(content).digest('hex') });
    expect((await buffer(await place.store.open(key))).equals(content)).toBe(true);
    const file = await place.store.toLocalFile(key);
    expect((await readFile(file.path)).equals(content)).toBe(true);
    await file.release();
  });

  it('are refused past the limit, and nothing stays behind', async () => {
    const put = place.store.put(newFileKey(), chunks(12, 1024 * 1024), { maxBytes: 11 * 1024 * 1024 });
    await expect(put).rejects.toMatchObject({ code: 'FILE.TOO_LARGE', details: { limit: 11 } });
    expect(await place.leftovers()).toEqual([]);
  });

  it('fit when they have exactly as many bytes as allowed', async () => {
    await place.store.put(newFileKey(), chunks(2, 500), { maxBytes: 1000 });
    expect(await place.leftovers()).toHaveLength(1);
  });

  it('leave nothing behind when the sender goes away in the middle', async () => {
    const source = Readable.from(
      (async function* () {
        yield randomBytes(6 * 1024 * 1024);
        await Promise.resolve();
        throw new Error('connection lost');
      })(),
    );
    await expect(place.store.put(newFileKey(), source, LIMITS)).rejects.toThrow('connection lost');
    expect(await place.leftovers()).toEqual([]);
  });

  it('are missing when nobody put them, and can be deleted twice', async () => {
    const key = newFileKey();
    await expect(place.store.open(key)).rejects.toMatchObject({ code: 'STORAGE.FILE_MISSING' });
    await expect(place.store.toLocalFile(key)).rejects.toMatchObject({ code: 'STORAGE.FILE_MISSING' });
    await place.store.put(key, Readable.from(['x']), LIMITS);
    await place.store.delete(key);
    await place.store.delete(key);
    expect(await place.leftovers()).toEqual([]);
  });

  it('that were cut off by a crash are removed when they are old enough, and no others', async () => {
    const whole = newFileKey();
    await place.store.put(whole, Readable.from(['x']), LIMITS);
    const sender = new PassThrough();
    const put = place.store.put(newFileKey(), sender, LIMITS).catch(() => 'never arrived');
    sender.write(randomBytes(12 * 1024 * 1024));
    for (let wait = 0; wait < 500 && (await place.leftovers()).length < 2; wait += 1) await rest(10);
    const now = Date.now();
    await place.store.removeAbandoned(new Date(now - 60_000));
    expect(await place.leftovers()).toHaveLength(2);
    await place.store.removeAbandoned(new Date(now + 60_000));
    expect(await place.leftovers()).toEqual([whole]);
    sender.destroy();
    expect(await put).toBe('never arrived');
  });

  it('have no keys but ours', async () => {
    const put = place.store.put('../../etc/passwd', Readable.from(['x']), LIMITS);
    await expect(put).rejects.toMatchObject({ code: 'STORAGE.FILE_MISSING' });
    await expect(place.store.open('..')).rejects.toMatchObject({ code: 'STORAGE.FILE_MISSING' });
  });

  it('can be checked for readiness', async () => {
    await expect(place.store.check()).resolves.toBeUndefined();
  });
});

describe('a local folder', () => {
  it('says when the disk is full, and removes what it had written', async () => {
    const place = await local();
    const source = Readable.from(
      (async function* () {
        yield randomBytes(1000);
        await Promise.resolve();
        throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
      })(),
    );
    await expect(place.store.put(newFileKey(), source, LIMITS)).rejects.toMatchObject({
      code: 'STORAGE.FULL',
    });
    expect(await place.leftovers()).toEqual([]);
    await place.close();
  });

  it('keeps files from other users of the machine', async () => {
    const place = await local();
    const key = newFileKey();
    await place.store.put(key, Readable.from(['x']), LIMITS);
    const { path: file } = await place.store.toLocalFile(key);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    await place.close();
  });

  it('is not ready when it cannot be made', async () => {
    const store = await makeFileStore({ kind: 'local', folder: '/dev/null/files' });
    await expect(store.check()).rejects.toMatchObject({ code: 'ENOTDIR' });
  });
});

describe('an S3-compatible store', () => {
  it('signs every request for its region and bucket', async () => {
    const { store, close, stub } = await s3();
    await store.put(newFileKey(), Readable.from(['x']), LIMITS);
    expect(stub.authorizations.length).toBeGreaterThan(0);
    for (const header of stub.authorizations)
      expect(header).toMatch(
        /^AWS4-HMAC-SHA256 Credential=someone\/\d{8}\/cn-test-1\/s3\/aws4_request, .*Signature=/,
      );
    await close();
  });

  it.each([
    [507, 'XMinioStorageFull', 'STORAGE.FULL'],
    [503, 'SlowDown', 'STORAGE.UNAVAILABLE'],
  ])('answering %d %s means %s', async (status, name, code) => {
    const { store, close, stub } = await s3();
    stub.failWith = { status, name };
    await expect(store.put(newFileKey(), Readable.from(['x']), LIMITS)).rejects.toMatchObject({ code });
    await expect(store.check()).rejects.toMatchObject({ $metadata: { httpStatusCode: status } });
    await close();
  });

  it('that is away is unavailable', async () => {
    const { store, close } = await s3();
    await close();
    await expect(store.open(newFileKey())).rejects.toMatchObject({ code: 'STORAGE.UNAVAILABLE' });
  });
});
