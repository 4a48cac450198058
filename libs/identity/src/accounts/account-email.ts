import { Injectable } from '@nestjs/common';
import { AppError } from '#kezhi/kernel';
import { BlindIndex, Sealer } from '#kezhi/platform';
import { readEmail } from '#kezhi/standards';

/** An account's e-mail address as it is kept: sealed, and found by its blind index. */
@Injectable()
export class AccountEmail {
  constructor(
    private readonly sealer: Sealer,
    private readonly blind: BlindIndex,
  ) {}

  seal(email: string, accountId: string): { sealed: Buffer; blind: string } {
    return { sealed: this.sealer.seal({ email }, accountId), blind: this.blindOf(email) };
  }

  open(sealed: Uint8Array | null, accountId: string): string | null {
    return sealed === null ? null : (this.sealer.open(sealed, accountId)['email'] ?? null);
  }

  /** Mailboxes that differ by letter case alone do not exist in practice, whatever the standard allows. */
  blindOf(email: string): string {
    return this.blind.of('email', email.toLowerCase());
  }
}

/** The address in what somebody typed into the field `email`. Throws FIELD.EMAIL beside the field. */
export function addressOf(typed: string): string {
  const reading = readEmail(typed);
  if (reading.ok) return reading.email;
  throw new AppError('COMMON.VALIDATION', { count: 1 }, [{ pointer: '/email', code: 'FIELD.EMAIL' }]);
}
