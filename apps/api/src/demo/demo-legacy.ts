import { Readable } from 'node:stream';
import { ClaimsService } from '#kezhi/claims';
import { AccountsService } from '#kezhi/identity';
import type { Actor } from '#kezhi/kernel';
import { LegacyTeams } from '#kezhi/organizations';
import { Actors, Attachments, FileStore, newFileKey, scopeOf } from '#kezhi/platform';
import { Injectable } from '@nestjs/common';
import { DemoImports } from './demo-imports.js';
import { DEMO_COLUMNS, demoPeople } from './demo-people.js';

const TEAM_COLUMNS = ['原平台组织编号', '组织名称', '组织类别', '组织层级', '队伍建制', '所在地区'];
const TEAMS = [
  '老科技工作者服务队',
  '青年科普宣讲队',
  '农业科技服务队',
  '健康科普服务队',
  '防震减灾科普队',
  '气象科普服务队',
  '校园科技辅导队',
  '社区科普服务队',
  '环境保护科普队',
  '营养健康服务队',
  '航空科普服务队',
  '数字技能服务队',
];
const REGIONS = ['320402', '320404', '320411', '320412'];
const MEMBERS = 9;
const FIRST_PERSON = 50_000;
const EVIDENCE = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

const legacyNo = (index: number) => `OLD-3204-${String(index + 1).padStart(3, '0')}`;

/** A dozen teams of the earlier platform with their people, and one claim that waits for 天宁区. */
@Injectable()
export class DemoLegacy {
  constructor(
    private readonly imports: DemoImports,
    private readonly teams: LegacyTeams,
    private readonly claims: ClaimsService,
    private readonly accounts: AccountsService,
    private readonly actors: Actors,
    private readonly attachments: Attachments,
    private readonly files: FileStore,
  ) {}

  /** `supervisors` by region code; `claimantId` is a team of 天宁区. */
  async plant(actor: Actor, supervisors: ReadonlyMap<string, string>, claimantId: string): Promise<void> {
    for (const [region, organizationId] of supervisors) await this.plantIn(actor, region, organizationId);
    await this.claim(actor, claimantId);
  }

  static get regions(): readonly string[] {
    return REGIONS;
  }

  private async plantIn(actor: Actor, region: string, organizationId: string): Promise<void> {
    const own = TEAMS.map((name, index) => ({ name, index })).filter(
      ({ index }) => REGIONS[index % REGIONS.length] === region,
    );
    await this.imports.register(actor, {
      kind: 'legacy-teams',
      organizationId,
      name: '原平台队伍转入表.xlsx',
      columns: TEAM_COLUMNS,
      rows: own.map(({ name, index }) => [legacyNo(index), name, '科技志愿服务队', '县', '服务队', region]),
    });
    const columns = DEMO_COLUMNS.map((title) => (title === '所属组织' ? '原平台组织编号' : title));
    const people = own.flatMap(({ name, index }) =>
      demoPeople(
        [{ name: legacyNo(index), region, place: name, members: MEMBERS }],
        FIRST_PERSON + index * MEMBERS,
      ),
    );
    await this.imports.register(actor, {
      kind: 'legacy-volunteers',
      organizationId,
      name: '原平台队伍志愿者转入表.xlsx',
      columns,
      rows: people,
    });
  }

  private async claim(actor: Actor, claimantId: string): Promise<void> {
    const teamId = await this.teams.unclaimedId(legacyNo(0));
    const { id } = await this.accounts.create(actor, {
      account: 'tianning-team',
      displayName: '天宁区大队管理员',
      role: 'team_administrator',
      organizationId: claimantId,
    });
    const claimant = await this.actors.onBehalfOf(id);
    if (!teamId || !claimant) throw new Error('the demonstration has nobody to claim a team');
    await this.claims.submit(claimant, scopeOf(claimant, 'claim:submit'), teamId, {
      mode: 'merge',
      organizationId: claimantId,
      statement: '这支队伍自成立起由我大队管理,队员均为我大队志愿者。',
      evidence: [await this.evidence()],
    });
  }

  private async evidence(): Promise<string> {
    const key = newFileKey();
    const stored = await this.files.put(key, Readable.from([EVIDENCE]), { maxBytes: EVIDENCE.length });
    return this.attachments.keep({ key, name: '成立批复.pdf', ...stored });
  }
}
