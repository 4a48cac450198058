import { type Actor, AppError, type Role } from '#kezhi/kernel';
import { MemberCounts } from '#kezhi/organizations';
import { BlindIndex, Sealer } from '#kezhi/platform';
import {
  openTestModule,
  type OrganizationTree,
  PeoplePlanter,
  type Planted,
  type PlantedPerson,
  plantOrganizations,
  type TestModule,
  waitingMessages,
} from '#kezhi/testing';
import { VolunteersModule } from '#kezhi/volunteers';
import { v7 as uuid } from 'uuid';
import { AccountEmail } from '../src/accounts/account-email.js';
import { RoleGrantsService } from '../src/grants/role-grants.service.js';
import { PersonIdentityModule } from '../src/persons/person-identity.module.js';
import { ActorsRepository } from '../src/sessions/actors.repository.js';

/** Teams of a county, who administers them, and the county's officer, who says so. */
export class Administrators {
  private constructor(
    readonly test: TestModule,
    readonly tree: OrganizationTree,
    readonly county: Actor,
    private readonly people: PeoplePlanter,
  ) {}

  static async open(): Promise<Administrators> {
    const test = await openTestModule([PersonIdentityModule, VolunteersModule], {
      variables: { SMTP_URL: 'smtp://127.0.0.1:9', SMS_GATEWAY_URL: 'http://127.0.0.1:9' },
    });
    const tree = await plantOrganizations(test.database);
    await test.database.sql(
      `INSERT INTO administrator_seat_rules (id, source, territory, members_per_seat, most, valid_from)
       VALUES ($1, '全国', NULL, 100, 5, '2019-01-01')`,
      [uuid()],
    );
    const { id } = await plantAccount(test, 'association_officer', tree.county);
    const county = (await test.module.get(ActorsRepository).onBehalfOf(id)) as Actor;
    const people = new PeoplePlanter(test.database, test.module.get(Sealer), test.module.get(BlindIndex));
    return new Administrators(test, tree, county, people);
  }

  plant(role: Role, organizationId: string): Promise<{ id: string; grantId: string }> {
    return plantAccount(this.test, role, organizationId);
  }

  newTeam(): Promise<string> {
    return this.tree.plant({ parent: this.tree.county, kind: 'service_team', region: '320402' });
  }

  /** Somebody whom the county's officer can see, and who administers nothing. */
  async candidate(): Promise<string> {
    return (await this.plant('auditor', this.tree.county)).id;
  }

  give(accountId: string, organizationId: string, role: Role = 'team_administrator') {
    const gift = { accountId, role, organizationId, expiresAt: null };
    return this.test.database.run(() => this.test.module.get(RoleGrantsService).grant(this.county, gift));
  }

  /** As a decision about the organization does. */
  entrust(accountId: string, organizationId: string): Promise<boolean> {
    const gift = { accountId, role: 'team_administrator', organizationId, expiresAt: null } as const;
    return this.test.database.run(() =>
      this.test.module.get(RoleGrantsService).entrust(gift, this.county.accountId),
    );
  }

  /** Accounts that administer it now, the longest first. */
  async of(organizationId: string): Promise<string[]> {
    const rows = await this.test.database.sql<{ id: string }>(
      `SELECT account_id AS id FROM role_grants
       WHERE organization_id = $1 AND role = 'team_administrator' AND revoked_at IS NULL ORDER BY granted_at, id`,
      [organizationId],
    );
    return rows.map(({ id }) => id);
  }

  /** A team with an administrator who can be written to. */
  async administered(): Promise<{ team: string; old: string; address: string }> {
    const [team, old] = [await this.newTeam(), await this.candidate()];
    await this.give(old, team);
    const address = `${old}@example.org`;
    await this.setEmail(old, address);
    return { team, old, address };
  }

  async setEmail(accountId: string, address: string): Promise<void> {
    const { sealed, blind } = this.test.module.get(AccountEmail).seal(address, accountId);
    await this.test.database.sql('UPDATE accounts SET sealed = $2, email_blind = $3 WHERE id = $1', [
      accountId,
      sealed,
      blind,
    ]);
  }

  /** A confirmed member, counted as the product counts one. */
  async member(team: string, more: PlantedPerson = {}): Promise<Planted> {
    const planted = await this.people.plant({ region: '320402', teams: [team], ...more });
    await this.test.module.get(MemberCounts).add(team, { registered: 1, confirmed: 1 });
    return planted;
  }

  /** What has been written to an address, the oldest first. */
  async told(address: string): Promise<Array<{ purpose: string; text: string }>> {
    const messages = await waitingMessages(this.test.database, this.test.module.get(Sealer));
    return messages
      .filter((message) => message.address === address)
      .map(({ purpose, text }) => ({ purpose, text }));
  }
}

async function plantAccount({ database }: TestModule, role: Role, organizationId: string) {
  const [id, grantId] = [uuid(), uuid()];
  await database.sql(
    `INSERT INTO accounts (id, account, display_name, password_hash) VALUES ($1, $2, '测试员', 'none')`,
    [id, `someone-${id.slice(-8)}`],
  );
  await database.sql(
    'INSERT INTO role_grants (id, account_id, role, organization_id, granted_at) VALUES ($1, $2, $3, $4, now())',
    [grantId, id, role, organizationId],
  );
  return { id, grantId };
}

/** The code with which an act is refused, or `done`. */
export async function codeOf(act: Promise<unknown>): Promise<string> {
  try {
    await act;
    return 'done';
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}
