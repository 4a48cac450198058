import { Injectable } from '@nestjs/common';
import { Clock, type PageQuery } from '#kezhi/kernel';
import { actorName, Database, requestContext } from '#kezhi/platform';
import { v7 as uuid } from 'uuid';
import type { Decision, DecisionRow } from './organization-decision.js';

const named = (alias: string) =>
  `CASE WHEN ${alias}.id IS NOT NULL THEN json_build_object('id', ${alias}.id, 'name', ${alias}.name) END`;

/** What was changed, in its order, with the names of regions: codes that are not in force any more are named too. */
const NAMED_CHANGES = `(
  SELECT jsonb_agg(c.change || CASE WHEN c.change ->> 'field' = 'regionCode'
      THEN jsonb_build_object('beforeName', b.full_name, 'afterName', a.full_name) ELSE '{}' END ORDER BY c.position)
  FROM jsonb_array_elements(d.changes) WITH ORDINALITY AS c (change, position)
    LEFT JOIN regions b ON c.change ->> 'field' = 'regionCode' AND b.code = c.change ->> 'before'
    LEFT JOIN regions a ON c.change ->> 'field' = 'regionCode' AND a.code = c.change ->> 'after')`;

/** What was decided about organizations, by whom and why: appended, never changed. */
@Injectable()
export class OrganizationDecisionsRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async append(decision: Decision): Promise<void> {
    const actor = requestContext.getStore()?.actor ?? null;
    await this.database.sql(
      `INSERT INTO organization_decisions (id, organization_id, event, from_status, to_status, reason, account_id, account, at,
         from_organization_id, to_organization_id, changes)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        uuid(),
        decision.organizationId,
        decision.event,
        decision.from,
        decision.to,
        decision.reason,
        actor?.accountId ?? null,
        actor?.account ?? null,
        this.clock.now(),
        decision.fromOrganizationId ?? null,
        decision.toOrganizationId ?? null,
        decision.changes ? JSON.stringify(decision.changes) : null,
      ],
    );
  }

  /** One and the same act for many organizations, which stay in the state they are in. */
  async appendAll(
    organizationIds: readonly string[],
    decision: Pick<Decision, 'event' | 'reason' | 'fromOrganizationId' | 'toOrganizationId'>,
  ): Promise<void> {
    const actor = requestContext.getStore()?.actor ?? null;
    await this.database.sql(
      `INSERT INTO organization_decisions (id, organization_id, event, from_status, to_status, reason, account_id, account, at,
         from_organization_id, to_organization_id)
       SELECT gen_random_uuid(), id, $2, status, status, $3, $4, $5, $6, $7, $8 FROM organizations WHERE id = ANY($1::uuid[])`,
      [
        organizationIds,
        decision.event,
        decision.reason,
        actor?.accountId ?? null,
        actor?.account ?? null,
        this.clock.now(),
        decision.fromOrganizationId ?? null,
        decision.toOrganizationId ?? null,
      ],
    );
  }

  /** Newest first; `limit + 1` rows. The sort key is the time and the id. */
  async list(organizationId: string, page: PageQuery): Promise<{ rows: DecisionRow[]; total?: number }> {
    const [at, id] = page.after ?? [];
    const rows = await this.database.sql<DecisionRow>(
      `SELECT d.id, d.at, d.account, ${actorName('d.account_id')} AS "actorName", d.event, d.from_status AS "fromStatus", d.to_status AS "toStatus", d.reason,
              ${named('f')} AS "fromOrganization", ${named('t')} AS "toOrganization", ${NAMED_CHANGES} AS changes
       FROM organization_decisions d LEFT JOIN organizations f ON f.id = d.from_organization_id
         LEFT JOIN organizations t ON t.id = d.to_organization_id
       WHERE d.organization_id = $1 AND ($2::timestamptz IS NULL OR (d.at, d.id) < ($2, $3::uuid))
       ORDER BY d.at DESC, d.id DESC LIMIT $4`,
      [organizationId, at ?? null, id ?? null, page.limit + 1],
    );
    return page.includeTotal ? { rows, total: await this.count(organizationId) } : { rows };
  }

  private async count(organizationId: string): Promise<number> {
    const [row] = await this.database.sql<{ n: number }>(
      'SELECT count(*)::int AS n FROM organization_decisions WHERE organization_id = $1',
      [organizationId],
    );
    return row?.n ?? 0;
  }
}
