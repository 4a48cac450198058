import { Injectable } from '@nestjs/common';
import { AppError, Clock, type Language, type Scope } from '#kezhi/kernel';
import { type FormationProgress, formationProgress } from './formation-progress.js';
import type { MemberTotals } from './member-amounts.js';
import { MemberCounts } from './member-counts.js';
import { OrganizationPostsRepository } from './organization-posts.repository.js';
import { isWithin } from './organization-scope.js';
import type { OrganizationEntity } from './organization.entity.js';
import { OrganizationsRepository } from './organizations.repository.js';
import { ReferenceDataRepository } from './reference/reference-data.repository.js';

export interface FormationReport {
  organizationId: string;
  /** The day whose rules and figures these are, `YYYY-MM-DD`. */
  asOf: string;
  /** Of the organization alone, and with everything below. */
  members: MemberTotals;
  rules: FormationProgress[];
}

type Formed = Pick<OrganizationEntity, 'id' | 'teamRank' | 'regionPath'>;

/** How far organizations are with the formation rules that hold for them. */
@Injectable()
export class Formation {
  constructor(
    private readonly organizations: OrganizationsRepository,
    private readonly posts: OrganizationPostsRepository,
    private readonly reference: ReferenceDataRepository,
    private readonly counts: MemberCounts,
    private readonly clock: Clock,
  ) {}

  async report(scope: Scope, id: string, language: Language): Promise<FormationReport> {
    const organization = await this.organizations.find(id);
    if (!organization || !isWithin(scope, organization)) throw new AppError('ORGANIZATION.NOT_FOUND');
    const progress = await this.progress(organization, language);
    const members = await this.counts.of(id);
    const rules = progress.map(({ reached }) => reached);
    return { organizationId: id, asOf: this.clock.today(), members, rules };
  }

  /** Rules inform; only one that is marked as blocking stands in the way of an approval. */
  async refuseShort(organization: Formed): Promise<void> {
    const progress = await this.progress(organization, 'zh');
    const short = progress.find(({ blocking, reached }) => blocking && !reached.met);
    if (short) throw new AppError('ORGANIZATION.FORMATION_SHORT', { notice: short.reached.notice });
  }

  private async progress(
    { id, teamRank, regionPath }: Formed,
    language: Language,
  ): Promise<Array<{ blocking: boolean; reached: FormationProgress }>> {
    const rules = await this.reference.formationRules(teamRank, regionPath, this.clock.today());
    if (rules.length === 0) return [];
    const [totals, held] = [await this.counts.of(id), await this.posts.count(id)];
    const facts = { members: totals.subtree.registered, leaders: held.leader, deputies: held.deputy };
    return rules.map((rule) => ({
      blocking: rule.blocking,
      reached: formationProgress(rule, facts, language),
    }));
  }
}
