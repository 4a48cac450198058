import type { Actor } from '#kezhi/kernel';
import { OrganizationsService, RegionsService } from '#kezhi/organizations';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { DemoApplications } from './demo-applications.js';
import { type DemoOrganization, demoOrganizations, ROOT_KEY } from './demo-country.js';
import { type DemoFile, DemoImports } from './demo-imports.js';
import { DemoJoiners } from './demo-joiners.js';
import { DemoLegacy } from './demo-legacy.js';
import { DEMO_COLUMNS, demoPeople, type DemoTeam } from './demo-people.js';

const CHANGZHOU = '320400';
/** So that some brigades meet the notice's fifty members and some do not. */
const BRIGADE_SIZES = [57, 41, 63, 50, 12, 76];
const DETACHMENT_SIZE = 312;
const OTHER_BRIGADE_SIZE = 22;

/** Fills an installation by the product's own means: organizations as an import makes them, people through real files. */
@Injectable()
export class DemoPlanter {
  constructor(
    private readonly regions: RegionsService,
    private readonly organizations: OrganizationsService,
    private readonly imports: DemoImports,
    private readonly legacy: DemoLegacy,
    private readonly applications: DemoApplications,
    private readonly joiners: DemoJoiners,
  ) {}

  /** How many organizations and people there are now; null when the demonstration had been planted before. */
  async plant(actor: Actor): Promise<{ organizations: number; people: number } | null> {
    const rootId = await this.organizations.ensureNational();
    if ((await this.organizations.index(rootId)).length > 1) return null;
    const country = demoOrganizations(await this.regions.all());
    const ids = await this.plantOrganizations(country, rootId, actor);
    const changzhou = this.changzhouTeams(country);
    const others = country
      .filter(({ key }) => key.endsWith('/brigade') && !key.startsWith('3204'))
      .map((team) => ({ ...toTeam(team), members: OTHER_BRIGADE_SIZE }));
    await this.register(actor, idOf(ids, CHANGZHOU), demoPeople(changzhou, 0));
    await this.register(actor, idOf(ids, '320000'), demoPeople(others, 10_000));
    await this.leaveSomethingToMend(actor, idOf(ids, '320402'), country);
    await this.leaveSomethingToDecide(actor, (key) => idOf(ids, key));
    const members = [...changzhou, ...others].reduce((sum, team) => sum + team.members, 0);
    return { organizations: country.length + 1, people: members };
  }

  private async plantOrganizations(
    country: readonly DemoOrganization[],
    rootId: string,
    actor: Actor,
  ): Promise<Map<string, string>> {
    const ids = new Map(country.map(({ key }) => [key, uuid()]));
    ids.set(ROOT_KEY, rootId);
    const rows = country.map(({ key, parentKey, ...organization }) => ({
      ...organization,
      id: idOf(ids, key),
      parentId: idOf(ids, parentKey),
      status: 'approved' as const,
      hostUnit: null,
      uscc: null,
      foundedOn: '2019-10-25',
      leaderName: null,
      leaderTitle: null,
      adminName: null,
      sealed: null,
      serviceFields: [],
      summary: null,
      expectedMembers: null,
      legacyNo: null,
      note: null,
    }));
    const origin = { importId: uuid(), accountId: actor.accountId, at: new Date() };
    await this.organizations.insertImported(rows, origin);
    return ids;
  }

  private changzhouTeams(country: readonly DemoOrganization[]): DemoTeam[] {
    const brigades = country.filter(({ key }) => key.endsWith('/brigade') && key.startsWith('3204'));
    const detachment = country.filter(({ key }) => key === `${CHANGZHOU}/detachment`);
    return [
      ...detachment.map((team) => ({ ...toTeam(team), members: DETACHMENT_SIZE })),
      ...brigades.map((team, index) => ({
        ...toTeam(team),
        members: BRIGADE_SIZES[index % BRIGADE_SIZES.length] ?? 0,
      })),
    ];
  }

  /** Something for every inbox: claims, organizations, members. */
  private async leaveSomethingToDecide(actor: Actor, byKey: (key: string) => string): Promise<void> {
    await this.legacy.plant(actor, byKey);
    await this.applications.plant(actor, byKey);
    await this.joiners.plant(byKey);
  }

  private register(actor: Actor, organizationId: string, rows: string[][]): Promise<void> {
    return this.imports.register(actor, volunteers(organizationId, '科技志愿者集体注册信息表.xlsx', rows));
  }

  /** One import that waits for its clerk, with the mistakes that real files have. */
  private async leaveSomethingToMend(
    actor: Actor,
    unitId: string,
    country: readonly DemoOrganization[],
  ): Promise<void> {
    const team = country.find(({ key }) => key === '320402/brigade');
    if (!team) return;
    const rows = demoPeople([{ ...toTeam(team), members: 40 }], 30_000);
    const spoil = (row: number, column: (typeof DEMO_COLUMNS)[number], text: string) => {
      const cells = rows[row];
      if (cells) cells[DEMO_COLUMNS.indexOf(column)] = text;
    };
    for (const row of [3, 9, 17]) spoil(row, '手机号码', '1390000');
    for (const row of [5, 21]) spoil(row, '证件号码', '3.2040019900101E+17');
    spoil(12, '姓名', '王1');
    spoil(30, '所属组织', '没有这个队');
    await this.imports.upload(actor, volunteers(unitId, '天宁区科技志愿者登记表.xlsx', rows));
  }
}

function volunteers(organizationId: string, name: string, rows: string[][]): DemoFile {
  return { kind: 'volunteers', organizationId, name, columns: DEMO_COLUMNS, rows };
}

function toTeam({ name, regionCode }: DemoOrganization): Omit<DemoTeam, 'members'> {
  return { name, region: regionCode, place: name.replace(/科技志愿服务.*$/, '') };
}

function idOf(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`the demonstration has no ${key}`);
  return id;
}
