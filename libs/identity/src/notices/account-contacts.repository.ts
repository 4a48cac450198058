import { Injectable } from '@nestjs/common';
import { Clock, type Language } from '#kezhi/kernel';
import { Database } from '#kezhi/platform';
import { AccountEmail } from '../accounts/account-email.js';

/** How the owner of an account is written to. */
export interface AccountContact {
  accountId: string;
  account: string;
  displayName: string;
  language: Language;
  email: string | null;
}

type Row = Omit<AccountContact, 'language' | 'email'> & { language: Language | null; sealed: Buffer | null };

const COLUMNS = 'id AS "accountId", account, display_name AS "displayName", language, sealed';

@Injectable()
export class AccountContactsRepository {
  constructor(
    private readonly database: Database,
    private readonly email: AccountEmail,
    private readonly clock: Clock,
  ) {}

  async find(accountId: string): Promise<AccountContact | null> {
    const [row] = await this.database.sql<Row>(`SELECT ${COLUMNS} FROM accounts WHERE id = $1`, [accountId]);
    return row ? this.open(row) : null;
  }

  /** Accounts in use that somebody may mean by a name or an address; those of registered people have no password. */
  async findMeant(name: string, emailBlind: string): Promise<AccountContact[]> {
    const rows = await this.database.sql<Row>(
      `SELECT ${COLUMNS} FROM accounts
       WHERE status = 'active' AND person_id IS NULL AND sealed IS NOT NULL AND (lower(account) = lower($1) OR email_blind = $2)
       ORDER BY created_at LIMIT 5`,
      [name, emailBlind],
    );
    return rows.map((row) => this.open(row));
  }

  async setEmail(accountId: string, email: string): Promise<void> {
    const { sealed, blind } = this.email.seal(email, accountId);
    await this.database.affect(
      'UPDATE accounts SET sealed = $2, email_blind = $3, updated_at = $4, version = version + 1 WHERE id = $1',
      [accountId, sealed, blind, this.clock.now()],
    );
  }

  private open({ sealed, language, ...plain }: Row): AccountContact {
    return { ...plain, language: language ?? 'zh', email: this.email.open(sealed, plain.accountId) };
  }
}
