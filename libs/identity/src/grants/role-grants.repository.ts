import { Injectable } from '@nestjs/common';
import { Clock, type PageQuery, type Role, type Scope } from '#kezhi/kernel';
import {
  inEachPlace,
  organizationMeets,
  OrganizationReach,
  organizationScope,
  placed,
  type Reach,
} from '#kezhi/organizations';
import { Database } from '#kezhi/platform';

export type GrantStatus = 'in-force' | 'expired' | 'revoked';

/** A role given to an account on an organization. Rows stay when it ends: who could do what, and until when. */
export interface RoleGrant {
  id: string;
  accountId: string;
  account: string;
  displayName: string;
  role: Role;
  organizationId: string;
  organizationName: string;
  grantedAt: Date;
  expiresAt: Date | null;
  revokedAt: Date | null;
  status: GrantStatus;
}

export interface ExpiringGrant {
  accountId: string;
  organizationName: string;
  expiresAt: Date;
}

export interface NewGrant {
  id: string;
  accountId: string;
  role: Role;
  organizationId: string;
  expiresAt: Date | null;
  grantedBy: string | null;
}

export interface EndedGrant {
  grantId: string;
  accountId: string;
  role: Role;
}

export interface GrantQuestion {
  /** On this organization or below it. */
  within?: string;
  accountId?: string;
  role?: Role;
  /** Also those that were revoked or have run out. */
  ended?: boolean;
}

/** At `now`, a place of a parameter. What ran out is closed with the very time at which it did. */
const columns = (
  now: string,
) => `g.id, g.account_id AS "accountId", a.account, a.display_name AS "displayName", g.role,
  g.organization_id AS "organizationId", o.name AS "organizationName", g.granted_at AS "grantedAt",
  g.expires_at AS "expiresAt", g.revoked_at AS "revokedAt",
  CASE WHEN g.expires_at <= coalesce(g.revoked_at, ${now}) THEN 'expired' WHEN g.revoked_at IS NOT NULL THEN 'revoked'
    ELSE 'in-force' END AS status`;
const FROM = `FROM role_grants g JOIN accounts a ON a.id = g.account_id JOIN organizations o ON o.id = g.organization_id`;

@Injectable()
export class RoleGrantsRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly reach: OrganizationReach,
  ) {}

  async insert(grant: NewGrant): Promise<void> {
    await this.database.sql(
      `INSERT INTO role_grants (id, account_id, role, organization_id, granted_by, granted_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        grant.id,
        grant.accountId,
        grant.role,
        grant.organizationId,
        grant.grantedBy,
        this.clock.now(),
        grant.expiresAt,
      ],
    );
  }

  async find(id: string, scope: Scope): Promise<RoleGrant | null> {
    const parameters: unknown[] = [id, this.clock.now()];
    const rows = await this.database.sql<RoleGrant>(
      `SELECT ${columns('$2::timestamptz')} ${FROM} WHERE g.id = $1 AND ${organizationScope(scope, 'o', parameters)}`,
      parameters,
    );
    return rows[0] ?? null;
  }

  /** Newest first. */
  async list(
    question: GrantQuestion,
    scope: Scope,
    { limit, after, includeTotal }: PageQuery,
  ): Promise<{ rows: RoleGrant[]; total?: number }> {
    const total = includeTotal ? await this.count(question, scope) : undefined;
    // Somebody's roles are few, and found by themselves.
    const reach = question.accountId === undefined ? await this.reach.of(scope, question.within) : null;
    const parameters: unknown[] = [];
    const conditions = this.asked(reach, question, scope, parameters);
    if (after) conditions.push(`g.id < $${parameters.push(after[0])}::uuid`);
    const newest = `ORDER BY id DESC LIMIT $${parameters.push(limit + 1)}`;
    const found = inEachPlace(
      reach,
      placed('g'),
      parameters,
      (at) => `SELECT g.id FROM role_grants g WHERE ${at} AND ${conditions.join(' AND ')} ${newest}`,
    );
    const rows = await this.database.sql<RoleGrant>(
      `SELECT ${columns(`$${parameters.push(this.clock.now())}::timestamptz`)} ${FROM}
       WHERE g.id IN (SELECT DISTINCT f.id FROM (${found}) f ${newest}) ORDER BY g.id DESC`,
      parameters,
    );
    return { rows, total };
  }

  /** The role of an account on an organization, while it is in force. */
  async findHeld(accountId: string, role: Role, organizationId: string): Promise<RoleGrant | null> {
    const rows = await this.database.sql<RoleGrant>(
      `SELECT ${columns('$4::timestamptz')} ${FROM} WHERE g.account_id = $1 AND g.role = $2 AND g.organization_id = $3
         AND g.revoked_at IS NULL AND (g.expires_at IS NULL OR g.expires_at > $4)`,
      [accountId, role, organizationId, this.clock.now()],
    );
    return rows[0] ?? null;
  }

  /** Those of an organization now, who has been longest first. */
  administratorsOf(organizationId: string): Promise<RoleGrant[]> {
    return this.database.sql<RoleGrant>(
      `SELECT ${columns('$2::timestamptz')} ${FROM} WHERE g.organization_id = $1 AND g.role = 'team_administrator'
         AND g.revoked_at IS NULL AND (g.expires_at IS NULL OR g.expires_at > $2) ORDER BY g.granted_at, g.id`,
      [organizationId, this.clock.now()],
    );
  }

  /** How many others hold a role on an organization now. A disabled account keeps its place for the day it is enabled. */
  async heldByOthers(accountId: string, role: Role, organizationId: string): Promise<number> {
    const [row] = await this.database.sql<{ n: number }>(
      `SELECT count(*)::int AS n FROM role_grants
       WHERE organization_id = $3 AND role = $2 AND account_id <> $1
         AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > $4)`,
      [accountId, role, organizationId, this.clock.now()],
    );
    return row?.n ?? 0;
  }

  /** False when somebody was quicker. */
  async revoke(id: string, by: string): Promise<boolean> {
    const revoked = await this.database.affect(
      'UPDATE role_grants SET revoked_at = $3, revoked_by = $2 WHERE id = $1 AND revoked_at IS NULL',
      [id, by, this.clock.now()],
    );
    return revoked > 0;
  }

  async countOn(organizationId: string): Promise<number> {
    const [row] = await this.database.sql<{ n: number }>(
      `SELECT count(*)::int AS n FROM role_grants
       WHERE organization_id = $1 AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > $2)`,
      [organizationId, this.clock.now()],
    );
    return row?.n ?? 0;
  }

  /** Answers what ended, in the order of the accounts. */
  endAllOn(organizationId: string, by: string): Promise<EndedGrant[]> {
    return this.database.sql<EndedGrant>(
      `WITH ended AS (
         UPDATE role_grants SET revoked_at = $3, revoked_by = $2 WHERE organization_id = $1 AND revoked_at IS NULL
         RETURNING id, account_id, role
       ) SELECT id AS "grantId", account_id AS "accountId", role FROM ended ORDER BY account_id, id`,
      [organizationId, by, this.clock.now()],
    );
  }

  /** Ends what has run out but was never revoked, so that the same role can be given again. */
  async closeExpired(accountId: string): Promise<void> {
    await this.database.affect(
      'UPDATE role_grants SET revoked_at = expires_at WHERE account_id = $1 AND revoked_at IS NULL AND expires_at <= $2',
      [accountId, this.clock.now()],
    );
  }

  /** Whether somebody administers security over any of these organizations, with an account in use. */
  async hasSecurityAdministrator(organizationIds: readonly string[]): Promise<boolean> {
    const rows = await this.database.sql(
      `SELECT FROM role_grants g JOIN accounts a ON a.id = g.account_id
       WHERE g.role = 'security_administrator' AND g.revoked_at IS NULL AND (g.expires_at IS NULL OR g.expires_at > $2)
         AND a.status = 'active' AND g.organization_id = ANY($1::uuid[]) LIMIT 1`,
      [organizationIds, this.clock.now()],
    );
    return rows.length > 0;
  }

  /** Marks grants that end before the date as told of, and answers them; of several workers each gets others. */
  claimExpiring(before: Date, limit: number): Promise<ExpiringGrant[]> {
    return this.database.sql<ExpiringGrant>(
      `WITH due AS (
         SELECT id FROM role_grants
         WHERE revoked_at IS NULL AND reminded_at IS NULL AND expires_at > $1 AND expires_at <= $2
         ORDER BY expires_at LIMIT $3 FOR UPDATE SKIP LOCKED),
       told AS (
         UPDATE role_grants g SET reminded_at = $1 FROM due WHERE g.id = due.id
         RETURNING g.account_id, g.organization_id, g.expires_at)
       SELECT t.account_id AS "accountId", o.name AS "organizationName", t.expires_at AS "expiresAt"
       FROM told t JOIN organizations o ON o.id = t.organization_id`,
      [this.clock.now(), before, limit],
    );
  }

  /**
   * How many other accounts can act for the whole country for good. Locks their grants: two officers who remove
   * each other at once must not both succeed.
   */
  async otherNationalOfficers(accountId: string): Promise<number> {
    const rows = await this.database.sql<{ accountId: string }>(
      `SELECT g.account_id AS "accountId" FROM role_grants g JOIN accounts a ON a.id = g.account_id
       WHERE g.role = 'national_officer' AND g.revoked_at IS NULL AND g.expires_at IS NULL AND a.status = 'active'
       ORDER BY g.id FOR UPDATE`,
    );
    return rows.filter((row) => row.accountId !== accountId).length;
  }

  private async count(question: GrantQuestion, scope: Scope): Promise<number> {
    const parameters: unknown[] = [];
    const conditions = this.asked(null, question, scope, parameters);
    const [row] = await this.database.sql<{ n: number }>(
      `SELECT count(*) AS n FROM role_grants g WHERE ${conditions.join(' AND ')}`,
      parameters,
    );
    return row?.n ?? 0;
  }

  private asked(
    reach: Reach | null,
    { within, accountId, role, ended }: GrantQuestion,
    scope: Scope,
    parameters: unknown[],
  ): string[] {
    const organization = [organizationScope(scope, 'o', parameters)];
    if (within !== undefined)
      organization.push(`o.ancestor_ids @> ARRAY[$${parameters.push(within)}]::uuid[]`);
    const conditions = [organizationMeets(reach, 'g.organization_id', organization)];
    if (accountId !== undefined) conditions.push(`g.account_id = $${parameters.push(accountId)}`);
    if (role !== undefined) conditions.push(`g.role = $${parameters.push(role)}`);
    if (ended !== true)
      conditions.push(
        `g.revoked_at IS NULL AND (g.expires_at IS NULL OR g.expires_at > $${parameters.push(this.clock.now())})`,
      );
    return conditions;
  }
}
