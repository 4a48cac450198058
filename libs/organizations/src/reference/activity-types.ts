/** One entry of a versioned code list (`code_list_entries`). */
export interface CodeListEntry {
  list: string;
  code: string;
  zh: string;
  en: string;
  /** Other names that mean the same. */
  aliases: readonly string[];
  position: number;
  /** First and last day in force, `YYYY-MM-DD`. */
  validFrom: string;
  validTo: string | null;
  source: string;
}

const SOURCE = '中国科协 2025 年科技志愿服务活动类型';

const TYPES: readonly (readonly [code: string, zh: string, en: string, ...aliases: string[]])[] = [
  ['consulting', '科技咨询', 'Science and technology consulting', '技术咨询', '科技咨询服务'],
  ['technology_extension', '技术推广', 'Technology extension', '科技推广', '技术推广服务'],
  ['science_education', '科学教育', 'Science education', '科学教育服务'],
  ['free_clinic', '健康义诊', 'Free clinic', '义诊', '义诊服务'],
  ['social_service', '社会服务', 'Social service'],
];

/** The types of activity of 2025, which are also what a volunteer offers to do (服务意向). */
export const ACTIVITY_TYPES: readonly CodeListEntry[] = TYPES.map(([code, zh, en, ...aliases], position) => ({
  list: 'activity_types',
  code,
  zh,
  en,
  aliases,
  position,
  validFrom: '2025-01-01',
  validTo: null,
  source: SOURCE,
}));
