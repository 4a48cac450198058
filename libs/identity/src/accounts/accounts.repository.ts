import { Injectable } from '@nestjs/common';
import { Clock, type Language, type PageQuery, type Role, type Scope } from '#kezhi/kernel';
import { organizationScope } from '#kezhi/organizations';
import { Database } from '#kezhi/platform';
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

export interface AccountQuestion {
  /** Part of the account or display name. */
  q?: string;
  status?: AccountStatus;
  /** Holds a role on this organization or below it, or holds none and was opened there. */
  within?: string;
  role?: Role;
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
  ) {}

  async findById(id: string): Promise<Account | null> {
    const rows = await this.database.sql<Account>(`SELECT ${COLUMNS} FROM accounts a WHERE a.id = $1`, [id]);
    return rows[0] ?? null;
  }

  async findVisible(id: string, scope: Scope): Promise<Account | null> {
    const parameters: unknown[] = [id];
    const rows = await this.database.sql<Account>(
      `SELECT ${COLUMNS} FROM accounts a WHERE a.id = $1 AND ${this.visible(scope, parameters)}`,
      parameters,
    );
    return rows[0] ?? null;
  }

  async list(
    question: AccountQuestion,
    scope: Scope,
    page: PageQuery,
  ): Promise<{ rows: Account[]; total?: number }> {
    const parameters: unknown[] = [];
    const conditions = [this.visible(scope, parameters), ...this.asked(question, parameters)];
    const from = `FROM accounts a WHERE ${conditions.join(' AND ')}`;
    const total = page.includeTotal
      ? await this.database.sql<{ n: number }>(`SELECT count(*) AS n ${from}`, parameters)
      : [];
    const after = page.after
      ? `AND (lower(a.account), a.id) > (lower($${parameters.push(page.after[0])}), $${parameters.push(page.after[1])}::uuid)`
      : '';
    const rows = await this.database.sql<Account>(
      `SELECT ${COLUMNS} ${from} ${after} ORDER BY lower(a.account), a.id LIMIT $${parameters.push(page.limit + 1)}`,
      parameters,
    );
    return { rows, total: total[0]?.n };
  }

  /** The roles in force, for one account or many. */
  async rolesOf(accountId: string): Promise<HeldRole[]> {
    return (await this.rolesOfAll([accountId])).get(accountId) ?? [];
  }

  async rolesOfAll(accountIds: readonly string[]): Promise<Map<string, HeldRole[]>> {
    const parameters: unknown[] = [accountIds];
    const rows = await this.database.sql<HeldRole & { accountId: string }>(
      `SELECT g.account_id AS "accountId", g.id, g.role, g.organization_id AS "organizationId", o.name AS "organizationName",
         CASE WHEN o.kind = 'association' THEN o.region_code END AS territory, g.expires_at AS "expiresAt"
       FROM role_grants g JOIN organizations o ON o.id = g.organization_id
       WHERE g.account_id = ANY($1::uuid[]) AND ${this.inForce(parameters)} ORDER BY g.granted_at, g.id`,
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

  /**
   * An account belongs to those whose scope covers one of its roles. Where no role is in force (any more) the former ones
   * count, and the organization that it was opened for, so that somebody can give it another.
   */
  private visible(scope: Scope, parameters: unknown[]): string {
    // A volunteer's account is nobody's to look after but the volunteer's.
    if (scope.all) return 'a.person_id IS NULL';
    const roleless = this.roleless(parameters);
    return `(EXISTS (SELECT FROM role_grants g JOIN organizations o ON o.id = g.organization_id
        WHERE g.account_id = a.id AND ${organizationScope(scope, 'o', parameters)}
          AND (${this.inForce(parameters)} OR ${roleless}))
      OR (a.home_id IN (SELECT o.id FROM organizations o WHERE ${organizationScope(scope, 'o', parameters)}) AND ${roleless}))`;
  }

  private asked({ q, status, within, role }: AccountQuestion, parameters: unknown[]): string[] {
    const conditions: string[] = [];
    if (q !== undefined) {
      const pattern = `$${parameters.push(`%${q.replace(/[\\%_]/g, '\\$&')}%`)}`;
      conditions.push(`(a.account ILIKE ${pattern} OR a.display_name ILIKE ${pattern})`);
    }
    if (status !== undefined) conditions.push(`a.status = $${parameters.push(status)}`);
    if (within !== undefined || role !== undefined)
      conditions.push(this.holding({ within, role }, parameters));
    return conditions;
  }

  /** Holds a role there now; or holds none anywhere and was opened there. */
  private holding({ within, role }: Pick<AccountQuestion, 'within' | 'role'>, parameters: unknown[]): string {
    const held = [this.inForce(parameters)];
    const below = within === undefined ? '' : `ancestor_ids @> ARRAY[$${parameters.push(within)}]::uuid[]`;
    if (below) held.push(`o.${below}`);
    if (role !== undefined) held.push(`g.role = $${parameters.push(role)}`);
    const holds = `EXISTS (SELECT FROM role_grants g JOIN organizations o ON o.id = g.organization_id
      WHERE g.account_id = a.id AND ${held.join(' AND ')})`;
    if (role !== undefined) return holds;
    return `(${holds} OR (${this.roleless(parameters)}
      AND a.home_id IN (SELECT id FROM organizations WHERE ${below})))`;
  }

  private roleless(parameters: unknown[]): string {
    return `NOT EXISTS (SELECT FROM role_grants g WHERE g.account_id = a.id AND ${this.inForce(parameters)})`;
  }

  private inForce(parameters: unknown[]): string {
    return `g.revoked_at IS NULL AND (g.expires_at IS NULL OR g.expires_at > $${parameters.push(this.clock.now())})`;
  }
}
