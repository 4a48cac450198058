import { BlindIndex, Sealer } from '#kezhi/platform';
import { PeoplePlanter } from '#kezhi/testing';
import { type SignedIn, startTestApp, type TestApp } from '../support/test-app.js';

export const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n');

export interface ClaimAnswer {
  id: string;
  status: string;
  version: number;
  joined: number | null;
  leftBehind: number | null;
  mayDecide: boolean;
  mayEdit: boolean;
  evidence: Array<{ id: string; name: string }>;
}

/** A county with legacy teams under it, an officer who decides, and administrators of two teams who ask. */
export interface ClaimsDesk {
  api: TestApp;
  planter: PeoplePlanter;
  officer: SignedIn;
  claimant: SignedIn;
  rival: SignedIn;
  rivalTeam: string;
  legacyTeam(members?: number, parent?: string): Promise<string>;
  evidence(by: SignedIn): Promise<string>;
  ask(by: SignedIn, teamId: string, body: object): ReturnType<ReturnType<TestApp['call']>['post']>;
  /** A claim that waits: a merge into the organization, or a team of its own. */
  claim(by: SignedIn, teamId: string, organizationId?: string): Promise<ClaimAnswer>;
  get(by: SignedIn, path: string): ReturnType<ReturnType<TestApp['call']>['get']>;
  post(by: SignedIn, path: string, body?: object): ReturnType<ReturnType<TestApp['call']>['post']>;
  members(organizationId: string): Promise<{ registered: number; confirmed: number }>;
  close(): Promise<void>;
}

export async function openClaimsDesk(): Promise<ClaimsDesk> {
  const api = await startTestApp({ RATE_LIMIT_ADDRESS: '0', RATE_LIMIT_ACCOUNT: '0' });
  const { tree } = api;
  await api.database.sql(
    `INSERT INTO membership_rules (id, source, most, valid_from) VALUES (gen_random_uuid(), 'test', 5, '2019-01-01')`,
  );
  const planter = new PeoplePlanter(api.database, api.app.get(Sealer), api.app.get(BlindIndex));
  const rivalTeam = await tree.plant({ parent: tree.county, kind: 'service_team', region: '320402' });
  let last = 0;
  const get = (by: SignedIn, path: string) => api.call().get(`/api/v1/${path}`).set(by);
  const post = (by: SignedIn, path: string, body: object = {}) =>
    api.call().post(`/api/v1/${path}`).set(by).send(body);
  const evidence = async (by: SignedIn) => {
    const sent = api.call().post('/api/v1/organization-claims/attachments').set(by);
    return ((await sent.attach('file', PDF, '批文.pdf').expect(201)).body as { id: string }).id;
  };
  const ask = (by: SignedIn, teamId: string, body: object) =>
    post(by, `organizations/${teamId}/claims`, { statement: '我们就是这支队伍', ...body });
  return {
    api,
    planter,
    officer: await api.signInAs('association_officer', tree.county),
    claimant: await api.signInAs('team_administrator', tree.team),
    rival: await api.signInAs('team_administrator', rivalTeam),
    rivalTeam,
    legacyTeam: async (members = 0, parent = tree.county) => {
      last += 1;
      const id = await tree.plant({
        name: `老科技服务队${last}`,
        parent,
        kind: 'service_team',
        region: '320402',
        legacyNo: `OLD-${last}`,
      });
      for (let index = 0; index < members; index += 1)
        await planter.plant({ teams: [id], membershipStatus: 'requested', status: 'pending_confirmation' });
      return id;
    },
    evidence,
    ask,
    claim: async (by, teamId, organizationId) => {
      const mode = organizationId === undefined ? 'own' : 'merge';
      const body = { mode, organizationId, evidence: [await evidence(by)] };
      return (await ask(by, teamId, body).expect(201)).body as ClaimAnswer;
    },
    get,
    post,
    members: async (organizationId) => {
      const [row] = await api.database.sql<{ registered: number; confirmed: number }>(
        `SELECT coalesce(sum(registered), 0)::int AS registered, coalesce(sum(confirmed), 0)::int AS confirmed FROM (
           SELECT registered, confirmed FROM organization_counts WHERE organization_id = $1
           UNION ALL SELECT registered, confirmed FROM organization_count_deltas WHERE organization_id = $1) all_of`,
        [organizationId],
      );
      return row ?? { registered: 0, confirmed: 0 };
    },
    close: () => api.close(),
  };
}
