import type { Actor } from '#kezhi/kernel';
import { type OrganizationInput, OrganizationRecords, OrganizationReviews } from '#kezhi/organizations';
import { scopeOf, SYSTEM_SCOPE } from '#kezhi/platform';
import { RegistrationApplications, RegistrationEntry, RegistrationReviews } from '#kezhi/registration';
import { syntheticPhone } from '#kezhi/standards';
import { Injectable } from '@nestjs/common';
import { DemoAddresses } from './demo-addresses.js';
import { as } from './demo-context.js';

type Applicant = Pick<OrganizationInput, 'name' | 'kind' | 'level' | 'regionCode' | 'teamRank'> & {
  leader: string;
  administrator: string;
  expectedMembers: number;
};

/** Each under the association of its region. */
const APPLICANTS: readonly Applicant[] = [
  {
    name: '天宁区青少年科技辅导服务队',
    kind: 'service_team',
    level: 'county',
    regionCode: '320402',
    teamRank: 'team',
    leader: '周敏',
    administrator: '何静',
    expectedMembers: 35,
  },
  {
    name: '天宁区农村专业技术协会',
    kind: 'rural_technical_association',
    level: 'county',
    regionCode: '320402',
    leader: '徐强',
    administrator: '孙丽',
    expectedMembers: 120,
  },
  {
    name: '钟楼区老科技工作者服务队',
    kind: 'service_team',
    level: 'county',
    regionCode: '320404',
    teamRank: 'team',
    leader: '吴国平',
    administrator: '朱兰',
    expectedMembers: 28,
  },
  {
    name: '常州市高校科协联合会',
    kind: 'university_association',
    level: 'prefecture',
    regionCode: '320400',
    leader: '郑志明',
    administrator: '冯雪',
    expectedMembers: 300,
  },
  {
    name: '江苏省科技馆科普教育基地',
    kind: 'science_base',
    level: 'province',
    regionCode: '320000',
    leader: '陆建华',
    administrator: '沈玉',
    expectedMembers: 80,
  },
];

const TO_MEND: Applicant = {
  name: '社区科普队',
  kind: 'service_team',
  level: 'county',
  regionCode: '320402',
  teamRank: 'team',
  leader: '马超',
  administrator: '罗霞',
  expectedMembers: 15,
};

/** By an office that may not approve it: it waits in the tree itself. */
const BY_OFFICE: Applicant = {
  name: '天宁区气象科普服务队',
  kind: 'service_team',
  level: 'county',
  regionCode: '320402',
  teamRank: 'squad',
  leader: '林洋',
  administrator: '郭娟',
  expectedMembers: 20,
};

const FIRST_PHONE = 70_000;

/** Organizations that wait for a decision: some that have registered online, one of them sent back, and one that an office entered. */
@Injectable()
export class DemoApplications {
  constructor(
    private readonly entry: RegistrationEntry,
    private readonly applications: RegistrationApplications,
    private readonly reviews: RegistrationReviews,
    private readonly records: OrganizationRecords,
    private readonly decisions: OrganizationReviews,
    private readonly addresses: DemoAddresses,
  ) {}

  /** `idOf` an association by its region. */
  async plant(actor: Actor, idOf: (region: string) => string): Promise<void> {
    for (const [index, applicant] of APPLICANTS.entries()) await this.apply(formOf(applicant, index, idOf));
    const returned = await this.apply(formOf(TO_MEND, APPLICANTS.length, idOf));
    const input = {
      reason: '请补充后再提交。',
      fields: { name: '请写全称，例如“天宁区红梅街道社区科普服务队”' },
      expectedVersion: null,
    };
    await as(actor, () => this.reviews.decide(actor, reviewScope(actor), returned, 'return', input));
    await as(actor, () => this.enter(formOf(BY_OFFICE, APPLICANTS.length + 1, idOf)));
  }

  /** Answers the tracking number. */
  private apply(form: OrganizationInput): Promise<string> {
    return as(null, async () => {
      const { address: email, code } = await this.addresses.prove(form.adminEmail ?? '');
      const key = await this.entry.start({ email, code, language: 'zh', changes: form });
      await this.applications.submit(key);
      return key.trackingNo;
    });
  }

  private async enter(form: OrganizationInput): Promise<void> {
    const { id } = await this.records.create(SYSTEM_SCOPE, form, { draft: true });
    await this.decisions.decide(SYSTEM_SCOPE, id, 'submission', { expectedVersion: null });
  }
}

const reviewScope = (actor: Actor) => scopeOf(actor, 'organization:review');

function formOf(
  { leader, administrator, ...form }: Applicant,
  index: number,
  idOf: (region: string) => string,
): OrganizationInput {
  return {
    ...form,
    parentId: idOf(form.regionCode),
    leaderName: leader,
    leaderTitle: '负责人',
    leaderPhone: syntheticPhone(FIRST_PHONE + 2 * index),
    adminName: administrator,
    adminPhone: syntheticPhone(FIRST_PHONE + 2 * index + 1),
    adminEmail: `applicant${index + 1}@example.org`,
    serviceFields: ['科学教育', '技术推广'],
    summary: '面向社区、学校和农村开展科普讲解、技术咨询等志愿服务。',
  };
}
