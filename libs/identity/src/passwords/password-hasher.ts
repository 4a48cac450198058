import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { normalizePassword } from './password-policy.js';

/** Argon2id (the library's default) with 19 MiB and two passes: OWASP Password Storage Cheat Sheet. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hashes and compares passwords, off the event loop. */
@Injectable()
export class PasswordHasher {
  private nobodys: Promise<string> | undefined;

  hash(password: string): Promise<string> {
    return hash(normalizePassword(password), COST);
  }

  /** With no hash it compares against a stranger's, which takes as long and never matches: an unknown account shows in no way. */
  async matches(stored: string | null, password: string): Promise<boolean> {
    const matched = await verify(stored ?? (await this.stranger()), normalizePassword(password));
    return matched && stored !== null;
  }

  private stranger(): Promise<string> {
    this.nobodys ??= this.hash(randomBytes(24).toString('base64'));
    return this.nobodys;
  }
}
