import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/test-app.js';

const SCRIPT = 'console.log("页面");'.repeat(200);

let api: TestApp;
let pages: string;
beforeAll(async () => {
  pages = await mkdtemp(path.join(tmpdir(), 'kezhi-pages-'));
  await mkdir(path.join(pages, 'assets'));
  await writeFile(path.join(pages, 'index.html'), '<!doctype html><title>科志</title>');
  await writeFile(path.join(pages, 'assets/a-1.js'), SCRIPT);
  await writeFile(path.join(pages, 'assets/a-1.js.br'), brotliCompressSync(SCRIPT));
  await writeFile(path.join(pages, 'assets/a-1.js.gz'), gzipSync(SCRIPT));
  api = await startTestApp({ WEB_ROOT: pages });
});
afterAll(async () => {
  await api.close();
  await rm(pages, { recursive: true, force: true });
});

describe('the pages', () => {
  it.each([
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['identity', undefined],
  ])('are sent to a browser that accepts %s as the build has compressed them', async (accepted, encoding) => {
    const answer = await api.call().get('/assets/a-1.js').set('accept-encoding', accepted).expect(200);
    expect(answer.headers['content-encoding']).toBe(encoding);
    expect(answer.headers['content-type']).toMatch(/javascript/);
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(answer.headers['vary']).toMatch(/accept-encoding/i);
    expect(answer.text).toBe(SCRIPT);
  });

  it('answer a navigation with an index that is asked for anew each time', async () => {
    const answer = await api.call().get('/volunteers').set('accept', 'text/html').expect(200);
    expect(answer.headers['cache-control']).toBe('no-cache');
    expect(answer.text).toContain('科志');
  });
});
