import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
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
  const given = variables.SEALING_KEYS && variables.BLIND_KEY && variables.SIGNING_KEY;
  const source: SecretsFile = given
    ? {
        sealingKeys: variables.SEALING_KEYS,
        blindKey: variables.BLIND_KEY,
        signingKey: variables.SIGNING_KEY,
      }
    : readOrCreate(path.join(variables.DATA_DIR, 'secrets.json'));
  const sealingKeys = readKeys(source.sealingKeys);
  return {
    sealingKeys,
    currentKeyVersion: Math.max(...Object.keys(sealingKeys).map(Number)),
    blindKey: key(source.blindKey),
    signingKey: key(source.signingKey),
  };
}

function readOrCreate(file: string): SecretsFile {
  mkdirSync(path.dirname(file), { recursive: true });
  const fresh = () => randomBytes(32).toString('base64');
  const made: SecretsFile = { sealingKeys: `1:${fresh()}`, blindKey: fresh(), signingKey: fresh() };
  try {
    writeFileSync(file, JSON.stringify(made, null, 2), { mode: 0o600, flag: 'wx' });
    return made;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return JSON.parse(readFileSync(file, 'utf8')) as SecretsFile;
  }
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
