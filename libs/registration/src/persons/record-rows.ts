import type { PersonExport } from './person-export.js';

/** One heading with its lines: label and value, or one line over the whole width. */
export interface Section {
  title: string;
  rows: ReadonlyArray<readonly [label: string, value: string]>;
}

const STATES = {
  pending_confirmation: '待本人确认',
  active: '正常',
  suspended: '已暂停',
  closed: '已注销',
} as const;
const MEMBERSHIPS = {
  requested: '待审核',
  approved: '已加入',
  declined: '未通过',
  left: '已退出',
  removed: '已移出',
} as const;
const ID_TYPES: Readonly<Record<string, string>> = {
  resident: '居民身份证',
  hk_macao_resident: '港澳居民居住证',
  taiwan_resident: '台湾居民居住证',
  foreigner: '外国人永久居留身份证',
  passport: '护照',
};
const WAYS = { registration: '在线注册', confirmation: '确认登记', own_page: '个人页面' } as const;
const FIELDS: Readonly<Record<string, string>> = {
  idNumber: '证件号码',
  phone: '手机号码',
  email: '电子邮箱',
  guardianName: '监护人姓名',
  guardianPhone: '监护人手机',
};

/** What the PDF of a person's data says, in its order. Pure. */
export function recordSections(record: PersonExport): Section[] {
  return [
    { title: '基本信息', rows: basics(record) },
    { title: '志愿服务意向', rows: service(record) },
    { title: '所属组织', rows: orNone(record.memberships.map(membershipRow)) },
    { title: '同意记录', rows: orNone(record.consents.map(consentRow)) },
    { title: '工作人员查看记录', rows: orNone(record.accesses.map(accessRow)) },
  ];
}

function basics({ person, secrets, registrar }: PersonExport): Section['rows'] {
  const registered = registrar ? `${registrar.organizationName}（集体登记）` : '本人在线注册';
  return present([
    ['姓名', person.name],
    ['志愿者编号', person.volunteerNo],
    ['状态', STATES[person.status]],
    ['登记方式', registered],
    ['登记时间', moment(person.createdAt)],
    ['确认时间', moment(person.confirmedAt)],
    ['证件类型', ID_TYPES[person.idType] ?? person.idType],
    ['证件号码', secrets.idNumber],
    ['性别', person.sex === null ? null : { male: '男', female: '女' }[person.sex]],
    ['出生日期', person.birthDate],
    ['手机号码', secrets.phone],
    ['电子邮箱', secrets.email],
    ['监护人姓名', secrets.guardianName],
    ['监护人手机', secrets.guardianPhone],
    ['所在地区', person.regionName],
    ['民族', person.ethnicity],
    ['政治面貌', person.politicalStatus],
    ['学历', person.education],
    ['职称', person.professionalTitle],
    ['工作单位', person.employer],
    ['职务', person.position],
    ['备注', person.note],
  ]);
}

function service({ person }: PersonExport): Section['rows'] {
  return orNone(
    present([
      ['专业领域', person.expertise.join('、')],
      ['服务意向', person.serviceIntents.join('、')],
      ['可服务时间', person.availability],
    ]),
  );
}

function membershipRow({
  organizationName,
  status,
  createdAt,
  endedAt,
}: PersonExport['memberships'][number]) {
  const until = endedAt === null ? '' : ` 至 ${moment(endedAt)}`;
  return [organizationName, `${MEMBERSHIPS[status]}，${moment(createdAt)}${until}`] as const;
}

function consentRow({ titleZh, version, givenAt, how, withdrawnAt }: PersonExport['consents'][number]) {
  const withdrawn = withdrawnAt === null ? '' : `，${moment(withdrawnAt)} 撤回`;
  return [`${titleZh}（第 ${version} 版）`, `${moment(givenAt)} 同意（${WAYS[how]}）${withdrawn}`] as const;
}

function accessRow({ at, byName, byOrganization, where, fields, reason }: PersonExport['accesses'][number]) {
  const what = fields.map((field) => FIELDS[field] ?? field).join('、');
  const who = [byOrganization, byName].filter(Boolean).join(' ') || '已停用的账号';
  const place = where === 'import' ? '在集体注册的表格中' : '';
  return [moment(at), `${who} ${place}查看 ${what}，理由：${reason}`] as const;
}

type Optional = readonly [string, string | null | undefined];

function present(rows: readonly Optional[]): Section['rows'] {
  return rows.filter((row): row is readonly [string, string] => Boolean(row[1]));
}

function orNone(rows: Section['rows']): Section['rows'] {
  return rows.length > 0 ? rows : [['无', '']];
}

/** In China's time, to the minute. */
export function moment(at: Date | null): string {
  if (at === null) return '';
  return new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}
