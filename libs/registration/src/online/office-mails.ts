import type { Letter, Reader } from '#kezhi/identity';
import type { DecidedSubmission } from '#kezhi/organizations';
import { agreeing } from '#kezhi/kernel';

/** What an office hears of, of those it has submitted. */
export const TOLD_EVENTS = ['approval', 'return', 'rejection'] as const;
export type ToldEvent = (typeof TOLD_EVENTS)[number];

const WORDS = {
  approval: { zh: '已通过审核', en: 'was approved', next: null },
  return: {
    zh: '被退回修改',
    en: 'was returned',
    next: { zh: '请修改后重新提交。', en: 'Please mend it and submit it again.' },
  },
  rejection: { zh: '未通过审核', en: 'was rejected', next: null },
} as const;

/** To the author of a submission, once the supervisor has decided. Pure. */
export function decidedMail(event: ToldEvent, decided: DecidedSubmission, link: string) {
  const { zh, en, next } = WORDS[event];
  const { organizationName: name, reason } = decided;
  return ({ displayName, language }: Reader): Letter =>
    language === 'zh'
      ? {
          subject: `科志：“${name}”${zh}`,
          text: `${displayName}，您好：\n\n您提交的组织“${name}”${zh}。${next?.zh ?? ''}\n\n${reason === null ? '' : `理由：${reason}\n\n`}查看：${link}\n`,
        }
      : {
          subject: `Kezhi: ${name} ${en}`,
          text: `Dear ${displayName},\n\nthe organization ${name}, which you had submitted, ${en}.${next ? ` ${next.en}` : ''}\n\n${reason === null ? '' : `Reason: ${reason}\n\n`}See: ${link}\n`,
        };
}

/** To a reviewer, of everything that waits and has not been spoken of. Pure. */
export function digestMail(
  { reviewerName: unit, waiting }: { reviewerName: string; waiting: number },
  link: string,
) {
  return ({ displayName, language }: Reader): Letter =>
    language === 'zh'
      ? {
          subject: `科志：${waiting} 份组织登记等待审核`,
          text: `${displayName}，您好：\n\n有新的组织登记提交到“${unit}”，现共有 ${waiting} 份等待审核。\n\n打开审核列表：${link}\n`,
        }
      : {
          subject: `Kezhi: ${waiting} ${agreeing(waiting, 'registration waits', 'registrations wait')} for review`,
          text: `Dear ${displayName},\n\nnew registrations of organizations have come to ${unit}; ${waiting} ${agreeing(waiting, 'waits', 'wait')} for review now.\n\nOpen the list: ${link}\n`,
        };
}
