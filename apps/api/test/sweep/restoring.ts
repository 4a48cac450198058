import { restoreClaim } from './claims.js';
import type { Place } from './places.js';
import { restoreRegistration } from './registrations.js';
import type { Stage } from './stage.js';

const IMPORT_STATES: ReadonlySet<string> = new Set(['committed', 'queued', 'ready']);
const NO_STATE_OF_ORGANIZATIONS: ReadonlySet<string> = new Set([
  ...IMPORT_STATES,
  'active',
  'disabled',
  'requested',
  'returned claim',
  'child',
  'uninvited',
]);

/** Puts the place's things back into the state in which an act is possible. */
export async function restore(stage: Stage, place: Place, state: string | undefined): Promise<void> {
  const { database } = stage.api;
  const { organizations, volunteers: person, memberships, imports, accounts } = place.things;
  const isImport = IMPORT_STATES.has(state ?? '');
  await database.sql(
    `UPDATE organizations SET status = $2, successor_id = NULL, parent_id = $3, ancestor_ids = $4, line_id = $5 WHERE id = $1`,
    [
      organizations,
      state === undefined || NO_STATE_OF_ORGANIZATIONS.has(state) ? 'approved' : state,
      place.above.at(-2),
      place.above,
      place.lineId,
    ],
  );
  await database.sql(`UPDATE memberships SET status = 'left' WHERE person_id = $1 AND id <> $2`, [
    person,
    memberships,
  ]);
  const member = state === 'requested' ? 'requested' : 'approved';
  await database.sql(
    `UPDATE people SET status = $2, membership_count = $3,
       birth_date = CASE WHEN $4 THEN current_date - 3000 ELSE date '1990-01-01' END WHERE id = $1`,
    [
      person,
      state === 'suspended' ? 'suspended' : 'active',
      member === 'approved' ? 1 : 0,
      state === 'child',
    ],
  );
  await database.sql('UPDATE memberships SET status = $2, ended_at = NULL WHERE id = $1', [
    memberships,
    member,
  ]);
  await database.sql(
    `UPDATE imports SET status = $2, undo_requested_at = NULL, to_create = 2 WHERE id = $1`,
    [imports, isImport ? state : 'ready'],
  );
  await database.sql(`UPDATE accounts SET status = $2 WHERE id = $1`, [
    accounts,
    state === 'disabled' ? 'disabled' : 'active',
  ]);
  await database.sql(`DELETE FROM role_grants WHERE account_id = $1 AND role = 'team_administrator'`, [
    place.successor,
  ]);
  await database.sql(
    `INSERT INTO second_factors (account_id, sealed, confirmed_at) VALUES ($1, 'x', now()) ON CONFLICT DO NOTHING`,
    [accounts],
  );
  await database.sql(
    `UPDATE role_grants SET revoked_at = NULL
     WHERE id = $1 OR account_id = $3 OR (organization_id = $2 AND role = 'team_administrator')`,
    [place.things['role-grants'], organizations, place.successor],
  );
  // An act may have ended the organization, and with it the roles by which somebody asks.
  await database.sql('UPDATE role_grants SET revoked_at = NULL WHERE id = ANY($1)', [
    stage.near.map(({ grantId }) => grantId),
  ]);
  await database.sql('DELETE FROM role_grants WHERE organization_id = $1 AND revoked_at IS NOT NULL', [
    organizations,
  ]);
  await restoreClaim(stage, place, state === 'returned claim' ? 'returned' : 'submitted');
  await restoreRegistration(stage, place, state);
  await clearBelow(stage, organizations, state);
}

/** What stands below holds up the rejection of what was submitted. */
async function clearBelow(stage: Stage, organizationId: string, state: string | undefined): Promise<void> {
  if (state !== 'submitted') return;
  await stage.api.database.sql(`UPDATE organizations SET status = 'dissolved' WHERE parent_id = $1`, [
    organizationId,
  ]);
}
