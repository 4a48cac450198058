import { Injectable } from '@nestjs/common';
import { Clock } from '#kezhi/kernel';
import { Database } from '#kezhi/platform';
import { v7 as uuid } from 'uuid';
import type { AccountStatus } from '../accounts/account.js';

export interface PersonAccount {
  id: string;
  status: AccountStatus;
  mustChangePassword: boolean;
}

@Injectable()
export class PersonAccountsRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The person's account, made when there is none yet; two at once make one. */
  async ensure(personId: string, displayName: string): Promise<PersonAccount> {
    const id = uuid();
    const rows = await this.database.sql<PersonAccount>(
      `INSERT INTO accounts (id, account, display_name, person_id, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $5)
       ON CONFLICT (person_id) DO UPDATE SET display_name = excluded.display_name
       RETURNING id, status, must_change_password AS "mustChangePassword"`,
      [id, `p-${id.slice(-12)}`, displayName, personId, this.clock.now()],
    );
    const [account] = rows;
    if (!account) throw new Error('an account was neither made nor found');
    return account;
  }

  /** With its sessions. */
  async remove(personId: string): Promise<void> {
    await this.database.affect('DELETE FROM accounts WHERE person_id = $1', [personId]);
  }
}
