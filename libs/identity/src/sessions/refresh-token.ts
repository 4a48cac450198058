import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits; nothing can be read from it, and nothing guessed. */
export function makeToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a token. It is random already, so a plain hash is as good as a slow one. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
