import { Injectable } from '@nestjs/common';
import type { PageQuery, Scope } from '#kezhi/kernel';
import { Database } from '#kezhi/platform';
import { countsOf } from './member-counts.repository.js';
import { organizationScope } from './organization-scope.js';
import type { OrganizationStatus, TeamRank } from './organization.js';
import type { FormationRule } from './reference/formation-rule.js';

/** The rule that an organization is measured by. */
type MeasuringRule = Pick<
  FormationRule,
  'id' | 'notice' | 'source' | 'territory' | 'minMembers' | 'leaders' | 'deputiesMin' | 'deputiesMax'
>;

export interface BoardUnit {
  id: string;
  orgNo: string;
  name: string;
  teamRank: TeamRank;
  status: OrganizationStatus;
  childCount: number;
  /** Members of the unit and everything under it. */
  registered: number;
  confirmed: number;
  leaders: number;
  deputies: number;
  rule: MeasuringRule | null;
}

export interface BoardQuery {
  /** The unit whose subordinates are shown. */
  supervisor: string;
  /** Only those that fall short of a rule. */
  incomplete: boolean;
  /** Whose rules hold, `YYYY-MM-DD`. */
  day: string;
}

const OPEN = `o.status NOT IN ('rejected', 'dissolved', 'merged')`;

/** The rule of the most specific territory, of the newest notice; as in ReferenceDataRepository.formationRules. `$2` is the day. */
const RULE = `(SELECT f.* FROM formation_rules f
  WHERE f.team_rank = o.team_rank AND (f.territory IS NULL OR f.territory = ANY(o.region_path))
    AND f.valid_from <= $2 AND (f.valid_to IS NULL OR f.valid_to >= $2)
  ORDER BY array_position(o.region_path, f.territory) DESC NULLS LAST, f.valid_from DESC, f.id LIMIT 1)`;

const HELD = `(SELECT count(*) FILTER (WHERE post = 'leader')::int AS leaders, count(*) FILTER (WHERE post = 'deputy')::int AS deputies
  FROM organization_posts WHERE organization_id = o.id)`;

const SHORT = `r.id IS NOT NULL AND (coalesce(c.subtree, 0) < r.min_members OR held.leaders < r.leaders
  OR held.deputies NOT BETWEEN r.deputies_min AND r.deputies_max)`;

const MEASURED = `CROSS JOIN LATERAL ${countsOf('o.id')} c CROSS JOIN LATERAL ${HELD} held LEFT JOIN LATERAL ${RULE} r ON true`;

/** Units with the rule they stand under and what they have. One query: counters, no sums over members. */
@Injectable()
export class FormationBoardRepository {
  constructor(private readonly database: Database) {}

  /** By name; `limit + 1` rows. */
  async list(
    scope: Scope,
    { supervisor, incomplete, day }: BoardQuery,
    page: PageQuery,
  ): Promise<{ rows: BoardUnit[]; total?: number }> {
    const parameters: unknown[] = [supervisor, day];
    const where = `o.parent_id = $1 AND ${OPEN} AND ${organizationScope(scope, 'o', parameters)}`;
    const short = incomplete ? SHORT : 'true';
    const filters = [...parameters];
    const [name, id] = page.after ?? [];
    const after =
      page.after === null
        ? ''
        : `AND (o.name, o.id) > ($${parameters.push(name)}, $${parameters.push(id)}::uuid)`;
    // Sorted within, so that units are measured in their order until the page is full, not all of them.
    const rows = await this.database.sql<BoardUnit>(
      `SELECT o.id, o.org_no AS "orgNo", o.name, o.team_rank AS "teamRank", o.status,
              (SELECT count(*)::int FROM organizations k WHERE k.parent_id = o.id) AS "childCount",
              coalesce(c.subtree, 0) AS registered, coalesce(c.subtree_confirmed, 0) AS confirmed, held.leaders, held.deputies,
              CASE WHEN r.id IS NOT NULL THEN json_build_object('id', r.id, 'notice', r.notice, 'source', r.source,
                'territory', r.territory, 'minMembers', r.min_members, 'leaders', r.leaders, 'deputiesMin', r.deputies_min,
                'deputiesMax', r.deputies_max) END AS rule
       FROM (SELECT * FROM organizations o WHERE ${where} ${after} ORDER BY o.name, o.id) o ${MEASURED}
       WHERE ${short} ORDER BY o.name, o.id LIMIT $${parameters.push(page.limit + 1)}`,
      parameters,
    );
    if (!page.includeTotal) return { rows };
    const [counted] = await this.database.sql<{ n: number }>(
      `SELECT count(*)::int AS n FROM organizations o ${MEASURED} WHERE ${where} AND ${short}`,
      filters,
    );
    return { rows, total: counted?.n ?? 0 };
  }
}
