import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { Variables } from './variables.js';

export interface Secrets {
  sealingKeys: Readonly<Record<number, Buffer>>;
  currentKeyVersion: number;
  blindKey: Buffer;
  signingKey: Buffer;
}

interface SecretsFile {
  sealingKeys: string;
  blindKey: string;
  signingKey: string;
}

/**
 * The keys from the environment, or from a file that the first start creates (mode 0600).
 * Losing the file loses the personal data sealed with it: it belongs into the backup, apart from the database.
 */
export function loadSecrets(variables: Variables): Secrets {
  const source = given(variables) ?? readOrCreate(path.join(variables.DATA_DIR, 'secrets.json'));
  const sealingKeys = readKeys(source.sealingKeys);
  return {
    sealingKeys,
    currentKeyVersion: Math.max(...Object.keys(sealingKeys).map(Number)),
    blindKey: key(source.blindKey),
    signingKey: key(source.signingKey),
  };
}

/** Some without the others would be mixed with keys of a file, and what one process seals another could not open. */
function given({ SEALING_KEYS, BLIND_KEY, SIGNING_KEY }: Variables): SecretsFile | undefined {
  const keys = [SEALING_KEYS, BLIND_KEY, SIGNING_KEY];
  if (keys.every((value) => value === '')) return undefined;
  if (keys.includes('')) throw new Error('SEALING_KEYS, BLIND_KEY and SIGNING_KEY: give all three or none');
  return { sealingKeys: SEALING_KEYS, blindKey: BLIND_KEY, signingKey: SIGNING_KEY };
}

function readOrCreate(file: string): SecretsFile {
  mkdirSync(path.dirname(file), { recursive: true });
  if (!existsSync(file)) create(file);
  return JSON.parse(readFileSync(file, 'utf8')) as SecretsFile;
}

/** Whole and on the disk before anybody reads it, or a crash would leave data that nobody can open; of two processes one wins. */
function create(file: string): void {
  const fresh = () => randomBytes(32).toString('base64');
  const made: SecretsFile = { sealingKeys: `1:${fresh()}`, blindKey: fresh(), signingKey: fresh() };
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, JSON.stringify(made, null, 2), { mode: 0o600, flush: true });
  try {
    linkSync(mine, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(mine);
  }
  sync(path.dirname(file));
}

function sync(folder: string): void {
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}

function readKeys(list: string): Record<number, Buffer> {
  const keys = list.split(',').map((entry) => {
    const [version = '', value = ''] = entry.split(':');
    if (!/^[1-9]\d{0,2}$/.test(version) || Number(version) > 255)
      throw new Error('SEALING_KEYS: versions are whole numbers from 1 to 255');
    return [Number(version), key(value)] as const;
  });
  return Object.fromEntries(keys);
}

function key(base64: string): Buffer {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length !== 32) throw new Error('A key must be 32 bytes in base64');
  return bytes;
}
