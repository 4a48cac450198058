import { type Actor, type Grant, makeScope, type Scope } from '#kezhi/kernel';
import { MemberCounts, ReferenceData } from '#kezhi/organizations';
import { BlindIndex, type Database, requestContext, Sealer } from '#kezhi/platform';
import {
  openTestModule,
  type OrganizationTree,
  type PlantedPerson,
  PeoplePlanter,
  plantOrganizations,
  type TestModule,
} from '#kezhi/testing';
import { v7 as uuid } from 'uuid';
import { SuccessionModule } from '../src/succession.module.js';

export const within = (id: string): Scope =>
  makeScope({ all: false, territories: [], subtrees: [id], units: [] });

/** The tree, with people and an officer of the county who ends organizations. */
export class EndsStage {
  private planted = 0;
  private people = 0;

  private constructor(
    readonly test: TestModule,
    readonly tree: OrganizationTree,
    private readonly planter: PeoplePlanter,
  ) {}

  static async open(): Promise<EndsStage> {
    const test = await openTestModule([SuccessionModule]);
    const { module, database } = test;
    await module.get(ReferenceData).seed();
    const planter = new PeoplePlanter(database, module.get(Sealer), module.get(BlindIndex));
    return new EndsStage(test, await plantOrganizations(database), planter);
  }

  get database(): Database {
    return this.test.database;
  }

  get counts(): MemberCounts {
    return this.test.module.get(MemberCounts);
  }

  close(): Promise<void> {
    return this.test.close();
  }

  team(name: string, more: { parent?: string; status?: string; legacyNo?: string } = {}): Promise<string> {
    const place = { parent: this.tree.county, kind: 'service_team', region: '320402', ...more };
    return this.tree.plant({ name: `${name}${++this.planted}`, ...place });
  }

  person(): Promise<string> {
    return this.plant({});
  }

  /** A member, counted as the product counts one. */
  async member(...teams: string[]): Promise<string> {
    const id = await this.plant({ teams });
    for (const organization of teams) await this.counts.add(organization, { registered: 1, confirmed: 1 });
    return id;
  }

  applicant(organization: string): Promise<string> {
    return this.plant({ teams: [organization], membershipStatus: 'requested' });
  }

  /** Document numbers of one birthday are not many. */
  private async plant(person: PlantedPerson): Promise<string> {
    const birthDate = `${1960 + (++this.people % 40)}-01-01`;
    return (await this.planter.plant({ region: '320402', birthDate, ...person })).id;
  }

  as<T>(organizationId: string, work: () => Promise<T>, accountId = uuid()): Promise<T> {
    const grant: Grant = { role: 'association_officer', organizationId, territory: null };
    const actor: Actor = {
      accountId,
      account: 'someone',
      personId: null,
      sessionId: null,
      grants: [grant],
      owes: null,
    };
    return requestContext.run({ traceId: 't', language: 'zh', actor, auditDetails: {} }, work);
  }

  /** Everything that is counted and differs from what counting says; empty when all of it is right. */
  async wrongFigures(): Promise<unknown[]> {
    const people = await this.database.sql(
      `SELECT p.id, p.membership_count AS counted, n.n AS held FROM people p CROSS JOIN LATERAL (
         SELECT count(*)::int AS n FROM memberships m WHERE m.person_id = p.id AND m.status = 'approved') n
       WHERE p.membership_count <> n.n`,
    );
    const organizations = await this.database.sql(
      `SELECT o.name, o.status, c.own, c.subtree, held.own AS "ownHeld", held.subtree AS "subtreeHeld"
       FROM organizations o
       CROSS JOIN LATERAL (
         SELECT coalesce(sum(registered), 0)::int AS own, coalesce(sum(subtree_registered), 0)::int AS subtree
         FROM (SELECT registered, subtree_registered FROM organization_counts WHERE organization_id = o.id
               UNION ALL SELECT registered, subtree_registered FROM organization_count_deltas WHERE organization_id = o.id) a) c
       CROSS JOIN LATERAL (
         SELECT count(*) FILTER (WHERE below.id = o.id)::int AS own,
           count(*) FILTER (WHERE below.id = o.id OR below.status NOT IN ('draft', 'submitted', 'returned', 'rejected'))::int AS subtree
         FROM organizations below JOIN memberships m ON m.organization_id = below.id AND m.status = 'approved'
         WHERE below.ancestor_ids @> ARRAY[o.id]) held
       WHERE (c.own, c.subtree) <> (held.own, held.subtree)`,
    );
    return [...people, ...organizations];
  }

  /** Open memberships of an organization. */
  openAt(organizationId: string): Promise<Array<{ status: string }>> {
    return this.database.sql(
      `SELECT status FROM memberships WHERE organization_id = $1 AND status IN ('requested', 'approved')`,
      [organizationId],
    );
  }

  /** An account that administers an organization. Answers the account's id. */
  async administrator(organizationId: string): Promise<string> {
    const accountId = uuid();
    await this.database.sql(
      `INSERT INTO accounts (id, account, display_name, password_hash) VALUES ($1::uuid, $1::uuid::text, '王芳', 'x')`,
      [accountId],
    );
    await this.database.sql(
      `INSERT INTO role_grants (id, account_id, role, organization_id, granted_at) VALUES ($1, $2, 'team_administrator', $3, now())`,
      [uuid(), accountId, organizationId],
    );
    return accountId;
  }

  /** What has been published about memberships of an organization since the stage was set: person, event, status. */
  async told(organizationId: string): Promise<string[]> {
    const rows = await this.database.sql<{ line: string }>(
      `SELECT concat_ws(' ', payload ->> 'personId', coalesce(payload ->> 'event', 'request'), payload ->> 'status') AS line
       FROM outbox WHERE type LIKE 'membership.%' AND payload ->> 'organizationId' = $1 ORDER BY 1`,
      [organizationId],
    );
    return rows.map(({ line }) => line);
  }
}
