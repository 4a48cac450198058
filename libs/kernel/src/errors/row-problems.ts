import type { Catalogue } from './catalogue.js';

const row = (zh: string, en: string) => ({ status: 422, zh, en });

const anyColumn = {
  'ROW.MENDED': row('已按网页上的修改填入', 'Filled in as it was mended on the page'),
  'ROW.REQUIRED': row('“{column}”必须填写', '"{column}" must be filled in'),
  'ROW.FORMULA_ERROR': row(
    '单元格里是公式错误 {error}，请改填实际内容',
    'The cell holds the formula error {error}; enter the value itself',
  ),
  'ROW.TOO_LONG': row(
    '最多 {limit} 个字，现有 {length} 个，请缩短',
    'At most {limit} characters, there are {length}; shorten it',
  ),
  'ROW.TOO_SHORT': row('至少 {limit} 个字，请填写全称', 'At least {limit} characters; enter the full name'),
  'ROW.DATE_FORMAT': row(
    '日期无法识别，请写成 1990-01-31 这样的形式',
    'The date cannot be read; write it like 1990-01-31',
  ),
  'ROW.DATE_NOT_A_DAY': row(
    '日历上没有这一天，请核对年、月、日',
    'There is no such day in the calendar; check year, month and day',
  ),
  'ROW.DATE_FUTURE': row('日期不能晚于今天，请核对', 'The date lies in the future; check it'),
  'ROW.NUMBER_RANGE': row(
    '请填写 {least} 到 {most} 之间的整数',
    'Enter a whole number from {least} to {most}',
  ),
  'ROW.PHONE_FORMAT': row(
    '手机号码应为 11 位数字，以 13 至 19 开头；一格只填一个号码',
    'A mobile number has 11 digits and begins with 13 to 19; one number per cell',
  ),
  'ROW.PHONE_FOREIGN': row(
    '持居民身份证者请填写 11 位手机号码，境外号码不能使用',
    'With a resident identity card an 11-digit mainland number is needed',
  ),
  'ROW.NUMBER_ROUNDED': row(
    '号码被 Excel 变成了数值，后几位已丢失。请把该列设为“文本”格式，再重新填写完整号码',
    'Excel turned the number into a value and lost its last digits. Format the column as text and enter the full number again',
  ),
  'ROW.EMAIL_FORMAT': row(
    '电子邮箱格式不对，应如 name@example.org；没有邮箱请留空',
    'Not an e-mail address such as name@example.org; leave it empty if there is none',
  ),
  'ROW.CODE_UNKNOWN': row(
    '无法识别，请填写全称、通用简称或代码，如：{example}（依据 {list}）',
    'Not in {list}; enter its code, full name or usual short name (such as {example})',
  ),
  'ROW.CHOICE_UNKNOWN': row('只能填写：{accepted}', 'Enter one of: {accepted}'),
  'ROW.REGION_UNKNOWN': row(
    '没有找到这个地区，请填写行政区划代码，或从省级写起的名称（如：江苏省常州市天宁区）',
    'No such region; enter the division code, or the names from the province down (such as 江苏省常州市天宁区)',
  ),
  'ROW.REGION_AMBIGUOUS': row(
    '有几个地区叫这个名称，请写全：{candidates}',
    'Several regions have this name; write it in full: {candidates}',
  ),
  'ROW.REGION_ABOLISHED': row(
    '“{region}”已撤销，且没有唯一的接续地区，请填写现在的地区',
    '"{region}" was abolished and has no single successor; enter the present region',
  ),
  'ROW.REGION_REPLACED': row(
    '“{from}”已变更，按“{to}”登记',
    '"{from}" has changed and is registered as "{to}"',
  ),
} as const satisfies Catalogue;

const peoplesColumns = {
  'ROW.NAME_LENGTH': row(
    '姓名应为 {least} 至 {most} 个字，请填写全名',
    'A name has {least} to {most} characters; enter the full name',
  ),
  'ROW.NAME_DIGITS': row('姓名中不能有数字，请核对', 'A name holds no digits; check it'),
  'ROW.NAME_CHARACTERS': row(
    '姓名只能有汉字、字母和间隔号“·”；括号、备注请移到“备注”列',
    'A name holds only Han characters, letters and "·"; move brackets and remarks to the note',
  ),
  'ROW.ID_TYPE_CORRECTED': row(
    '按号码判断，证件类型是“{to}”而不是“{from}”，已更正',
    'By its number the document is "{to}", not "{from}"; corrected',
  ),
  'ROW.ID_FIFTEEN_DIGITS': row(
    '这是已停用的 15 位身份证号码，请填写 18 位号码',
    'This is a 15-digit number, no longer in use; enter the one of 18 characters',
  ),
  'ROW.ID_LENGTH': row(
    '证件号码应为 18 位，现有 {length} 位，请对照证件核对',
    'The number has {length} characters instead of 18; check it against the document',
  ),
  'ROW.ID_CHARACTERS': row(
    '证件号码应为 17 位数字加 1 位数字或 X，请核对',
    'The number is 17 digits and a last digit or X; check it',
  ),
  'ROW.ID_PLACE': row(
    '号码开头的地区代码不属于“{idType}”，请核对号码；如是其他证件，请在“证件类型”中注明',
    'The place at the beginning does not belong to "{idType}"; check the number, or state the other document type',
  ),
  'ROW.ID_BIRTH_DATE': row(
    '号码中的出生日期不存在或超出范围，请对照证件核对第 7 至 14 位',
    'The birth date inside the number is impossible; check characters 7 to 14 against the document',
  ),
  'ROW.ID_CHECK_CHARACTER': row(
    '号码的校验位不对，说明有数字填错，请对照证件逐位核对',
    'The check character does not fit, so a digit is wrong; compare it with the document',
  ),
  'ROW.ID_SHAPE': row(
    '护照号码应为 5 至 20 位字母和数字，请核对',
    'A passport number is 5 to 20 letters and digits; check it',
  ),
  'ROW.SEX_CONTRADICTS': row(
    '性别与证件号码不一致（号码显示为{sex}），请核对两者',
    'The sex contradicts the number (which says {sex}); check both',
  ),
  'ROW.BIRTH_DATE_CONTRADICTS': row(
    '出生日期与证件号码不一致，请核对两者',
    'The birth date contradicts the number; check both',
  ),
  'ROW.BIRTH_DATE_REQUIRED': row(
    '{idType}的号码不含出生日期，请填写“出生日期”',
    'The number of a {idType} holds no birth date; fill in "出生日期"',
  ),
  'ROW.BIRTH_DATE_RANGE': row(
    '出生日期应在 1870 年至今天之间，请核对',
    'A birth date lies between 1870 and today; check it',
  ),
  'ROW.GUARDIAN_REQUIRED': row(
    '未满 18 周岁，必须填写“{column}”',
    'Under 18 years of age: "{column}" must be filled in',
  ),
  'ROW.GUARDIAN_NOT_NEEDED': row(
    '已满 18 周岁，不需要监护人信息，没有登记这一项',
    'Of full age: no guardian is needed, this cell was not registered',
  ),
  'ROW.INTENT_UNKNOWN': row(
    '有不在服务类型中的内容，可填写：{accepted}',
    'Not all of these are service types; enter one or more of: {accepted}',
  ),
  'ROW.INTENT_MAPPED': row(
    '“{from}”是以前的名称，按“{to}”登记',
    '"{from}" is an earlier name and is registered as "{to}"',
  ),
  'ROW.ORGANIZATION_UNKNOWN': row(
    '在“{unit}”及其下级中没有找到这个组织，请核对名称或填写组织编号；新组织要先登记',
    'No such organization in or under "{unit}"; check the name or enter its number; a new one is registered first',
  ),
  'ROW.LEGACY_TEAM_UNKNOWN': row(
    '在“{unit}”及其下级中没有找到这个原平台组织编号的队伍，请核对编号；还没有转入的队伍请先转入',
    'No team of the earlier platform in or under "{unit}" has this number; check it, and carry the team over first if it is not there yet',
  ),
  'ROW.ORGANIZATION_CLOSED': row(
    '这个组织已暂停、撤销或合并，不接收志愿者，请改填其他组织',
    'This organization is suspended, dissolved or merged and takes nobody; enter another one',
  ),
  'ROW.ORGANIZATION_AMBIGUOUS': row(
    '有几个组织叫这个名称，请改填组织编号：{candidates}',
    'Several organizations have this name; enter the number instead: {candidates}',
  ),
  'ROW.REPEATED': row(
    '与第 {rowNo} 行是同一个证件号码、同一个组织，请删去其中一行',
    'The same number and organization as row {rowNo}; delete one of the two',
  ),
  'ROW.REPEATED_OTHER_NAME': row(
    '与第 {rowNo} 行证件号码相同而姓名不同，请核对两行',
    'The same number as row {rowNo} but another name; check both rows',
  ),
  'ROW.PERSON_OTHER_NAME': row(
    '这个证件号码已以另一个姓名登记，请核对；如确已改名，请本人先在线更正',
    'The number is registered with another name; check it. After a change of name the person corrects it online first',
  ),
  'ROW.PERSON_REFUSED': row(
    '此人曾拒绝集体注册，不能再次导入；如愿意参加，请本人在线注册',
    'This person refused a collective registration and cannot be imported; they may register online',
  ),
  'ROW.PERSON_CLOSED': row(
    '此人已注销志愿者身份，记录仅按规定保存，不能再登记；请删去这一行',
    'This person closed their record, which is only kept as the rules demand; they cannot be registered again: delete this row',
  ),
  'ROW.PERSON_SUSPENDED': row(
    '此人的志愿者身份已暂停，不能导入；请先恢复其身份，再重新填写这个单元格',
    'This person is suspended and cannot be imported; have them reinstated first, then enter this cell again',
  ),
  'ROW.MEMBERSHIP_LIMIT': row(
    '此人已加入 {limit} 个组织，达到上限，请先退出其中一个',
    'This person is in {limit} organizations already, the most there may be; they leave one first',
  ),
} as const satisfies Catalogue;

const organizationsColumns = {
  'ROW.USCC_LENGTH': row(
    '统一社会信用代码应为 18 位，请对照登记证书核对',
    'A unified social credit code has 18 characters; check it against the certificate',
  ),
  'ROW.USCC_CHARACTERS': row(
    '统一社会信用代码只有数字和大写字母，且不用 I、O、S、V、Z，请核对',
    'A unified social credit code holds digits and capitals without I, O, S, V, Z; check it',
  ),
  'ROW.USCC_CHECK_CHARACTER': row(
    '统一社会信用代码的校验位不对，请对照登记证书逐位核对',
    'The check character of the code does not fit; compare it with the certificate',
  ),
  'ROW.USCC_REPEATED': row(
    '与第 {rowNo} 行的统一社会信用代码相同，请核对',
    'The same social credit code as row {rowNo}; check both',
  ),
  'ROW.PARENT_UNKNOWN': row(
    '本表和“{unit}”及其下级中都没有这个上级组织，请核对名称或填写组织编号',
    'No such supervisor in this file, nor in or under "{unit}"; check the name or enter its number',
  ),
  'ROW.PARENT_AMBIGUOUS': row(
    '有几个组织叫这个名称，请改填组织编号，或使本表中的名称不重复：{candidates}',
    'Several organizations have this name; enter the number, or make the names in this file differ: {candidates}',
  ),
  'ROW.PARENT_CYCLE': row(
    '上级关系成了一个圈：{path}，请改正其中一个上级组织',
    'The supervisors form a circle: {path}; correct one of them',
  ),
  'ROW.PARENT_CLOSED': row(
    '上级组织（或它的上级）已暂停、撤销、合并或尚未认领，不能在其下登记组织，请改填其他上级组织',
    'The supervisor, or the one above it, is suspended, dissolved, merged or not claimed yet; enter another one',
  ),
  'ROW.PARENT_KIND': row(
    '科协只能由科协主管，请改填其他上级组织，或更正组织类别',
    'An association is supervised by an association only; enter another supervisor, or correct the kind',
  ),
  'ROW.PARENT_INVALID': row(
    '上级组织在第 {rowNo} 行，而那一行有错误，请先改正那一行',
    'The supervisor stands in row {rowNo}, which has errors; mend that row first',
  ),
  'ROW.ORGANIZATION_REPEATED': row(
    '与第 {rowNo} 行同名且上级组织相同，请删去一行或改名',
    'The same name under the same supervisor as row {rowNo}; delete or rename one',
  ),
  'ROW.NAME_ELSEWHERE': row(
    '别处已有同名组织（{candidates}），请确认不是重复登记',
    'There are organizations of this name elsewhere ({candidates}); make sure this is not a second registration',
  ),
  'ROW.LEGACY_REPEATED': row(
    '原平台组织编号与第 {rowNo} 行相同，每支队伍的编号应当不同',
    'The number is that of row {rowNo} too; every team has its own',
  ),
  'ROW.LEGACY_TAKEN': row(
    '这个原平台组织编号已用于“{name}”，请核对编号',
    'This number of the earlier platform is that of "{name}" already; check it',
  ),
  'ROW.LEGACY_CLAIMED': row(
    '队伍已被认领，不能再按原平台编号转入志愿者；请用志愿者登记表导入',
    'The team has been claimed; its volunteers are registered with the volunteer form now',
  ),
  'ROW.LEGACY_UNKNOWN': row(
    '没有找到这个原平台组织编号，或该组织已被关联；不清楚请留空',
    'No such team of the earlier platform, or it was claimed already; leave it empty if you are not sure',
  ),
} as const satisfies Catalogue;

/** Problems of single cells of an import. Each says how it is mended. */
export const rowProblems = {
  ...anyColumn,
  ...peoplesColumns,
  ...organizationsColumns,
} as const satisfies Catalogue;
