/**
 * One way into the list of people: an index that ends in the person's id, and the keys under which to look. Newest first is then
 * the order of the index, so that a page costs `limit` steps per key and never a sort of everything.
 */
export interface Buckets {
  index: 'residents' | 'territory' | 'line' | 'organization';
  keys: readonly string[];
  /** Only members of organizations under this one. */
  within?: string;
}

const KEY_TYPES = { residents: 'text', territory: 'text', line: 'uuid', organization: 'uuid' } as const;
const COLUMNS = { territory: 'territory_code', line: 'line_id', organization: 'organization_id' } as const;

export interface BucketQuery {
  /** SQL conditions on `people p`; empty when open memberships are enough to know. */
  person: readonly string[];
  /** SQL of the last id of the page before, e.g. `$4::uuid`; null on the first page. */
  after: string | null;
  /** SQL of the number of rows. */
  limit: string;
}

/** Whether there is anywhere to look. */
export function isNowhere(buckets: readonly Buckets[]): boolean {
  return buckets.every(({ keys }) => keys.length === 0);
}

/**
 * SQL that lists the ids of the newest people in any of the buckets, each once. Every bucket gives its own newest ones (distinct,
 * so that somebody with two memberships takes one place), and the newest of those are the page.
 */
export function bucketSql(buckets: readonly Buckets[], query: BucketQuery, parameters: unknown[]): string {
  const sources = buckets
    .filter(({ keys }) => keys.length > 0)
    .map((bucket) =>
      bucket.index === 'residents'
        ? residents(bucket, query, parameters)
        : members(bucket, query, parameters),
    );
  return `SELECT DISTINCT id FROM (${sources.join(' UNION ALL ')}) found ORDER BY id DESC LIMIT ${query.limit}`;
}

function residents(bucket: Buckets, { person, after, limit }: BucketQuery, parameters: unknown[]): string {
  const conditions = [
    'p.territory_code = bucket.key',
    ...(person.length === 0 ? [`p.status <> 'closed'`] : person),
    ...(after === null ? [] : [`p.id < ${after}`]),
  ];
  return `SELECT x.id FROM ${keysOf(bucket, parameters)} CROSS JOIN LATERAL (
    SELECT p.id FROM people p WHERE ${conditions.join(' AND ')} ORDER BY p.id DESC LIMIT ${limit}) x`;
}

function members(bucket: Buckets, { person, after, limit }: BucketQuery, parameters: unknown[]): string {
  const column = COLUMNS[bucket.index as keyof typeof COLUMNS];
  const conditions = [
    `m.${column} = bucket.key`,
    `m.status IN ('requested', 'approved')`,
    ...(after === null ? [] : [`m.person_id < ${after}`]),
    ...(bucket.within === undefined ? [] : [inSubtree(bucket.within, parameters)]),
    ...person,
  ];
  const people = person.length === 0 ? '' : 'JOIN people p ON p.id = m.person_id';
  return `SELECT x.id FROM ${keysOf(bucket, parameters)} CROSS JOIN LATERAL (
    SELECT DISTINCT m.person_id AS id FROM memberships m ${people}
    WHERE ${conditions.join(' AND ')} ORDER BY m.person_id DESC LIMIT ${limit}) x`;
}

function keysOf({ index, keys }: Buckets, parameters: unknown[]): string {
  return `unnest($${parameters.push(keys)}::${KEY_TYPES[index]}[]) AS bucket (key)`;
}

function inSubtree(organizationId: string, parameters: unknown[]): string {
  return `m.organization_id IN (SELECT id FROM organizations WHERE ancestor_ids @> ARRAY[$${parameters.push(organizationId)}]::uuid[])`;
}
