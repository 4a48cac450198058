import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, FixedClock, type TestDatabase } from '#kezhi/testing';
import { v7 as uuid } from 'uuid';
import { type FileStore, newFileKey } from '../storage/file-store.js';
import { LocalFileStore } from '../storage/local-file-store.js';
import { AttachmentsRepository } from './attachments.repository.js';
import { Attachments } from './attachments.js';

const PDF = '%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n';
const HOURS = 60 * 60_000;

describe('attachments', () => {
  const clock = new FixedClock();
  let test: TestDatabase;
  let folder: string;
  let files: FileStore;
  let attachments: Attachments;

  beforeAll(async () => {
    test = await createTestDatabase();
    folder = await mkdtemp(path.join(os.tmpdir(), 'kezhi-attachments-test-'));
    files = new LocalFileStore(folder);
    attachments = new Attachments(new AttachmentsRepository(test.database), files, clock);
  });
  afterAll(async () => {
    await test.drop();
    await rm(folder, { recursive: true, force: true });
  });

  async function receive(name: string, content: string | Buffer) {
    const key = newFileKey();
    const stored = await files.put(key, Readable.from([Buffer.from(content)]), { maxBytes: 1_000_000 });
    return { key, name, ...stored };
  }
  const keep = async (name = '批文.pdf', content: string | Buffer = PDF) =>
    attachments.keep(await receive(name, content));

  it('belong to what they were sent in with, and to nothing else', async () => {
    const [owner, other] = [uuid(), uuid()];
    const id = await keep();
    await attachments.adopt([id], 'claim', owner);
    expect(await attachments.listOf('claim', owner)).toMatchObject([
      { id, name: '批文.pdf', mediaType: 'application/pdf', bytes: PDF.length },
    ]);
    expect(await text((await attachments.open(id, 'claim', owner)).stream)).toBe(PDF);
    await expect(attachments.open(id, 'claim', other)).rejects.toMatchObject({
      code: 'ATTACHMENT.NOT_FOUND',
    });
    await expect(attachments.adopt([id], 'claim', other)).rejects.toMatchObject({
      code: 'ATTACHMENT.NOT_FOUND',
    });
  });

  it('may be sent in again with the same form', async () => {
    const owner = uuid();
    const [one, two] = [await keep(), await keep()];
    await attachments.adopt([one], 'claim', owner);
    await attachments.adopt([one, two, two], 'claim', owner);
    expect(await attachments.listOf('claim', owner)).toHaveLength(2);
  });

  it.each([
    ['a page behind a picture’s name', '章程.png', '<html><script>1</script></html>'],
    ['a program', '批文.pdf', Buffer.from('7f454c46', 'hex')],
    ['a PDF that was cut off', '批文.pdf', '%PDF-1.7\n1 0 obj'],
    ['a PDF under a picture’s name', '批文.jpg', PDF],
    ['a name without an ending', '批文', PDF],
    ['nothing at all', '空.pdf', ''],
  ])('are refused, and not kept: %s', async (_, name, content) => {
    const file = await receive(name, content);
    await expect(attachments.keep(file)).rejects.toMatchObject({ code: 'ATTACHMENT.KIND' });
    await expect(files.open(file.key)).rejects.toMatchObject({ code: 'STORAGE.FILE_MISSING' });
  });

  it('are told by their content', async () => {
    const owner = uuid();
    const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.from('....IEND....')]);
    const jpeg = Buffer.from('ffd8ffe000104a464946ffd9', 'hex');
    await attachments.adopt([await keep('章.PNG', png), await keep('照片.jpeg', jpeg)], 'claim', owner);
    const kinds = (await attachments.listOf('claim', owner)).map(({ mediaType }) => mediaType);
    expect(kinds).toEqual(['image/png', 'image/jpeg']);
  });

  it('are removed with their files when no form adopted them within a day', async () => {
    const owner = uuid();
    const file = await receive('批文.pdf', PDF);
    await attachments.keep(file);
    const adopted = await keep();
    await attachments.adopt([adopted], 'claim', owner);
    clock.advance(23 * HOURS);
    await attachments.removeUnowned();
    await expect(files.open(file.key)).resolves.toBeDefined();
    clock.advance(2 * HOURS);
    await attachments.removeUnowned();
    await expect(files.open(file.key)).rejects.toMatchObject({ code: 'STORAGE.FILE_MISSING' });
    expect(await attachments.listOf('claim', owner)).toHaveLength(1);
  });
});
