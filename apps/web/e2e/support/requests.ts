import pg from 'pg';
import { v7 as uuid } from 'uuid';

/** Everybody who is registered asks to join an organization, as they do on their own page: first the last of them. */
export async function everybodyAsks(databaseUrl: string, organizationId: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const people = await client.query<{ id: string }>('SELECT id FROM people ORDER BY number DESC');
    const persons = people.rows.map(({ id }) => id);
    await client.query(
      `INSERT INTO memberships (id, person_id, organization_id, line_id, territory_code, status)
       SELECT a.id, a.person, o.id, o.line_id, o.territory_code, 'requested'
       FROM unnest($1::uuid[], $2::uuid[]) AS a (id, person) CROSS JOIN organizations o WHERE o.id = $3`,
      [persons.map(() => uuid()), persons, organizationId],
    );
  } finally {
    await client.end();
  }
}

/** Everybody who is registered has confirmed it, as they do by a code from their telephone. */
export async function everybodyConfirms(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(`UPDATE people SET status = 'active' WHERE status = 'pending_confirmation'`);
  } finally {
    await client.end();
  }
}
