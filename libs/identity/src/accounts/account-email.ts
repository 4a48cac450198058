import { Injectable } from '@nestjs/common';
import { BlindIndex, Sealer } from '#kezhi/platform';

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
