import { foldName, listTokens, nameQueryTokens } from '#kezhi/platform';
import type { PersonStatus } from './person.js';

/** Filters of the list; each narrows what the scope allows. */
export interface VolunteerFilters {
  /** Members of this organization or of anything under it. */
  within?: string;
  /** People who live anywhere in this region. */
  region?: string;
  /** All but closed when left out; closed people are in no list. */
  status?: Exclude<PersonStatus, 'closed'>;
  expertise?: string;
  /** The code of a service intent. */
  intent?: string;
  /** The whole name, or its beginning. */
  name?: string;
  /** A part of the name. */
  q?: string;
  /** Registered at or after this moment. */
  joinedAfter?: Date;
}

/** Whether the index on search tokens finds few people: one character or one of a handful of intents does not. */
export function isSelective({ expertise, name = '', q = '' }: VolunteerFilters): boolean {
  return expertise !== undefined || Array.from(name).length > 1 || Array.from(q).length > 1;
}

/** The conditions on the person alone. Tokens find by index; names are compared as well, since hashes collide. */
export function personConditions(filters: VolunteerFilters, alias: string, parameters: unknown[]): string[] {
  const add = (value: unknown) => `$${parameters.push(value)}`;
  const parts = [
    filters.status === undefined ? `${alias}.status <> 'closed'` : `${alias}.status = ${add(filters.status)}`,
  ];
  const tokens = [
    ...(filters.expertise === undefined ? [] : listTokens('expertise', [filters.expertise])),
    ...(filters.intent === undefined ? [] : listTokens('intent', [filters.intent])),
    ...(filters.name === undefined ? [] : nameQueryTokens(filters.name, 'prefix')),
    ...(filters.q === undefined ? [] : nameQueryTokens(filters.q, 'part')),
  ];
  if (tokens.length > 0) parts.push(`${alias}.tokens @> ${add(tokens)}::int[]`);
  if (filters.name !== undefined)
    parts.push(`starts_with(lower(${alias}.name), ${add(foldName(filters.name))})`);
  if (filters.q !== undefined)
    parts.push(`position(${add(foldName(filters.q))} IN lower(${alias}.name)) > 0`);
  if (filters.expertise !== undefined) parts.push(`${add(filters.expertise)} = ANY(${alias}.expertise)`);
  if (filters.intent !== undefined) parts.push(`${add(filters.intent)} = ANY(${alias}.service_intents)`);
  if (filters.joinedAfter !== undefined) parts.push(`${alias}.created_at >= ${add(filters.joinedAfter)}`);
  if (filters.region !== undefined) parts.push(livesIn(filters.region, alias, add));
  return parts;
}

const TOWNSHIP_DIGITS = 9;

function livesIn(region: string, alias: string, add: (value: unknown) => string): string {
  const code = add(region);
  if (region.length === TOWNSHIP_DIGITS) return `${alias}.region_code = ${code}`;
  return `${alias}.territory_code IN (SELECT code FROM regions WHERE path @> ARRAY[${code}]::text[] AND level <> 'township')`;
}
