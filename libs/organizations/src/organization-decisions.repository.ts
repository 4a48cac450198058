import { Injectable } from '@nestjs/common';
import { Clock, type PageQuery } from '#kezhi/kernel';
import { Database, requestContext } from '#kezhi/platform';
import { v7 as uuid } from 'uuid';
import type { Decision, DecisionRow } from './organization-decision.js';

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
      `INSERT INTO organization_decisions (id, organization_id, event, from_status, to_status, reason, account_id, account, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
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
      ],
    );
  }

  /** Newest first; `limit + 1` rows. The sort key is the time and the id. */
  async list(organizationId: string, page: PageQuery): Promise<{ rows: DecisionRow[]; total?: number }> {
    const [at, id] = page.after ?? [];
    const rows = await this.database.sql<DecisionRow>(
      `SELECT id, at, account, event, from_status AS "fromStatus", to_status AS "toStatus", reason
       FROM organization_decisions
       WHERE organization_id = $1 AND ($2::timestamptz IS NULL OR (at, id) < ($2, $3::uuid))
       ORDER BY at DESC, id DESC LIMIT $4`,
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
