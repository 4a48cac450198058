import { inEachKey } from '#kezhi/organizations';

/**
 * One way into the list of people: an index that ends in the person's id, and the keys under which to look. Newest first is then
 * the order of the index, so that a page costs a few steps per key and never a sort of everything.
 */
export interface Buckets {
  /** `residents` and `territory` by the county's code, `provinceResidents` and `province` by the province's first two digits. */
  index: keyof typeof KEY_TYPES;
  keys: readonly string[];
  /** Only members of organizations under this one. */
  within?: string | undefined;
}

/** A person found in one bucket: `source` is the place in the list of buckets. */
export interface Found {
  source: number;
  key: string;
  id: string;
}

export interface BucketQuery {
  /** SQL conditions on `people p`; empty when open memberships are enough to know. */
  person: readonly string[];
  /** SQL of the last id of the page before, e.g. `$4::uuid`; null on the first page. */
  after: string | null;
  /** At most so many of each bucket. */
  perKey: number;
}

const KEY_TYPES = {
  residents: 'text',
  provinceResidents: 'text',
  territory: 'text',
  province: 'text',
  line: 'uuid',
  organization: 'uuid',
} as const;
const RESIDENCE = { residents: 'p.territory_code', provinceResidents: 'left(p.territory_code, 2)' } as const;
const MEMBERSHIP = {
  territory: 'm.territory_code',
  province: 'left(m.territory_code, 2)',
  line: 'm.line_id',
  organization: 'm.organization_id',
} as const;

/** The buckets as entries of `people.places`: whoever is in one of them has one of these. */
export function placesOf(buckets: readonly Buckets[]): number[] {
  const places = buckets.flatMap(({ index, keys }) => keys.map((key) => placeOf(index, key)));
  return [...new Set(places)];
}

function placeOf(index: Buckets['index'], key: string): number {
  if (index === 'line' || index === 'organization') return Number.parseInt(key.slice(-8), 16) | 0;
  return index === 'residents' || index === 'territory' ? Number(key) : Number(key) * 10_000;
}

export function keyCount(buckets: readonly Buckets[]): number {
  return buckets.reduce((sum, { keys }) => sum + keys.length, 0);
}

/**
 * How many people to ask of each bucket at first: among many buckets few of the page come from any one. When one did have more,
 * `mergeFound` says so.
 */
export function firstShare(wanted: number, keys: number): number {
  return Math.min(wanted, 2 + Math.ceil((3 * wanted) / keys));
}

/**
 * The newest `wanted` people of what was found, each once, and the buckets that were cut off before they ended: those may hold
 * people who belong on the page. Pure.
 */
export function mergeFound(
  found: readonly Found[],
  buckets: readonly Buckets[],
  wanted: number,
  perKey: number,
): { ids: string[]; cutOff: Buckets[] } {
  const ids = [...new Set(found.map(({ id }) => id))].sort().toReversed().slice(0, wanted);
  // Ids are lower-case UUIDs: their text sorts as they do.
  const last = ids.length < wanted ? '' : (ids.at(-1) ?? '');
  const groups = new Map<string, { source: number; key: string; count: number; oldest: string }>();
  for (const { source, key, id } of found) {
    const group = groups.get(`${source} ${key}`) ?? { source, key, count: 0, oldest: id };
    group.count += 1;
    if (id < group.oldest) group.oldest = id;
    groups.set(`${source} ${key}`, group);
  }
  const open = [...groups.values()].filter(({ count, oldest }) => count >= perKey && oldest > last);
  const cutOff = buckets.map((bucket, at) => ({
    ...bucket,
    keys: open.filter(({ source }) => source === at).map(({ key }) => key),
  }));
  return { ids, cutOff };
}

/** SQL that finds the newest people of each bucket, as `Found`. Somebody with two memberships takes one place in a bucket. */
export function bucketSql(buckets: readonly Buckets[], query: BucketQuery, parameters: unknown[]): string {
  const limit = `$${parameters.push(query.perKey)}`;
  return buckets
    .map((bucket, source) => ({ bucket, source }))
    .filter(({ bucket }) => bucket.keys.length > 0)
    .map(({ bucket, source }) => {
      const { index } = bucket;
      const inner =
        index === 'residents' || index === 'provinceResidents'
          ? residents(RESIDENCE[index], query)
          : members(MEMBERSHIP[index], bucket, query, parameters);
      const keys = `unnest($${parameters.push(bucket.keys)}::${KEY_TYPES[bucket.index]}[]) AS bucket (key)`;
      return `SELECT ${source} AS source, bucket.key::text AS key, x.id FROM ${keys} CROSS JOIN LATERAL (${inner} LIMIT ${limit}) x`;
    })
    .join(' UNION ALL ');
}

/** SQL that asks one question of the memberships `m` in every bucket; null asks everywhere at once. */
export function inEachBucket(
  buckets: readonly Buckets[] | null,
  parameters: unknown[],
  read: (at: string) => string,
): string {
  if (buckets === null) return read('true');
  const asked = buckets.flatMap(({ index, keys }) =>
    index === 'residents' || index === 'provinceResidents'
      ? []
      : inEachKey({ column: MEMBERSHIP[index], keys, type: KEY_TYPES[index] }, parameters, read),
  );
  return asked.length === 0 ? read('false') : asked.join(' UNION ALL ');
}

function residents(column: string, { person, after }: BucketQuery): string {
  const conditions = [
    `${column} = bucket.key`,
    ...(person.length === 0 ? [`p.status <> 'closed'`] : person),
    ...(after === null ? [] : [`p.id < ${after}`]),
  ];
  return `SELECT p.id FROM people p WHERE ${conditions.join(' AND ')} ORDER BY p.id DESC`;
}

function members(
  column: string,
  bucket: Buckets,
  { person, after }: BucketQuery,
  parameters: unknown[],
): string {
  const conditions = [
    `${column} = bucket.key`,
    `m.status IN ('requested', 'approved')`,
    ...(after === null ? [] : [`m.person_id < ${after}`]),
    ...(bucket.within === undefined ? [] : [inSubtree(bucket.within, parameters)]),
    ...person,
  ];
  const people = person.length === 0 ? '' : 'JOIN people p ON p.id = m.person_id';
  return `SELECT DISTINCT m.person_id AS id FROM memberships m ${people} WHERE ${conditions.join(' AND ')} ORDER BY m.person_id DESC`;
}

function inSubtree(organizationId: string, parameters: unknown[]): string {
  // One by one in the order of the index: OFFSET keeps the planner from reading all members of the subtree first.
  return `EXISTS (SELECT FROM organizations w WHERE w.id = m.organization_id
    AND w.ancestor_ids @> ARRAY[$${parameters.push(organizationId)}]::uuid[] OFFSET 0)`;
}
