/** The documents that the rules of the forms are taken from, as they are quoted in templates. */
export const SOURCES = {
  notice: '常州市科协常科协〔2019〕51号通知',
  form: '集体注册信息表（2019版）填表规则',
  identity: 'GB 11643《公民身份号码》',
  ethnicity: 'GB/T 3304《中国各民族名称的罗马字母拼写法和代码》',
  politicalStatus: 'GB/T 4762《政治面貌代码》',
  education: 'GB/T 4658《学历代码》',
  region: '民政部行政区划代码',
  socialCredit: 'GB 32100《法人和其他组织统一社会信用代码编码规则》',
  minors: '《志愿服务条例》与《未成年人保护法》',
  activityTypes: '中国科协科技志愿服务活动类型（2025）',
} as const;
