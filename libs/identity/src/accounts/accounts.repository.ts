import { Injectable } from '@nestjs/common';
import { Clock, type Language, type PageQuery, type Scope } from '#kezhi/kernel';
import { inEachPlace, OrganizationReach, placed, type Reach } from '#kezhi/organizations';
import { Database } from '#kezhi/platform';
import { AccountConditions, type AccountQuestion, KNOWN } from './account-conditions.js';
import type { Account, AccountStatus, HeldRole } from './account.js';

const COLUMNS = `a.id, a.account, a.display_name AS "displayName", a.status, a.must_change_password AS "mustChangePassword",
  a.password_hash IS NOT NULL AS activated, a.sealed, a.last_sign_in_at AS "lastSignInAt",
  EXISTS (SELECT FROM second_factors f WHERE f.account_id = a.id AND f.confirmed_at IS NOT NULL) AS "hasSecondFactor",
  greatest(a.locked_until, (SELECT f.locked_until FROM second_factors f WHERE f.account_id = a.id)) AS "lockedUntil", a.language, a.created_at AS "createdAt", a.updated_at AS "updatedAt", a.version`;

const FIRST_ACCOUNT_LOCK = 7_305_120;

export interface NewAccount {
  id: string;
  account: string;
  displayName: string;
  /** Null: the owner chooses one by a link that is sent. */
  passwordHash: string | null;
  mustChangePassword: boolean;
  firstPasswordUntil: Date | null;
  createdBy: string | null;
  /** The organization that it is opened for; decides who sees it while it holds no role. */
  homeId?: string;
  email?: { sealed: Buffer; blind: string };
  /** The registered person for whom it is opened. */
  memberId?: string;
}

export interface AccountChanges {
  displayName?: string;
  language?: Language;
  /** The version that is meant to be changed; left out or null, whichever there is. */
  version?: number | null;
}

export interface StatusChange {
  status: AccountStatus;
  version: number | null;
}

/** Accounts as those who look after them see them. Passwords are in credentials.repository.ts. */
@Injectable()
export class AccountsRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly reach: OrganizationReach,
  ) {}

  async findById(id: string): Promise<Account | null> {
    const rows = await this.database.sql<Account>(`SELECT ${COLUMNS} FROM accounts a WHERE a.id = $1`, [id]);
    return rows[0] ?? null;
  }

  async findVisible(id: string, scope: Scope): Promise<Account | null> {
    const parameters: unknown[] = [id];
    const visible = new AccountConditions(this.clock.now(), parameters, KNOWN).visible(scope);
    const rows = await this.database.sql<Account>(
      `SELECT ${COLUMNS} FROM accounts a WHERE a.id = $1 AND ${visible}`,
      parameters,
    );
    return rows[0] ?? null;
  }

  /** By account. */
  async list(
    question: AccountQuestion,
    scope: Scope,
    page: PageQuery,
  ): Promise<{ rows: Account[]; total?: number }> {
    const total = page.includeTotal ? await this.count(question, scope) : undefined;
    const reach = await this.reach.of(scope, question.within);
    const parameters: unknown[] = [];
    const conditions = this.conditions(question, scope, parameters, reach);
    const after = page.after?.map((value) => `$${parameters.push(value)}`);
    const first = `ORDER BY account, id LIMIT $${parameters.push(page.limit + 1)}`;
    const found = inEachPlace(reach, placed('x'), parameters, (at) =>
      reach === null
        ? `SELECT lower(a.account) AS account, a.id FROM accounts a
           WHERE ${[...conditions, ...beyond('lower(a.account), a.id', after)].join(' AND ')} ${first}`
        : `SELECT DISTINCT x.account, x.account_id AS id FROM account_places x JOIN accounts a ON a.id = x.account_id
           WHERE ${[at, ...conditions, ...beyond('x.account, x.account_id', after)].join(' AND ')} ${first}`,
    );
    const rows = await this.database.sql<Account>(
      `SELECT ${COLUMNS} FROM accounts a
       WHERE a.id IN (SELECT f.id FROM (SELECT DISTINCT account, id FROM (${found}) f ${first}) f)
       ORDER BY lower(a.account), a.id`,
      parameters,
    );
    return { rows, total };
  }

  /** The roles in force, for one account or many. */
  async rolesOf(accountId: string): Promise<HeldRole[]> {
    return (await this.rolesOfAll([accountId])).get(accountId) ?? [];
  }

  async rolesOfAll(accountIds: readonly string[]): Promise<Map<string, HeldRole[]>> {
    const parameters: unknown[] = [accountIds];
    const inForce = new AccountConditions(this.clock.now(), parameters, null).inForce();
    const rows = await this.database.sql<HeldRole & { accountId: string }>(
      `SELECT g.account_id AS "accountId", g.id, g.role, g.organization_id AS "organizationId", o.name AS "organizationName",
         CASE WHEN o.kind = 'association' THEN o.region_code END AS territory, g.expires_at AS "expiresAt"
       FROM role_grants g JOIN organizations o ON o.id = g.organization_id
       WHERE g.account_id = ANY($1::uuid[]) AND ${inForce} ORDER BY g.granted_at, g.id`,
      parameters,
    );
    const roles = new Map<string, HeldRole[]>();
    for (const { accountId, ...role } of rows) roles.set(accountId, [...(roles.get(accountId) ?? []), role]);
    return roles;
  }

  async insert(account: NewAccount): Promise<void> {
    await this.database.sql(
      `INSERT INTO accounts (id, account, display_name, password_hash, must_change_password, first_password_until, created_by, created_at, updated_at, sealed, email_blind, home_id, member_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8, $9, $10, $11, $12)`,
      [
        account.id,
        account.account,
        account.displayName,
        account.passwordHash,
        account.mustChangePassword,
        account.firstPasswordUntil,
        account.createdBy,
        this.clock.now(),
        account.email?.sealed ?? null,
        account.email?.blind ?? null,
        account.homeId ?? null,
        account.memberId ?? null,
      ],
    );
  }

  /** False when somebody changed the account after `version`; null does not ask. */
  async update(id: string, { displayName, language, version }: AccountChanges): Promise<boolean> {
    const changed = await this.database.affect(
      `UPDATE accounts SET display_name = coalesce($2, display_name), language = coalesce($3, language),
         updated_at = $4, version = version + 1 WHERE id = $1 AND version = coalesce($5, version)`,
      [id, displayName ?? null, language ?? null, this.clock.now(), version ?? null],
    );
    return changed > 0;
  }

  /** False when somebody changed the account after `version`, or to this status already. */
  async setStatus(id: string, { status, version }: StatusChange): Promise<boolean> {
    const changed = await this.database.affect(
      `UPDATE accounts SET status = $2, updated_at = $3, version = version + 1
       WHERE id = $1 AND status <> $2 AND version = coalesce($4, version)`,
      [id, status, this.clock.now(), version],
    );
    return changed > 0;
  }

  /** Marks the account as changed: its roles are part of how it is shown. */
  async touch(id: string): Promise<void> {
    await this.database.affect('UPDATE accounts SET updated_at = $2, version = version + 1 WHERE id = $1', [
      id,
      this.clock.now(),
    ]);
  }

  /** The account whose owner has shown to read the mail of this address: by choosing a password through a link sent there. */
  async findByEmail(emailBlind: string): Promise<Account | null> {
    const rows = await this.database.sql<Account>(
      `SELECT ${COLUMNS} FROM accounts a WHERE a.email_blind = $1 AND a.password_hash IS NOT NULL AND a.status = 'active'
       ORDER BY a.created_at LIMIT 1`,
      [emailBlind],
    );
    return rows[0] ?? null;
  }

  /**
   * The account that an address belongs to, whatever its state: best one in use, else one whose invitation still waits, which was
   * sent to this address alone. Accounts of registered people are not the office's.
   */
  async findInvitee(emailBlind: string): Promise<Account | null> {
    const rows = await this.database.sql<Account>(
      `SELECT ${COLUMNS} FROM accounts a WHERE a.email_blind = $1 AND a.person_id IS NULL
       ORDER BY a.status = 'active' DESC, a.password_hash IS NOT NULL DESC, a.created_at LIMIT 1`,
      [emailBlind],
    );
    return rows[0] ?? null;
  }

  /** Of two who invite the owner of one address, the second finds the account of the first. */
  async lockAddress(emailBlind: string): Promise<void> {
    await this.database.sql('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [emailBlind]);
  }

  /** Nobody gives the account a role, or disables it, until the end of the transaction. */
  async lock(id: string): Promise<Account | null> {
    await this.database.sql('SELECT FROM accounts WHERE id = $1 FOR NO KEY UPDATE', [id]);
    return this.findById(id);
  }

  /** Of several processes that start on an empty database, one after the other looks whether it is still empty. */
  async lockForFirst(): Promise<void> {
    await this.database.sql('SELECT pg_advisory_xact_lock($1)', [FIRST_ACCOUNT_LOCK]);
  }

  async any(): Promise<boolean> {
    return (await this.database.sql('SELECT FROM accounts LIMIT 1')).length > 0;
  }

  /** The account of the office that was opened for a registered person. */
  async findByMember(personId: string): Promise<Account | null> {
    const rows = await this.database.sql<Account>(
      `SELECT ${COLUMNS} FROM accounts a WHERE a.member_id = $1`,
      [personId],
    );
    return rows[0] ?? null;
  }

  private async count(question: AccountQuestion, scope: Scope): Promise<number> {
    const parameters: unknown[] = [];
    const conditions = this.conditions(question, scope, parameters, null);
    const [row] = await this.database.sql<{ n: number }>(
      `SELECT count(*) AS n FROM accounts a WHERE ${conditions.join(' AND ')}`,
      parameters,
    );
    return row?.n ?? 0;
  }

  private conditions(
    question: AccountQuestion,
    scope: Scope,
    parameters: unknown[],
    reach: Reach | null,
  ): string[] {
    const conditions = new AccountConditions(this.clock.now(), parameters, reach);
    return [conditions.visible(scope), ...conditions.asked(question)];
  }
}

function beyond(columns: string, after: readonly string[] | undefined): string[] {
  return after === undefined ? [] : [`(${columns}) > (lower(${after[0]}), ${after[1]}::uuid)`];
}
