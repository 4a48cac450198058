import type { Language } from './errors/catalogue.js';

type Words = Readonly<Record<string, Readonly<Record<Language, string>>>>;

const word = (zh: string, en: string) => ({ zh, en });

/** What people read for a state, by what is in it, and for a channel of messages. The pages show the same words: the web's copy is generated from here. */
export const STATE_WORDS = {
  organization: {
    draft: word('草稿', 'Draft'),
    submitted: word('待审核', 'Awaiting review'),
    returned: word('退回修改', 'Returned'),
    approved: word('已通过', 'Approved'),
    suspended: word('已暂停', 'Suspended'),
    rejected: word('未通过', 'Rejected'),
    dissolved: word('已撤销', 'Dissolved'),
    merged: word('已合并', 'Merged'),
  },
  registration: {
    draft: word('草稿', 'Draft'),
    submitted: word('待审核', 'Waiting for review'),
    returned: word('退回修改', 'Returned'),
    approved: word('已通过', 'Approved'),
    rejected: word('未通过', 'Rejected'),
    withdrawn: word('已撤回', 'Withdrawn'),
  },
  volunteer: {
    pending_confirmation: word('待本人确认', 'To be confirmed'),
    active: word('正常', 'Active'),
    suspended: word('已暂停', 'Suspended'),
    closed: word('已注销', 'Closed'),
  },
  membership: {
    requested: word('等待审核', 'Waiting'),
    approved: word('成员', 'Member'),
    declined: word('未同意', 'Declined'),
    left: word('已退出', 'Left'),
    removed: word('已移出', 'Removed'),
  },
  import: {
    queued: word('排队中', 'Queued'),
    validating: word('正在核对', 'Being checked'),
    ready: word('待登记', 'Ready to register'),
    committing: word('正在登记', 'Being registered'),
    committed: word('已登记', 'Registered'),
    failed: word('文件无法读取', 'File unreadable'),
    cancelled: word('已取消', 'Cancelled'),
    undone: word('已撤销', 'Undone'),
  },
  claim: {
    submitted: word('待审核', 'Waiting for review'),
    returned: word('已退回', 'Sent back'),
    approved: word('已通过', 'Approved'),
    rejected: word('不予通过', 'Rejected'),
    superseded: word('已被他人认领', 'Claimed by others'),
    withdrawn: word('已撤回', 'Withdrawn'),
  },
  channel: {
    email: word('电子邮件', 'e-mail'),
    sms: word('短信', 'text message'),
  },
} as const satisfies Readonly<Record<string, Words>>;

/** The word for a state; the state itself where there is none. Pure. */
export function stateWord(kind: string, state: string, language: Language): string {
  const all: Readonly<Record<string, Words>> = STATE_WORDS;
  return all[kind]?.[state]?.[language] ?? state;
}
