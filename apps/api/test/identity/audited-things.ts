import { expect } from '@jest/globals';
import type { Act } from '#kezhi/kernel';
import { v7 as uuid } from 'uuid';
import type { PeopleDesk } from '../support/people-desk.js';
import type { TestApp } from '../support/test-app.js';

export interface AuditedThing {
  act: Act;
  objectType: string;
  near: string;
  far: string;
  /** What the near one is called. */
  name: object;
}

const TEAM = '天宁区科技志愿服务大队';
const CHILD = { birthDate: '2018-06-01' };

/** Where things are planted: an association, and a team under it. */
interface Place {
  association: string;
  team: string;
  region: string;
}

/** One thing of each kind in the county, and one of another province. */
export async function plantThings(api: TestApp, desk: PeopleDesk): Promise<AuditedThing[]> {
  const { tree } = api;
  const team = await tree.plant({ parent: tree.foreign, kind: 'service_team', region: '330106' });
  const near = await plantIn(api, desk, { association: tree.county, team: tree.team, region: '320402' });
  const far = await plantIn(api, desk, { association: tree.foreign, team, region: '330106' });
  const volunteerNo = expect.stringMatching(/^V\d{11}$/);
  const names: Record<keyof typeof near, Pick<AuditedThing, 'act' | 'name'>> = {
    organization: {
      act: 'organization:edit',
      name: { kind: 'organization', name: TEAM, hint: expect.stringMatching(/^Z\d+$/) },
    },
    account: {
      act: 'account:unlock',
      name: { kind: 'account', name: '测试员', hint: expect.stringMatching(/^team_administrator-/) },
    },
    import: { act: 'import:commit', name: { kind: 'import', name: '登记表.xlsx', hint: TEAM } },
    person: { act: 'volunteer:reveal', name: { kind: 'volunteer', name: '陈静怡', hint: volunteerNo } },
    child: { act: 'volunteer:access', name: { kind: 'volunteer', name: '陈**', hint: volunteerNo } },
    membership: { act: 'membership:approve', name: { kind: 'membership', name: '陈静怡', hint: TEAM } },
    application: {
      act: 'registration:reject',
      name: { kind: 'registration', name: '星火科普队', hint: 'R320402' },
    },
    claim: { act: 'claim:reject', name: { kind: 'claim', name: '老服务队', hint: 'OLD-320402' } },
  };
  return (Object.keys(names) as Array<keyof typeof near>).map((kind) => ({
    ...names[kind],
    objectType: names[kind].act.split(':')[0] ?? '',
    near: near[kind],
    far: far[kind],
  }));
}

async function plantIn(api: TestApp, desk: PeopleDesk, place: Place) {
  const { team } = place;
  const account = (await api.plantAccount('team_administrator', team)).id;
  const person = async (more: object = {}) =>
    (await desk.plant({ name: '陈静怡', teams: [team], ...more })).id;
  return {
    organization: team,
    account,
    import: await plantImport(api, team, account),
    person: await person(),
    child: await person(CHILD),
    membership: await membershipOf(api, await person()),
    application: await plantApplication(api, place),
    claim: await plantClaim(api, place),
  };
}

async function plantImport({ database }: TestApp, organizationId: string, by: string): Promise<string> {
  const id = uuid();
  await database.sql(
    `INSERT INTO imports (id, kind, template, organization_id, status, file_key, file_name, file_size, content_sha256, created_by, created_at)
     VALUES ($1::uuid, 'volunteers', 'volunteers@2019', $2, 'committed', 'x', '登记表.xlsx', 1, uuid_send($1::uuid), $3, now())`,
    [id, organizationId, by],
  );
  return id;
}

async function membershipOf({ database }: TestApp, personId: string): Promise<string> {
  const found = await database.sql<{ id: string }>('SELECT id FROM memberships WHERE person_id = $1', [
    personId,
  ]);
  return found[0]?.id ?? '';
}

async function plantApplication({ database }: TestApp, { association, region }: Place): Promise<string> {
  const id = uuid();
  await database.sql(
    `INSERT INTO organization_registrations (id, tracking_no, status, form, sealed, language, email_blind, submitted_at, created_at, updated_at)
     VALUES ($1, $2, 'submitted', $3, '', 'zh', $1, now(), now(), now())`,
    [id, `R${region}`, JSON.stringify({ name: '星火科普队', parentId: association })],
  );
  return id;
}

/** Made by somebody from far away, so that it is nobody's own within the county. */
async function plantClaim(api: TestApp, { association, region }: Place): Promise<string> {
  const [id, legacyNo] = [uuid(), `OLD-${region}`];
  const { id: by } = await api.plantAccount('team_administrator', api.tree.society);
  const legacy = { name: '老服务队', parent: association, kind: 'service_team', region, legacyNo };
  await api.database.sql(
    `INSERT INTO organization_claims (id, organization_id, mode, status, source, statement, submitted_by, created_at, updated_at)
     VALUES ($1, $2, 'own', 'submitted', 'claim', '我们的队伍', $3, now(), now())`,
    [id, await api.tree.plant(legacy), by],
  );
  return id;
}
