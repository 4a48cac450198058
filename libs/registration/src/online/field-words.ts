import type { Language } from '#kezhi/kernel';
import type { FormField } from './registration.js';

/** What the fields of the organization form are called, for mails. */
const WORDS: Readonly<Record<FormField, Readonly<Record<Language, string>>>> = {
  name: { zh: '组织名称', en: 'Name' },
  kind: { zh: '组织类别', en: 'Kind' },
  level: { zh: '组织层级', en: 'Level' },
  teamRank: { zh: '队伍建制', en: 'Rank' },
  regionCode: { zh: '所在地区', en: 'Region' },
  parentId: { zh: '主管单位', en: 'Supervisor' },
  hostUnit: { zh: '依托单位', en: 'Host unit' },
  uscc: { zh: '统一社会信用代码', en: 'Social credit code' },
  foundedOn: { zh: '成立日期', en: 'Founded on' },
  leaderName: { zh: '负责人姓名', en: 'Leader' },
  leaderTitle: { zh: '负责人职务', en: "Leader's position" },
  leaderPhone: { zh: '负责人手机', en: "Leader's phone" },
  adminName: { zh: '管理员姓名', en: 'Administrator' },
  adminPhone: { zh: '管理员手机', en: "Administrator's phone" },
  adminEmail: { zh: '管理员邮箱', en: "Administrator's e-mail" },
  serviceFields: { zh: '服务领域', en: 'Service fields' },
  summary: { zh: '组织简介', en: 'Summary' },
  expectedMembers: { zh: '预计人数', en: 'Expected members' },
  note: { zh: '备注', en: 'Note' },
};

export function fieldWord(field: FormField, language: Language): string {
  return WORDS[field][language];
}
