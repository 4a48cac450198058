import { agreeing, type Language } from '#kezhi/kernel';
import type { TeamRank } from './organization.js';
import type { FormationRule } from './reference/formation-rule.js';

/** What an organization has, as far as formation rules ask. */
export interface FormationFacts {
  /** Members of the organization and everything under it. */
  members: number;
  leaders: number;
  deputies: number;
}

/** What a rule asks that is not there; all zero when it is met. */
export interface Shortfall {
  members: number;
  leaders: number;
  deputies: number;
  /** Deputies beyond the most that the rule allows. */
  spareDeputies: number;
}

type Asked = Pick<FormationRule, 'minMembers' | 'leaders' | 'deputiesMin' | 'deputiesMax'>;

/** Pure. */
export function shortfall(rule: Asked, { members, leaders, deputies }: FormationFacts): Shortfall {
  return {
    members: Math.max(0, rule.minMembers - members),
    leaders: Math.max(0, rule.leaders - leaders),
    deputies: Math.max(0, rule.deputiesMin - deputies),
    spareDeputies: Math.max(0, deputies - rule.deputiesMax),
  };
}

export interface FormationProgress {
  id: string;
  notice: string;
  source: string;
  teamRank: TeamRank;
  minMembers: number;
  members: number;
  leaders: { required: number; actual: number };
  deputies: { min: number; max: number; actual: number };
  met: boolean;
  /** What is missing or too much, one sentence each. */
  missing: string[];
}

type Sentences = Readonly<Record<Language, string>>;

/** How far an organization is with one rule. Pure. */
export function formationProgress(
  rule: FormationRule,
  facts: FormationFacts,
  language: Language,
): FormationProgress {
  const missing = sentences(rule, shortfall(rule, facts)).map((sentence) => sentence[language]);
  return {
    id: rule.id,
    notice: rule.notice,
    source: rule.source,
    teamRank: rule.teamRank,
    minMembers: rule.minMembers,
    members: facts.members,
    leaders: { required: rule.leaders, actual: facts.leaders },
    deputies: { min: rule.deputiesMin, max: rule.deputiesMax, actual: facts.deputies },
    met: missing.length === 0,
    missing,
  };
}

function sentences(rule: FormationRule, short: Shortfall): Sentences[] {
  const found: Sentences[] = [];
  const { members, leaders, deputies, spareDeputies: spare } = short;
  if (members > 0)
    found.push({
      zh: `还差 ${members} 名成员（至少 ${rule.minMembers} 名）`,
      en: `${members} more ${agreeing(members, 'member', 'members')} needed (at least ${rule.minMembers})`,
    });
  if (leaders > 0)
    found.push({
      zh: `还差 ${leaders} 名队长`,
      en: `${leaders} more ${agreeing(leaders, 'leader', 'leaders')} needed`,
    });
  if (deputies > 0)
    found.push({
      zh: `还差 ${deputies} 名副队长（${rule.deputiesMin} 至 ${rule.deputiesMax} 名）`,
      en: `${deputies} more deputy ${agreeing(deputies, 'leader', 'leaders')} needed (${rule.deputiesMin} to ${rule.deputiesMax})`,
    });
  if (spare > 0)
    found.push({
      zh: `副队长多 ${spare} 名（至多 ${rule.deputiesMax} 名）`,
      en: `${spare} deputy ${agreeing(spare, 'leader', 'leaders')} too many (at most ${rule.deputiesMax})`,
    });
  return found;
}
