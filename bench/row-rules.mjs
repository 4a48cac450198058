// Row rules: how many rows of the volunteer form are read, validated and searched for duplicates per second of CPU,
// beside the same checks by class-validator decorators. A busy machine slows both sides: trust the ratio.
// Run after `npm run build`.
import { createHash } from 'node:crypto';
import {
  IsEmail,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  Length,
  Matches,
  MaxLength,
  ValidateBy,
  validateSync,
} from 'class-validator';

const dist = new URL('../dist/libs/', import.meta.url);
const load = (name) => import(new URL(name, dist).href);

const TODAY = '2026-11-23';
const TARGET = 250_000;
/** Of 250 000 to the 70 000 that class-validator reached on the same idle machine: this one holds on a busy machine too. */
const TARGET_RATIO = 3.6;
const RUNS = 3;
const BATCH = 500;
const UNIT = { id: 'unit', orgNo: 'Z00000001', name: '示例市科协', parentId: null, regionCode: '320400' };
const INTENTS = [
  { code: 'consulting', name: '科技咨询', aliases: [] },
  { code: 'technology_extension', name: '技术推广', aliases: [] },
  { code: 'science_education', name: '科学教育', aliases: ['科普宣讲'] },
  { code: 'free_clinic', name: '健康义诊', aliases: ['免费义诊'] },
  { code: 'social_service', name: '社会服务', aliases: [] },
];
const SURNAMES = [...'王李张刘陈杨黄赵周吴'];
const GIVEN = [...'伟芳娜敏静丽强磊军洋勇艳杰涛明超秀霞平刚'];
const COUNTIES = ['江苏省常州市天宁区', '江苏/常州/武进', '320411', '江苏省 常州市 钟楼区', '常州市溧阳市'];
const REGIONS = [
  ['320000', '江苏省', 'province', null],
  ['320400', '常州市', 'prefecture', '320000'],
  ['320402', '天宁区', 'county', '320400'],
  ['320404', '钟楼区', 'county', '320400'],
  ['320411', '新北区', 'county', '320400'],
  ['320412', '武进区', 'county', '320400'],
  ['320481', '溧阳市', 'county', '320400'],
];

/** A string as a reader would hand it over: flat, and never looked up before. */
const fresh = (text) => Buffer.from(text).toString();
const pick = (list, at) => list[at % list.length];

/** Another last character: the only one of the eleven that is right is replaced. */
const withWrongCheck = (number) =>
  number.slice(0, 17) + (number.endsWith('X') ? '0' : (Number(number[17]) + 1) % 10);

/** 16 filled columns, as the measured workbooks have them; 1 row in 50 is wrong, 1 in 100 repeats the row before. */
function makeRow(standards, form, index) {
  const person = index % 100 === 99 ? index - 1 : index;
  const day = new Date(Date.UTC(1950, 0, 1) + (Math.floor(person / 500) % 18_000) * 86_400_000)
    .toISOString()
    .slice(0, 10);
  const place = `3204${String(2 + (Math.floor(person / 9_000_000) % 80)).padStart(2, '0')}`;
  const idNumber = standards.syntheticIdentityNumber(person % 500, { birthDate: day, place });
  const wrong = index % 50 === 7;
  const team = pick(['', '', '讲解队', '农技队', 'Z00000004'], person);
  const texts = {
    name:
      pick(SURNAMES, person) + pick(GIVEN, Math.floor(person / 10)) + pick(GIVEN, Math.floor(person / 200)),
    idType: '居民身份证',
    idNumber: wrong ? withWrongCheck(idNumber) : idNumber,
    sex: person % 2 === 1 ? '男' : '女',
    birthDate: pick([day, day.replaceAll('-', '/'), day.replaceAll('-', '.')], person),
    phone: standards.syntheticPhone(person),
    email: `user${person}@example.org`,
    ethnicity: pick(['汉族', '汉', '回族', '01'], person),
    politicalStatus: pick(['群众', '中共党员', '共青团员'], person),
    education: pick(['本科', '大学专科毕业', '硕士'], person),
    professionalTitle: pick(['工程师', '讲师', '主治医师'], person),
    employer: `示例市第${person % 900}中学`,
    position: pick(['教师', '科长'], person),
    regionCode: pick(COUNTIES, person),
    organization: team,
    expertise: pick(['天文、物理', '农学', '医学,护理'], person),
    serviceIntents:
      person % 20 === 3 ? '免费义诊' : pick(['科学教育、社会服务', '科技咨询', '健康义诊'], person),
  };
  const cells = form.columns.map(({ field }) => {
    const text = texts[field];
    return text ? { text: fresh(text), kind: 'text' } : undefined;
  });
  const key = createHash('sha256').update(texts.idNumber).digest().subarray(0, 16);
  return { row: { rowNo: index + 2, hidden: false, cells }, key, texts };
}

async function ourSide() {
  const [standards, registry, mapping, regions, organizations, intents, volunteer, duplicates, kinds] =
    await Promise.all(
      [
        'standards/src/index.js',
        'registration/src/import/forms/form-registry.js',
        'registration/src/import/rules/column-mapping.js',
        'registration/src/import/rules/region-index.js',
        'registration/src/import/rules/organization-index.js',
        'registration/src/import/rules/service-intents.js',
        'registration/src/import/rules/volunteer-row.js',
        'registration/src/import/rules/duplicate-finder.js',
        'registration/src/import/rules/row-kind.js',
      ].map(load),
    );
  const form = registry.currentForm('volunteers');
  const columns = form.columns.flatMap(({ title, field }, columnIndex) =>
    field === null ? [] : [{ columnIndex, title, field, how: 'exact' }],
  );
  const columnMapping = new mapping.ColumnMapping(form, columns);
  const newContext = () => ({
    today: TODAY,
    regions: new regions.RegionIndex(
      REGIONS.map(([code, name, level, parentCode]) => ({
        code,
        name,
        level,
        parentCode,
        validTo: null,
        successorCode: null,
      })),
      TODAY,
    ),
    organizations: new organizations.OrganizationIndex([
      UNIT,
      { id: 'a', orgNo: 'Z00000002', name: '讲解队', parentId: 'unit', regionCode: '320402' },
      { id: 'b', orgNo: 'Z00000003', name: '农技队', parentId: 'unit', regionCode: '320402' },
      { id: 'c', orgNo: 'Z00000004', name: '医疗队', parentId: 'unit', regionCode: '320402' },
    ]),
    importingUnit: UNIT,
    serviceIntents: new intents.ServiceIntentIndex(INTENTS),
  });
  return {
    standards,
    form,
    /** What the import does with each row, but for sealing and staging: the blind index comes ready made. */
    newReader() {
      const context = newContext();
      const finder = new duplicates.DuplicateFinder();
      return ({ row, key }, counts) => {
        if (kinds.rowKind(row, columnMapping) !== 'data') return;
        const prepared = volunteer.readVolunteerRow(row, columnMapping, context);
        const person = prepared.key;
        const seen = person && finder.add(key, row.rowNo, person.organizationId, person.name).kind;
        if (!prepared.value) counts.invalid += 1;
        else if (seen === 'repeated' || seen === 'other-name') counts.repeated += 1;
        else counts.valid += 1;
      };
    },
  };
}

/** The same checks as a NestJS service would usually write them: a class with decorators, validated object by object. */
function otherSide(standards) {
  class VolunteerDto {}
  const rule = (name, ...decorators) => {
    for (const decorator of decorators) decorator(VolunteerDto.prototype, name);
  };
  const by = (name, validate) => ValidateBy({ name, validator: { validate, defaultMessage: () => name } });
  const optional = (name, ...decorators) => rule(name, IsOptional(), IsString(), ...decorators);
  rule(
    'name',
    IsNotEmpty(),
    Length(2, 50),
    by('personName', (text) => standards.readPersonName(text).ok),
  );
  rule(
    'idNumber',
    IsNotEmpty(),
    by('idNumber', (text) => standards.readIdentityNumber(text, 'resident', TODAY).ok),
  );
  rule('phone', IsNotEmpty(), Matches(/^1[3-9][0-9]{9}$/));
  optional('idType', IsIn(Object.values(standards.ID_TYPES)));
  optional('sex', IsIn(['男', '女']));
  optional(
    'birthDate',
    by('date', (text) => standards.readDate(text).ok),
  );
  optional('email', IsEmail());
  optional(
    'ethnicity',
    by('ethnicity', (text) => standards.ETHNICITIES.find(text) !== undefined),
  );
  optional(
    'politicalStatus',
    by('status', (text) => standards.POLITICAL_STATUSES.find(text) !== undefined),
  );
  optional(
    'education',
    by('education', (text) => standards.EDUCATIONS.find(text) !== undefined),
  );
  for (const name of ['professionalTitle', 'position']) optional(name, MaxLength(50));
  for (const name of ['employer', 'regionCode', 'organization', 'expertise', 'serviceIntents'])
    optional(name, MaxLength(100));
  return () => {
    const seen = new Map();
    return ({ texts }, counts) => {
      const problems = validateSync(Object.assign(new VolunteerDto(), texts));
      const key = `${texts.idNumber}\n${texts.organization}`;
      if (problems.length > 0) counts.invalid += 1;
      else if (seen.has(key)) counts.repeated += 1;
      else {
        seen.set(key, texts.name);
        counts.valid += 1;
      }
    };
  };
}

/** One side over a round: seconds of CPU, rows, and what was found. Rows come in batches, as from a reader. */
class Side {
  seconds = 0;
  rows = 0;
  counts = { valid: 0, invalid: 0, repeated: 0 };

  constructor(read) {
    this.read = read;
  }

  take(batch) {
    const before = process.cpuUsage();
    for (const row of batch) this.read(row, this.counts);
    const used = process.cpuUsage(before);
    this.seconds += (used.user + used.system) / 1e6;
    this.rows += batch.length;
  }

  get rate() {
    return this.rows / this.seconds;
  }
}

function oneRound(ours, newOther, size, round) {
  const mine = new Side(ours.newReader());
  const theirs = new Side(newOther());
  for (let from = 0; from < size; from += BATCH) {
    const batch = Array.from({ length: BATCH }, (_, at) =>
      makeRow(ours.standards, ours.form, round * size + from + at),
    );
    mine.take(batch);
    if ((from / BATCH) % 4 === 0) theirs.take(batch);
  }
  const wrong = size / 50;
  if (mine.counts.invalid !== wrong)
    throw new Error(`expected ${wrong} bad rows: ${JSON.stringify(mine.counts)}`);
  return { ours: mine.rate, other: theirs.rate };
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

export async function run({ full = false } = {}) {
  const size = full ? 1_000_000 : 100_000;
  const ours = await ourSide();
  const newOther = otherSide(ours.standards);
  oneRound(ours, newOther, 20_000, 0); // warms both up
  const rounds = Array.from({ length: RUNS }, (_, round) => oneRound(ours, newOther, size, round));
  const our = median(rounds.map((round) => round.ours));
  const other = median(rounds.map((round) => round.other));
  const ratio = Math.round((our / other) * 10) / 10;
  const rates = { ours: Math.round(our), other: Math.round(other), ratio };
  return [
    {
      what: 'row rules with duplicates, rows per CPU second',
      ...rates,
      target: `>= ${TARGET}`,
      ok: our >= TARGET,
    },
    {
      what: 'the same against class-validator',
      ...rates,
      target: `ratio >= ${TARGET_RATIO}`,
      ok: ratio >= TARGET_RATIO,
    },
  ];
}

if (import.meta.url === `file://${process.argv[1]}`)
  console.table(await run({ full: process.argv.includes('--full') }));
