import type { TestApp } from '../support/test-app.js';
import { EVIDENCE, type Place } from './places.js';

/** A legacy team under the organization, which the organization's administrator has claimed for it. */
export async function claimAt(api: TestApp, organization: string, accountId: string, region: string) {
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
export async function giveEvidence(api: TestApp, places: readonly Place[]): Promise<void> {
  await api.database.sql(
    `UPDATE attachments SET uploaded_by = (
       SELECT account_id FROM role_grants WHERE role = 'national_officer' ORDER BY granted_at DESC LIMIT 1) WHERE id = ANY($1)`,
    [places.map(({ evidence }) => evidence.unused)],
  );
}

/** The legacy team unclaimed again in its place, and the claim for it as it was. Others for it are gone. */
export async function restoreClaim({ api }: { api: TestApp }, place: Place, status: string): Promise<void> {
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
