import { followsBothLines, GRID, type Permission, type Role } from '#kezhi/kernel';
import { BlindIndex, Sealer, SYSTEM_SCOPE } from '#kezhi/platform';
import { Merges } from '#kezhi/succession';
import { PeoplePlanter, type Planted } from '#kezhi/testing';
import { startImportWorker } from '../support/import-worker.js';
import { type SignedIn, startTestApp, type TestApp } from '../support/test-app.js';
import { volunteerRow, volunteers } from '../support/workbooks.js';
import { plantRegistration, restoreRegistration } from './registrations.js';

/** One organization with one thing of each noun in it. */
export interface Place {
  name: string;
  organization: string;
  /** Itself and everything above. */
  above: string[];
  /** A team under the same supervisor, which may take over. */
  heir: string;
  lineId: string | null;
  /** What a merge into the heir has to carry now. */
  mergeToken(): Promise<string>;
  /** Region codes from the province down to its own. */
  regions: string[];
  person: Planted;
  /** Id of the thing that a path's noun means here. */
  things: Record<Noun, string>;
  /** An account that could administer it and does not. */
  successor: string;
  /** A team of the earlier platform that is supervised here, and for which the organization itself has a claim. */
  legacyTeam: string;
  /** Evidence of that claim, and some that the national officer has uploaded and not used. */
  evidence: { used: string; unused: string };
  /** Of the registration that waits for this organization's decision. */
  trackingNo: string;
  documentId: string;
  /** Identity numbers and phones of the people here, registered and in the import's file. */
  secrets: string[];
}

export const EVIDENCE = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n');

export const NOUNS = [
  'organizations',
  'volunteers',
  'memberships',
  'organization-claims',
  'imports',
  'accounts',
  'role-grants',
  'registrations',
] as const;
export type Noun = (typeof NOUNS)[number];

/** Somebody who asks: one role on one organization. */
export interface Asker {
  name: string;
  role: Role;
  organization: string;
  /** An association's officers read its territory as well. */
  territory: string | null;
  headers: SignedIn;
}

export interface Stage {
  api: TestApp;
  places: Place[];
  askers: Asker[];
  close(): Promise<void>;
}

/** The api with a place in a county, one in the sibling county, one of another line in the first county, and an asker of each role. */
export async function setStage(): Promise<Stage> {
  const api = await startTestApp({ RATE_LIMIT_ADDRESS: '0', RATE_LIMIT_ACCOUNT: '0' });
  const { tree } = api;
  const siblingTeam = await tree.plant({
    name: '钟楼区科技志愿服务大队',
    parent: tree.otherCounty,
    kind: 'service_team',
    region: '320404',
  });
  const planter = new PeoplePlanter(api.database, api.app.get(Sealer), api.app.get(BlindIndex));
  const planted = [
    { name: 'own county', organization: tree.team },
    { name: 'sibling county', organization: siblingTeam },
    { name: 'other line', organization: tree.squad },
  ];
  const places: Place[] = [];
  for (const [index, { name, organization }] of planted.entries())
    places.push(await furnish(api, planter, { name, organization, index }));
  await validateAll(api, places);
  const askers = await askersOf(api);
  await giveEvidence(api, places);
  return { api, places, askers, close: () => api.close() };
}

async function furnish(
  api: TestApp,
  planter: PeoplePlanter,
  { name, organization, index }: { name: string; organization: string; index: number },
): Promise<Place> {
  const [row] = await api.database.sql<Pick<Place, 'above' | 'regions' | 'lineId'>>(
    'SELECT ancestor_ids AS above, region_path AS regions, line_id AS "lineId" FROM organizations WHERE id = $1',
    [organization],
  );
  if (!row) throw new Error('no such organization');
  const heir = await api.tree.plant({
    name: '承接服务队',
    parent: row.above.at(-2) ?? null,
    kind: 'service_team',
    region: row.regions.at(-1) ?? '',
  });
  const mergeToken = async () => {
    const shown = await api.app.get(Merges).preview(SYSTEM_SCOPE, organization, heir);
    return shown.token;
  };
  const person = await planter.plant({ region: row.regions.at(-1), teams: [organization] });
  const [membership] = await api.database.sql<{ id: string }>(
    'SELECT id FROM memberships WHERE person_id = $1',
    [person.id],
  );
  const account = await api.plantAccount('team_administrator', organization);
  const successor = await api.plantAccount('auditor', organization);
  const email = `administrator${index}@example.org`;
  await api.database.sql('UPDATE accounts SET sealed = $2 WHERE id = $1', [
    account.id,
    api.app.get(Sealer).seal({ email }, account.id),
  ]);
  const rows = [volunteerRow(100 + index), volunteerRow(200 + index)];
  const upload = await api
    .call()
    .post('/api/v1/imports')
    .set(await api.signIn())
    .field('kind', 'volunteers')
    .field('organizationId', organization)
    .attach('file', await volunteers(...rows), '登记表.xlsx')
    .expect(202);
  const claimed = await claimAt(api, organization, account.id, row.regions.at(-1) ?? '');
  const registration = await plantRegistration(api, organization, index);
  const things = {
    organizations: organization,
    volunteers: person.id,
    memberships: membership?.id ?? '',
    'organization-claims': claimed.id,
    imports: (upload.body as { id: string }).id,
    accounts: account.id,
    'role-grants': account.grantId,
    registrations: registration.id,
  };
  const inFile = rows.flatMap(([, idNumber = '', phone = '']) => [idNumber, phone]);
  const { legacyTeam, evidence } = claimed;
  return {
    name,
    organization,
    ...row,
    heir,
    mergeToken,
    person,
    things,
    successor: successor.id,
    legacyTeam,
    evidence,
    trackingNo: registration.trackingNo,
    documentId: registration.documentId,
    secrets: [person.idNumber, person.phone, email, ...registration.secrets, ...inFile],
  };
}

/** A legacy team under the organization, which the organization's administrator has claimed for it. */
async function claimAt(api: TestApp, organization: string, accountId: string, region: string) {
  const legacyNo = `OLD-${organization.slice(-8)}`;
  const legacyTeam = await api.tree.plant({ parent: organization, kind: 'service_team', region, legacyNo });
  const upload = async () => {
    const sent = api
      .call()
      .post('/api/v1/organization-claims/attachments')
      .set(await api.signIn());
    return ((await sent.attach('file', EVIDENCE, '批文.pdf').expect(201)).body as { id: string }).id;
  };
  const evidence = { used: await upload(), unused: await upload() };
  const [claim] = await api.database.sql<{ id: string }>(
    `INSERT INTO organization_claims (id, organization_id, claimant_id, mode, status, source, statement, submitted_by, created_at, updated_at)
     VALUES (gen_random_uuid(), $1, $2, 'merge', 'submitted', 'claim', '我们的队伍', $3, now(), now()) RETURNING id`,
    [legacyTeam, organization, accountId],
  );
  const id = claim?.id ?? '';
  await api.database.sql(
    `UPDATE attachments SET owner_type = 'organization-claim', owner_id = $2 WHERE id = $1`,
    [evidence.used, id],
  );
  return { id, legacyTeam, evidence };
}

/** Evidence is good in the hands of whoever has uploaded it: here of the national officer who asks. */
async function giveEvidence(api: TestApp, places: Place[]): Promise<void> {
  await api.database.sql(
    `UPDATE attachments SET uploaded_by = (
       SELECT account_id FROM role_grants WHERE role = 'national_officer' ORDER BY granted_at DESC LIMIT 1) WHERE id = ANY($1)`,
    [places.map(({ evidence }) => evidence.unused)],
  );
}

async function validateAll(api: TestApp, places: Place[]): Promise<void> {
  const worker = await startImportWorker(api.config);
  for (const { things } of places) await worker.validate(things.imports);
  await worker.close();
}

async function askersOf(api: TestApp): Promise<Asker[]> {
  const { tree } = api;
  const one = async (
    name: string,
    role: Role,
    organization: string,
    territory: string | null,
  ): Promise<Asker> => ({
    name,
    role,
    organization,
    territory,
    headers: await api.signInAs(role, organization),
  });
  return [
    await one('the national officer', 'national_officer', tree.nation, '000000'),
    await one("the county's officer", 'association_officer', tree.county, '320402'),
    await one("the sibling county's officer", 'association_officer', tree.otherCounty, '320404'),
    await one("the society's secretary", 'society_secretary', tree.society, null),
    await one("the team's administrator", 'team_administrator', tree.team, null),
    await one("the county's auditor", 'auditor', tree.county, '320402'),
    await one("another province's system administrator", 'system_administrator', tree.foreign, '330000'),
    await one("another province's security administrator", 'security_administrator', tree.foreign, '330000'),
    await one("another province's audit administrator", 'audit_administrator', tree.foreign, '330000'),
  ];
}

export type Reached = 'forbidden' | 'out of reach' | 'reached';

/** What the grid says, computed apart from the product's own queries. */
export function reachOf(asker: Asker, permission: Permission, place: Place): Reached {
  const reach = GRID[asker.role][permission];
  if (reach === undefined) return 'forbidden';
  if (reach === 'all' || reach === 'self') return 'reached';
  if (reach === 'unit') return place.organization === asker.organization ? 'reached' : 'out of reach';
  if (place.above.includes(asker.organization)) return 'reached';
  const inTerritory = asker.territory !== null && place.regions.includes(asker.territory);
  return followsBothLines(permission) && inTerritory ? 'reached' : 'out of reach';
}

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
  await database.sql('DELETE FROM role_grants WHERE organization_id = $1 AND revoked_at IS NOT NULL', [
    organizations,
  ]);
  await restoreClaim(stage, place, state === 'returned claim' ? 'returned' : 'submitted');
  await restoreRegistration(stage, place, state);
}

/** The legacy team unclaimed again in its place, and the claim for it as it was. Others for it are gone. */
async function restoreClaim({ api }: Stage, place: Place, status: string): Promise<void> {
  const { legacyTeam, organization, above, lineId } = place;
  const claim = place.things['organization-claims'];
  await api.database.sql(
    `UPDATE organization_claims SET status = CASE WHEN id = $2 THEN $3 ELSE 'withdrawn' END, decided_at = NULL
     WHERE organization_id = $1`,
    [legacyTeam, claim, status],
  );
  await api.database.sql('DELETE FROM organization_claim_decisions WHERE claim_id = $1', [claim]);
  await api.database.sql(
    `UPDATE organizations SET status = 'approved', claimed_at = NULL, successor_id = NULL, parent_id = $2,
       ancestor_ids = $3, line_id = $4 WHERE id = $1`,
    [legacyTeam, organization, [...above, legacyTeam], lineId],
  );
}
