import { Injectable } from '@nestjs/common';
import { Clock, type Scope } from '#kezhi/kernel';
import {
  inEachPlace,
  NATION,
  organizationMeets,
  OrganizationReach,
  organizationScope,
  placed,
  type Reach,
} from '#kezhi/organizations';
import { Database } from '#kezhi/platform';
import { asked, type AuditQuestion, below, isPointed } from './audit-question.js';

/** So many entries, newest first, before the last one of the page before. */
export interface AuditSlice {
  before: string | null;
  wanted: number;
}

/**
 * Which entries a scope reaches: acts on an organization within it, and acts of people all of whose roles lie within it: an
 * officer above who also holds a role below does not come into view by it. Where the organization stands today decides, and
 * which roles are held today.
 */
@Injectable()
export class AuditReachRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly reach: OrganizationReach,
  ) {}

  async newest(question: AuditQuestion, scope: Scope, slice: AuditSlice): Promise<number[]> {
    const reach = isPointed(question) ? null : await this.reach.of(scope, question.organizationId);
    if (reach === null) return this.anywhere(question, scope, slice);
    const about = await this.about(reach, question, scope, slice);
    // A full page leaves room for newer entries only.
    const since = about.length === slice.wanted ? about.at(-1) : 0;
    const by = await this.by(reach, question, scope, { ...slice, since, besides: about });
    return [...about, ...by].sort((a, b) => b - a).slice(0, slice.wanted);
  }

  async count(question: AuditQuestion, scope: Scope): Promise<number> {
    const parameters: unknown[] = [];
    const [row] = await this.database.sql<{ n: number }>(
      `SELECT count(*) AS n FROM audit_log l WHERE ${this.conditions(question, scope, parameters).join(' AND ')}`,
      parameters,
    );
    return row?.n ?? 0;
  }

  private anywhere(question: AuditQuestion, scope: Scope, { before, wanted }: AuditSlice): Promise<number[]> {
    const parameters: unknown[] = [];
    const conditions = this.conditions(question, scope, parameters);
    if (before !== null) conditions.push(`l.id < $${parameters.push(before)}::bigint`);
    return this.ids(
      `SELECT l.id FROM audit_log l WHERE ${conditions.join(' AND ')} ORDER BY l.id DESC LIMIT ${wanted}`,
      parameters,
    );
  }

  private about(
    reach: Reach,
    question: AuditQuestion,
    scope: Scope,
    { before, wanted }: AuditSlice,
  ): Promise<number[]> {
    const parameters: unknown[] = [];
    const organization = [organizationScope(scope, 'o', parameters), ...below(question, parameters)];
    const filters = asked(question, parameters);
    const conditions = [organizationMeets(reach, 'p.organization_id', organization), ...filters];
    if (before !== null) conditions.push(`p.audit_id < $${parameters.push(before)}::bigint`);
    const log = filters.length === 0 ? '' : 'JOIN audit_log l ON l.id = p.audit_id';
    const found = inEachPlace(
      reach,
      placed('p'),
      parameters,
      (at) => `SELECT p.audit_id AS id FROM audit_places p ${log}
        WHERE ${at} AND ${conditions.join(' AND ')} ORDER BY p.audit_id DESC LIMIT ${wanted}`,
    );
    return this.ids(`SELECT DISTINCT id FROM (${found}) f ORDER BY id DESC LIMIT ${wanted}`, parameters);
  }

  /** Whoever acted is looked at last: few are left by then. */
  private by(
    reach: Reach,
    question: AuditQuestion,
    scope: Scope,
    { before, wanted, since, besides }: AuditSlice & { since: number | undefined; besides: number[] },
  ): Promise<number[]> {
    const parameters: unknown[] = [since, besides];
    const conditions = ['l.id > $1::bigint', 'l.id <> ALL($2::bigint[])', ...asked(question, parameters)];
    if (before !== null) conditions.push(`l.id < $${parameters.push(before)}::bigint`);
    conditions.push(organizationMeets(reach, 'l.organization_id', below(question, parameters)));
    const accounts = inEachPlace(
      reach,
      placed('x'),
      parameters,
      (at) => `SELECT x.account_id FROM account_places x WHERE ${at}`,
    );
    return this.ids(
      `SELECT l.id FROM (
         SELECT l.id, l.account_id FROM audit_log l WHERE ${conditions.join(' AND ')}
           AND l.account_id IN (SELECT x.account_id FROM (${accounts}) x) ORDER BY l.id DESC OFFSET 0) l
       WHERE ${this.actorWithin(scope, parameters)} ORDER BY l.id DESC LIMIT ${wanted}`,
      parameters,
    );
  }

  private conditions(question: AuditQuestion, scope: Scope, parameters: unknown[]): string[] {
    const organization = below(question, parameters);
    return [
      this.within(scope, parameters, isPointed(question)),
      ...asked(question, parameters),
      ...(organization.length === 0 ? [] : [organizationMeets(null, 'l.organization_id', organization)]),
    ];
  }

  /** Of few entries each is asked by itself. */
  private within(scope: Scope, parameters: unknown[], few: boolean): string {
    if (scope.all || scope.territories.includes(NATION)) return 'true';
    const inScope = organizationScope(scope, 'o', parameters);
    if (few)
      return `(EXISTS (SELECT FROM organizations o WHERE o.id = l.organization_id AND ${inScope} OFFSET 0)
        OR ${this.actorWithin(scope, parameters)})`;
    return `(l.organization_id IN (SELECT o.id FROM organizations o WHERE ${inScope})
      OR l.account_id IN (
        SELECT g.account_id FROM role_grants g JOIN organizations o ON o.id = g.organization_id
        WHERE ${this.inForce(parameters)} GROUP BY g.account_id HAVING bool_and(${inScope})))`;
  }

  private actorWithin(scope: Scope, parameters: unknown[]): string {
    return `coalesce((SELECT bool_and(${organizationScope(scope, 'o', parameters)})
      FROM role_grants g JOIN organizations o ON o.id = g.organization_id
      WHERE g.account_id = l.account_id AND ${this.inForce(parameters)}), false)`;
  }

  private inForce(parameters: unknown[]): string {
    const now = `$${parameters.push(this.clock.now())}`;
    return `g.revoked_at IS NULL AND (g.expires_at IS NULL OR g.expires_at > ${now})`;
  }

  private async ids(sql: string, parameters: unknown[]): Promise<number[]> {
    return (await this.database.sql<{ id: number }>(sql, parameters)).map(({ id }) => id);
  }
}
