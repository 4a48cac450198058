import { Injectable } from '@nestjs/common';
import type { Actor } from '#kezhi/kernel';
import { DemoClaim } from './demo-claim.js';
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

const legacyNo = (index: number) => `OLD-3204-${String(index + 1).padStart(3, '0')}`;

/** A dozen teams of the earlier platform with their people, and the claims that wait for their supervisors. */
@Injectable()
export class DemoLegacy {
  constructor(
    private readonly imports: DemoImports,
    private readonly claims: DemoClaim,
  ) {}

  /** `idOf` an organization by its key. */
  async plant(actor: Actor, idOf: (key: string) => string): Promise<void> {
    for (const region of REGIONS) await this.plantIn(actor, region, idOf(region));
    await this.claims.plant(actor, {
      account: 'tianning-team',
      displayName: '天宁区大队管理员',
      organizationId: idOf('320402/brigade'),
      merges: legacyNo(0),
      keeps: legacyNo(4),
    });
    await this.claims.plant(actor, {
      account: 'zhonglou-team',
      displayName: '钟楼区大队管理员',
      organizationId: idOf('320404/brigade'),
      merges: legacyNo(1),
    });
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
}
