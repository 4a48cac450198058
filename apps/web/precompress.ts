import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

/** Less is sent as it is: the packet would be no smaller. */
const SMALLEST = 1024;
const TEXT = /\.(js|css|svg|json)$/;

/**
 * Writes each text of the build a second and third time, compressed as far as it goes, for the api to send as it lies there.
 * It goes by the files on disk: in the bundle the addresses of parts are not filled in yet.
 */
export function precompress(): Plugin {
  return {
    name: 'precompress',
    apply: 'build',
    async writeBundle({ dir }) {
      if (dir === undefined) throw new Error('the build has no folder');
      for (const name of await readdir(dir, { recursive: true }))
        if (TEXT.test(name)) await compress(path.join(dir, name));
    },
  };
}

async function compress(file: string): Promise<void> {
  const source = await readFile(file);
  if (source.length < SMALLEST) return;
  await writeFile(`${file}.br`, await promisify(brotliCompress)(source));
  await writeFile(`${file}.gz`, await promisify(gzip)(source, { level: 9 }));
}
