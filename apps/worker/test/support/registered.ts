import type { Database } from '#kezhi/platform';

/** All that imports have left behind, in figures and as one hash: equal for two installations that registered the same. */
export interface Registered {
  people: number;
  memberships: number;
  /** Persons that are there twice, and memberships without a person: always nothing. */
  doubled: number;
  committedEvents: number;
  mergesInAudit: number;
  members: Array<{ name: string; registered: number }>;
  hash: string;
}

const PERSON = `concat_ws('|', p.id_blind, p.phone_blind, p.name, p.sex, p.birth_date, p.status, p.territory_code,
  p.employer, p.membership_count, m.organizations)`;

export async function registeredIn(database: Database): Promise<Registered> {
  const [figures] = await database.sql<Omit<Registered, 'members'>>(
    `WITH m AS (
       SELECT m.person_id, string_agg(o.name || m.status, ',' ORDER BY o.name) AS organizations
       FROM memberships m JOIN organizations o ON o.id = m.organization_id GROUP BY m.person_id)
     SELECT (SELECT count(*)::int FROM people) AS people, (SELECT count(*)::int FROM memberships) AS memberships,
       (SELECT count(*)::int FROM (SELECT person_id, organization_id FROM memberships GROUP BY 1, 2
          HAVING count(*) > 1) d) AS doubled,
       (SELECT count(*)::int FROM outbox WHERE type = 'import.committed') AS "committedEvents",
       (SELECT count(*)::int FROM audit_log WHERE action = 'import:merge') AS "mergesInAudit",
       (SELECT md5(string_agg(${PERSON}, E'\\n' ORDER BY p.id_blind)) FROM people p LEFT JOIN m ON m.person_id = p.id) AS hash`,
  );
  const members = await database.sql<{ name: string; registered: number }>(
    `SELECT o.name, (coalesce((SELECT c.registered FROM organization_counts c WHERE c.organization_id = o.id), 0)
        + coalesce((SELECT sum(d.registered) FROM organization_count_deltas d WHERE d.organization_id = o.id), 0))::int
        AS registered
     FROM organizations o WHERE o.kind IN ('association', 'service_team') ORDER BY o.name`,
  );
  if (!figures) throw new Error('no figures');
  return { ...figures, members };
}
