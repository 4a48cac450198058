import type { Language } from '#kezhi/kernel';
import type { MembershipNews } from '#kezhi/volunteers';

interface Words {
  subject: string;
  text: string;
}

type Sentence = (organization: string, reason: string) => string;
type Sentences = Readonly<Record<Language, Sentence>>;

const APPROVED: Sentences = {
  zh: (organization) => `您已成为“${organization}”的成员。`,
  en: (organization) => `You are a member of ${organization} now.`,
};
const DECLINED: Sentences = {
  zh: (organization, reason) => `“${organization}”未同意您的加入申请，理由：${reason}。`,
  en: (organization, reason) => `${organization} did not accept your request to join. Reason: ${reason}.`,
};
const REMOVED: Sentences = {
  zh: (organization, reason) => `您已被移出“${organization}”，理由：${reason}。`,
  en: (organization, reason) => `You are no longer a member of ${organization}. Reason: ${reason}.`,
};

/** The organization has ended, and the membership or the request with it. */
const ENDED: Readonly<Record<string, Sentences>> = {
  organization_dissolved: {
    zh: (organization) => `“${organization}”已撤销，您在该组织的成员身份或申请随之结束。`,
    en: (organization) =>
      `${organization} was dissolved; your membership or request there has ended with it.`,
  },
  organization_merged: {
    zh: (organization) => `“${organization}”已并入其他组织，您在原组织的成员身份或申请随之结束。`,
    en: (organization) =>
      `${organization} became part of another organization; your membership or request there has ended.`,
  },
  organization_rejected: {
    zh: (organization) => `“${organization}”未通过登记，您在该组织的成员身份或申请随之结束。`,
    en: (organization) => `${organization} was not registered; your membership or request there has ended.`,
  },
};

/** Null for what the person did: leaving is told to nobody who left. */
function sentencesOf({ status, endReason }: MembershipNews): Sentences | null {
  if (endReason !== null) return ENDED[endReason] ?? null;
  if (status === 'approved') return APPROVED;
  if (status === 'declined') return DECLINED;
  return status === 'removed' ? REMOVED : null;
}

/** One message about everything that one person is told at a time; null when there is nothing to tell. Pure. */
export function membershipMessage(
  news: readonly MembershipNews[],
  link: string,
  language: Language,
): Words | null {
  const told = news.flatMap((one) => {
    const reason = (one.reason ?? '').replace(/[。.；;\s]+$/u, '');
    const sentence = sentencesOf(one)?.[language](one.organizationName, reason);
    return sentence === undefined ? [] : [sentence];
  });
  if (told.length === 0) return null;
  return language === 'zh'
    ? { subject: '科志：您的队籍有变化', text: `【科志】${told.join('')}可打开 ${link} 查看。` }
    : {
        subject: 'Kezhi: news of your memberships',
        text: `Kezhi: ${told.join(' ')} Open ${link} to see them.`,
      };
}
