import { readFileSync } from 'node:fs';
import path from 'node:path';

interface Schema {
  $ref?: string;
  allOf?: Schema[];
  type?: string | string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  required?: string[];
}

interface Operation {
  parameters?: Array<{ in: string; name: string }>;
  requestBody?: { content: Record<string, { schema: Schema }> };
}

interface Contract {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

/** A request that somebody makes by mistake or in bad faith. */
export interface BadRequest {
  /** What is wrong with it: `/name is null`. */
  fault: string;
  body?: string;
  query?: string;
  /** It can be nothing but refused as malformed. */
  hopeless: boolean;
}

const contract = JSON.parse(
  readFileSync(path.join(import.meta.dirname, '../../openapi.json'), 'utf8'),
) as Contract;

/** With everything that it refers to and consists of. */
function resolved(schema: Schema): Schema {
  const { $ref, allOf = [], ...own } = schema;
  const parts = $ref ? [contract.components.schemas[$ref.split('/').at(-1) ?? ''] ?? {}] : allOf;
  const all: Schema[] = [own, ...parts.map(resolved)];
  return Object.assign({}, ...all, {
    properties: Object.assign({}, ...all.map(({ properties }) => properties)) as Record<string, Schema>,
    required: all.flatMap(({ required = [] }) => required),
  }) as Schema;
}

const isNullable = ({ type }: Schema) => Array.isArray(type) && type.includes('null');
const isListSchema = ({ type }: Schema) =>
  type === 'array' || (Array.isArray(type) && type.includes('array'));

function operationOf(key: string): Operation {
  const [method = '', template = ''] = key.split(' ');
  return contract.paths[template]?.[method.toLowerCase()] ?? {};
}

function bodySchema(key: string): Schema | undefined {
  return operationOf(key).requestBody?.content['application/json']?.schema;
}

export const takesJson = (key: string): boolean => bodySchema(key) !== undefined;

function formSchema(key: string): Schema | undefined {
  return operationOf(key).requestBody?.content['multipart/form-data']?.schema;
}

export const takesForm = (key: string): boolean => formSchema(key) !== undefined;

/** What an upload carries beside the file, each with something that it cannot be; last, an upload without any file. */
export function badForms(key: string, sound: () => FormData): Array<{ fault: string; form: FormData }> {
  const names = Object.keys(resolved(formSchema(key) ?? {}).properties ?? {});
  const fields = names.filter((name) => name !== 'file');
  const faults = fields.flatMap((name) =>
    ['', NUL, 'x'.repeat(5_000), '2026-02-30'].map((value) => {
      const form = sound();
      form.set(name, value);
      return { fault: `${name} is ${value.slice(0, 20)}`, form };
    }),
  );
  const nameless = sound();
  nameless.set('file', new Blob(['x']), `\u202e${'x'.repeat(2_000)}`);
  const empty = new FormData();
  for (const name of fields) empty.set(name, 'x');
  return [
    ...faults,
    { fault: 'the file has an endless name', form: nameless },
    { fault: 'no file', form: empty },
  ];
}

const DEEP = '['.repeat(100_000);
const NUL = 'a\0b';
const HALF = 'a\ud800';
const WHOLE_BODIES = [
  'null',
  '"x"',
  '{',
  '',
  '[[]]',
  '[null]',
  '{"a\\u0000": {"b": "\\udc00"}}',
  DEEP,
  DEEP + ']'.repeat(100_000),
];
/** In every field. Those that are text, number or list by their rule pass some of these; none may fail within. */
const VALUES: readonly unknown[] = [
  '',
  'x'.repeat(10_000),
  '2026-02-30',
  '01900000-0000-7000-8000-000000000000',
  -1,
  2_147_483_648,
  true,
  [],
  {},
  [null],
];
const QUERY_VALUES = [
  '',
  'x'.repeat(5_000),
  '-1',
  '99999999999999999999',
  '%27%25_%5C',
  '2026-02-30',
  '99999-01-01T00:00:00Z',
];
/** NUL, a word, bytes that are no text, and what is too long. */
const PATH_VALUES = ['%00', 'x', '%F0%A0%80%80', '9'.repeat(20), 'x'.repeat(300)];

/** Every way in which the body of a route is asked wrongly, field by field; the rest of it stays as it is. */
export function badBodies(key: string, sound: unknown): BadRequest[] {
  const schema = bodySchema(key);
  const wholes = WHOLE_BODIES.map((body) => ({
    fault: `the body is ${body.slice(0, 10)}`,
    body,
    hopeless: false,
  }));
  if (!schema) return wholes;
  return [...wholes, ...badFields(resolved(schema), sound, { at: '', wrap: (body) => body })];
}

interface Spot {
  at: string;
  wrap: (value: unknown) => unknown;
}

function badFields(schema: Schema, sound: unknown, { at, wrap }: Spot): BadRequest[] {
  if (isListSchema(schema)) {
    const item = resolved(schema.items ?? {});
    const [first] = Array.isArray(sound) ? (sound as unknown[]) : [];
    if (!item.properties) return [];
    return badFields(item, first ?? {}, { at: `${at}/0`, wrap: (value) => wrap([value]) });
  }
  const whole = (sound ?? {}) as Record<string, unknown>;
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    const field = resolved(property);
    const spot: Spot = { at: `${at}/${name}`, wrap: (value) => wrap({ ...whole, [name]: value }) };
    return [
      ...badValues(field, schema.required?.includes(name) ?? false, spot),
      ...badFields(field, whole[name], spot),
    ];
  });
}

function badValues(field: Schema, isRequired: boolean, { at, wrap }: Spot): BadRequest[] {
  const bad = (value: unknown, hopeless: boolean): BadRequest => {
    const body = JSON.stringify(wrap(value));
    return { fault: `${at} is ${JSON.stringify(value)?.slice(0, 30) ?? 'missing'}`, body, hopeless };
  };
  return [
    bad(null, !isNullable(field)),
    ...[NUL, [HALF]].map((value) => bad(value, true)),
    ...VALUES.map((value) => bad(value, false)),
    ...(isRequired ? [bad(undefined, true)] : []),
  ];
}

/** The same in every list: hardening.spec.ts. */
const TRIED_ELSEWHERE: ReadonlySet<string> = new Set(['limit', 'include']);

/** Every way in which the parameters of a route are asked wrongly. */
export function badQueries(key: string, sound = ''): BadRequest[] {
  const names = (operationOf(key).parameters ?? [])
    .filter((one) => one.in === 'query' && !TRIED_ELSEWHERE.has(one.name))
    .map(({ name }) => name);
  const query = (name: string, value: string, hopeless: boolean): BadRequest => ({
    fault: `?${name}=${value.slice(0, 30)}`,
    query: `${sound === '' ? '?' : `${sound}&`}${name}=${value}`,
    hopeless,
  });
  return names.flatMap((name) => [
    query(name, 'a%00b', true),
    ...QUERY_VALUES.map((value) => query(name, value, false)),
    query(name, `a&${name}=b`, false),
  ]);
}

/** The path of a route with something in place of its parameters that they cannot be. */
export function badPaths(key: string): string[] {
  const template = key.split(' ')[1] ?? '';
  if (!template.includes('{')) return [];
  return PATH_VALUES.map((value) => template.replace(/\{\w+\}/g, value));
}
