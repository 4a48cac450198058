import { Sealer, SYSTEM_SCOPE } from '#kezhi/platform';
import { Merges } from '#kezhi/succession';
import type { PeoplePlanter } from '#kezhi/testing';
import type { TestApp } from '../support/test-app.js';
import { volunteerRow, volunteers } from '../support/workbooks.js';
import { claimAt } from './claims.js';
import type { Place } from './places.js';
import { plantRegistration } from './registrations.js';

/** Puts one thing of each noun into an organization. */
export async function furnish(
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
