import { Injectable } from '@nestjs/common';
import { Clock } from '#kezhi/kernel';
import { hashToken, makeToken } from '../sessions/refresh-token.js';
import { OneTimeCodesRepository } from './one-time-codes.repository.js';

/** Long enough for whoever fills in a form slowly, or has to look for a document first. */
export const PROOF_MINUTES = 120;
const PURPOSE = 'contact-proof';
const ONE_GUESS = 1;

export interface ContactProof {
  proof: string;
  expiresAt: Date;
}

/** What the text of a proof looks like, so that it is told from a code. */
const SHAPE = /^[\w-]{43}$/;

/**
 * What a code is exchanged for, so that it is looked at where it is typed although the form is sent much later: random, for one
 * contact and one use. Nobody guesses it, so that no guess is counted.
 */
@Injectable()
export class ContactProofs {
  constructor(
    private readonly proofs: OneTimeCodesRepository,
    private readonly clock: Clock,
  ) {}

  isProof(text: string): boolean {
    return SHAPE.test(text);
  }

  /** For a contact that has just been proven; the proof before is no longer good. */
  async give(subject: string): Promise<ContactProof> {
    const proof = makeToken();
    const createdAt = this.clock.now();
    const expiresAt = new Date(createdAt.getTime() + PROOF_MINUTES * 60_000);
    await this.proofs.replace({ purpose: PURPOSE, subject, hash: hashToken(proof), createdAt, expiresAt });
    return { proof, expiresAt };
  }

  /** Uses it up with the unit of work: what is refused for another reason leaves it good. */
  async redeem(subject: string, proof: string): Promise<boolean> {
    const guess = { purpose: PURPOSE, subject, hash: hashToken(proof) };
    const { right } = await this.proofs.guess(guess, ONE_GUESS, this.clock.now());
    return right;
  }
}
