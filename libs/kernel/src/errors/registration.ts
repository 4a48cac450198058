import type { Catalogue } from './catalogue.js';

/** Collective registration: what is refused about an import as a whole. Problems of its rows stand in row-problems.ts. */
export const registrationErrors = {
  'IMPORT.NOT_FOUND': {
    status: 404,
    zh: '没有找到这次导入，或不在您的管理范围内',
    en: 'No such import, or it is outside your reach',
  },
  'IMPORT.ROW_NOT_FOUND': {
    status: 404,
    zh: '这次导入没有第 {rowNo} 行',
    en: 'The import has no row {rowNo}',
  },
  'IMPORT.TEMPLATE_UNKNOWN': {
    status: 404,
    zh: '没有这个版本的模板',
    en: 'There is no such version of the template',
  },
  'IMPORT.FILE_MISSING': { status: 422, zh: '请选择要上传的文件', en: 'Choose a file to upload' },
  'IMPORT.UNIT_CLOSED': {
    status: 422,
    zh: '该组织当前不能登记志愿者（状态：{status:organization}）',
    en: 'Volunteers cannot be registered for this organization now (state: {status:organization})',
  },
  'IMPORT.UNIT_UNCLAIMED': {
    status: 422,
    zh: '该队伍由原平台转入，尚未认领，暂不能登记；请先认领',
    en: 'The team was carried over and is not claimed yet; nothing can be registered for it until it is',
  },
  'IMPORT.LEGACY_OFFICERS': {
    status: 403,
    zh: '原平台队伍和志愿者由所在地科协转入，请以科协工作人员身份、为科协办理',
    en: 'Teams of the earlier platform are carried over by an officer of the association of the territory, for that association',
  },
  'IMPORT.TRANSITION': {
    status: 409,
    zh: '导入当前状态为“{from:import}”，不能进行此操作',
    en: 'Not possible while the import is "{from:import}"',
  },
  'IMPORT.NOT_READY': {
    status: 409,
    zh: '导入尚未校验完成（当前状态：{from:import}），暂不能登记',
    en: 'The import is not ready yet (state: {from:import})',
  },
  'IMPORT.NOTHING_TO_COMMIT': {
    status: 409,
    zh: '没有可登记的行，请先改正有问题的行',
    en: 'There is no row to register; mend the rows with problems first',
  },
  'IMPORT.INVALID_ROWS_LEFT': {
    status: 409,
    zh: '还有 {invalid} 行有问题；要么全部改正后再登记，要么选择只登记没有问题的行',
    en: '{invalid} {invalid|row still has|rows still have} problems; mend {invalid|it|them all}, or choose to register the valid rows only',
  },
  'IMPORT.SAME_FILE': {
    status: 409,
    zh: '这个文件与本次导入的第 {revision} 版完全相同，请先改正后再上传',
    en: 'The file is identical to revision {revision} of this import; mend it before uploading it again',
  },
  'IMPORT.DUPLICATE_OF': {
    status: 409,
    zh: '这个文件已在另一次导入中（编号 {importId}）',
    en: 'This file is in another import already ({importId})',
  },
  'IMPORT.FIELD_UNKNOWN': {
    status: 422,
    zh: '表格中没有这一项：{field}',
    en: 'The form has no such field: {field}',
  },
  'IMPORT.UNDO_BLOCKED': {
    status: 409,
    zh: '不能整批撤销：已有人在这次登记的基础上做了后续工作。请先处理好这些情况，或逐条更正',
    en: 'Cannot be undone as a whole: others have built on this registration. Settle that first, or correct single records',
  },
  'IMPORT.BLOCKED_CONFIRMED': {
    status: 409,
    zh: '{count} 人已由本人确认注册',
    en: '{count} people have confirmed their registration',
  },
  'IMPORT.BLOCKED_EDITED': {
    status: 409,
    zh: '{count} 人的信息登记后又修改过',
    en: 'The data of {count} people was changed since',
  },
  'IMPORT.BLOCKED_JOINED': {
    status: 409,
    zh: '{count} 人后来又加入了别的组织',
    en: '{count} people have joined another organization since',
  },
  'IMPORT.BLOCKED_SUBORDINATES': {
    status: 409,
    zh: '{count} 个组织下面又登记了下级组织（如：{examples}）',
    en: '{count} {count|organization has|organizations have} got others below them since (such as {examples})',
  },
  'IMPORT.BLOCKED_MEMBERS': {
    status: 409,
    zh: '{count} 个组织已有志愿者（如：{examples}）',
    en: '{count} {count|organization has|organizations have} members already (such as {examples})',
  },
  'IMPORT.BLOCKED_CLAIMS': {
    status: 409,
    zh: '{count} 个组织已有认领申请（如：{examples}）',
    en: 'Claims were made for {count} {count|organization|organizations} (such as {examples})',
  },
  'IMPORT.BLOCKED_CARRIED_OVER': {
    status: 409,
    zh: '{count} 人已随队伍认领成为队员',
    en: '{count} people have become members since, when their team was claimed',
  },
  'IMPORT.BLOCKED_CHANGED': {
    status: 409,
    zh: '{count} 个组织登记后又修改过（如：{examples}）',
    en: '{count} {count|organization was|organizations were} changed since (such as {examples})',
  },
  'IMPORT.BLOCKED_ACCOUNTS': {
    status: 409,
    zh: '{count} 个组织已有账号或管理员（如：{examples}）',
    en: '{count} {count|organization has|organizations have} accounts or administrators (such as {examples})',
  },
  'IMPORT.BLOCKED_IMPORTS': {
    status: 409,
    zh: '{count} 个组织已上传过登记表（如：{examples}）',
    en: 'Forms were uploaded for {count} {count|organization|organizations} (such as {examples})',
  },
  'IMPORT.BLOCKED_SUCCESSOR': {
    status: 409,
    zh: '{count} 个组织已承接其他组织（如：{examples}）',
    en: '{count} {count|organization has|organizations have} succeeded others (such as {examples})',
  },
  'IMPORT.REASON_REQUIRED': { status: 422, zh: '请填写查看原因', en: 'Give a reason for looking' },
  'IMPORT.INTERRUPTED': {
    status: 500,
    zh: '处理时多次出错，已停止；请重新上传，若仍失败请联系管理员并提供编号 {importId}',
    en: 'Processing failed repeatedly and was stopped; upload again, and if it fails again tell the operator number {importId}',
  },
  'IMPORT.TOO_COMPLEX': {
    status: 422,
    zh: '文件内容过于复杂，超出可用内存；请分成几个文件上传',
    en: 'The file needs more memory than there is; split it into several files',
  },
  'IMPORT.FILES_REMOVED': {
    status: 410,
    zh: '文件已过保存期限，已按规定删除',
    en: 'The files were removed when their time of keeping was over',
  },
  'IMPORT.FILES_WITHDRAWN': {
    status: 410,
    zh: '表中有人拒绝登记或已注销，上传的文件已按规定删除；需要时请使用本单位自己保存的表格',
    en: 'Somebody in the file refused to be registered or closed their record, so it was deleted; use the copy that your unit has kept',
  },
} as const satisfies Catalogue;
