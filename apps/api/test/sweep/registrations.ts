import { Readable } from 'node:stream';
import { FileStore, Sealer } from '#kezhi/platform';
import { syntheticPhone } from '#kezhi/standards';
import { v7 as uuid } from 'uuid';
import type { TestApp } from '../support/test-app.js';

/** A submitted registration with a document, straight into the tables. */
export async function plantRegistration(api: TestApp, supervisor: string, index: number) {
  const [id, documentId] = [uuid(), uuid()];
  const trackingNo = `R${'ABCDE'[index] ?? 'F'}${'2'.repeat(9)}`;
  const email = `applicant${index}@example.org`;
  const people = {
    leaderName: '王敏',
    leaderPhone: syntheticPhone(700 + index),
    adminName: '李静',
    adminPhone: syntheticPhone(800 + index),
  };
  const form = {
    name: `登记中的科普队${index}`,
    kind: 'service_team',
    level: 'county',
    regionCode: '320402',
    parentId: supervisor,
  };
  await api.database.sql(
    `INSERT INTO organization_registrations (id, tracking_no, status, form, sealed, language, email_blind, submitted_at, created_at, updated_at)
     VALUES ($1, $2, 'submitted', $3, $4, 'zh', $5, now(), now(), now())`,
    [id, trackingNo, JSON.stringify(form), api.app.get(Sealer).seal({ ...people, email }, id), uuid()],
  );
  const content = Readable.from([Buffer.from('%PDF-%%EOF')]);
  const file = await api.app.get(FileStore).put(documentId, content, { maxBytes: 100 });
  await api.database.sql(
    `INSERT INTO attachments (id, owner_type, owner_id, file_key, name, media_type, bytes, sha256, created_at)
     VALUES ($1, 'organization-registration', $2, $1, '批文.pdf', 'application/pdf', $3, '\\x00', now())`,
    [documentId, id, file.size],
  );
  return { id, trackingNo, documentId, secrets: [people.leaderPhone, people.adminPhone, email] };
}

/** Waiting for a decision, or approved without an invitation; what an approval has made goes out of the way. */
export async function restoreRegistration(
  { api }: { api: TestApp },
  place: { organization: string; things: { registrations: string } },
  state: string | undefined,
): Promise<void> {
  const { registrations: id } = place.things;
  const isUninvited = state === 'uninvited';
  await api.database.sql(
    `UPDATE organization_registrations SET status = $2, organization_id = $3, invitation = $4 WHERE id = $1`,
    [
      id,
      isUninvited ? 'approved' : 'submitted',
      isUninvited ? place.organization : null,
      isUninvited ? 'not_permitted' : null,
    ],
  );
  await api.database.sql(
    `UPDATE organizations SET name = name || ' (' || id || ')'
     WHERE name = (SELECT name FROM organization_registrations WHERE id = $1)`,
    [id],
  );
}
