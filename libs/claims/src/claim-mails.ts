import type { Letter, Reader } from '#kezhi/identity';
import type { ClaimMode } from './claim.js';
import type { ClaimEvent } from './claim.states.js';

/** What a claimant is told of: every decision, but not what they have done themselves. */
export type ToldEvent = Exclude<ClaimEvent, 'submission'>;
/** A claim is superseded by another one, or because the team itself is no more. */
export type Told = ToldEvent | 'team_ended';

/** What a mail about a claim speaks of. */
export interface ClaimMailFacts {
  team: string;
  legacyNo: string;
  mode: ClaimMode;
  /** The claiming organization; null for a team of its own. */
  claimant: string | null;
  reason: string | null;
  /** Of an approval: how many became members. */
  joined: number | null;
  /** Where the claim is read. */
  link: string;
}

interface Words {
  subject: (team: string) => string;
  body: (facts: ClaimMailFacts) => string;
}

const ZH: Readonly<Record<Told, Words>> = {
  approval: {
    subject: (team) => `“${team}”的认领申请已通过`,
    body: ({ mode, claimant, joined }) =>
      mode === 'own'
        ? `认领申请已通过，队伍由您的账号担任管理员，${joined ?? 0} 人成为队员。`
        : `认领申请已通过，${joined ?? 0} 人成为“${claimant ?? ''}”的队员，原队伍不再保留。`,
  },
  return: {
    subject: (team) => `“${team}”的认领申请需要修改`,
    body: () => '认领申请被退回，请修改后重新提交。',
  },
  rejection: {
    subject: (team) => `“${team}”的认领申请未通过`,
    body: () => '认领申请未通过，申请终止。',
  },
  supersession: {
    subject: (team) => `“${team}”已由其他申请认领`,
    body: () => '主管单位通过了另一份认领申请，您的申请同时失效。如有异议，请与主管单位联系。',
  },
  team_ended: {
    subject: (team) => `“${team}”的认领申请已失效`,
    body: () => '主管单位已解散这支队伍，认领申请随之失效。如有异议，请与主管单位联系。',
  },
  withdrawal: {
    subject: (team) => `“${team}”的认领申请已自动撤回`,
    body: ({ claimant }) =>
      `认领单位“${claimant ?? ''}”已合并或解散，认领申请自动撤回。承接的组织可以重新申请。`,
  },
};

const EN: Readonly<Record<Told, Words>> = {
  approval: {
    subject: (team) => `Your claim for ${team} was approved`,
    body: ({ mode, claimant, joined }) =>
      mode === 'own'
        ? `your claim was approved. Your account administrates the team now; members: ${joined ?? 0}.`
        : `your claim was approved. New members of ${claimant ?? ''}: ${joined ?? 0}; the former team is over.`,
  },
  return: {
    subject: (team) => `Your claim for ${team} was sent back`,
    body: () => 'your claim was sent back. Please mend it and submit it again.',
  },
  rejection: {
    subject: (team) => `Your claim for ${team} was rejected`,
    body: () => 'your claim was rejected.',
  },
  supersession: {
    subject: (team) => `${team} was claimed by somebody else`,
    body: () =>
      'another claim for the team was approved, and yours is void with that. If you disagree, ask the supervising organization.',
  },
  team_ended: {
    subject: (team) => `Your claim for ${team} is void`,
    body: () =>
      'the supervising organization has dissolved the team, and your claim is void with that. If you disagree, ask the supervising organization.',
  },
  withdrawal: {
    subject: (team) => `Your claim for ${team} was withdrawn`,
    body: ({ claimant }) =>
      `the claiming organization ${claimant ?? ''} was merged or dissolved, so the claim was withdrawn. Whoever took it over may claim the team anew.`,
  },
};

/** Others follow from something else; what may stand there is the reason of an earlier decision. */
const WITH_REASON: ReadonlySet<Told> = new Set(['approval', 'return', 'rejection']);

/** One decision in the claimant's language. Pure. */
export function claimMail(event: Told, { displayName, language }: Reader, facts: ClaimMailFacts): Letter {
  const { subject, body } = (language === 'zh' ? ZH : EN)[event];
  const { team, legacyNo, link } = facts;
  const reason = WITH_REASON.has(event) ? facts.reason : null;
  return language === 'zh'
    ? {
        subject: `科志：${subject(team)}`,
        text: `${displayName}，您好：\n\n${body(facts)}\n\n原平台队伍：${team}（${legacyNo}）\n${reason === null ? '' : `审核意见：${reason}\n`}查看申请：${link}\n`,
      }
    : {
        subject: `Kezhi: ${subject(team)}`,
        text: `Dear ${displayName},\n\n${body(facts)}\n\nTeam of the earlier platform: ${team} (${legacyNo})\n${reason === null ? '' : `Reason: ${reason}\n`}The claim: ${link}\n`,
      };
}
