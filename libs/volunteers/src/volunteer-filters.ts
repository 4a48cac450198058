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

/**
 * The conditions on the person alone; names are compared folded on both sides. `byTokens` adds what the token index answers, for a
 * query that is to begin there: hashes collide, so the text is compared all the same.
 */
export function personConditions(
  filters: VolunteerFilters,
  parameters: unknown[],
  { byTokens }: { byTokens: boolean },
): string[] {
  const add = (value: unknown) => `$${parameters.push(value)}`;
  const tokens = byTokens ? tokensOf(filters) : [];
  const parts = [filters.status === undefined ? `p.status <> 'closed'` : `p.status = ${add(filters.status)}`];
  if (tokens.length > 0) parts.push(`p.tokens @> ${add(tokens)}::int[]`);
  // Without coalesce the planner takes a beginning for something rare, and brings workers together for one page.
  if (filters.name !== undefined)
    parts.push(`coalesce(starts_with(lower(p.name), ${add(foldName(filters.name))}), false)`);
  if (filters.q !== undefined) parts.push(`position(${add(foldName(filters.q))} IN lower(p.name)) > 0`);
  if (filters.expertise !== undefined) parts.push(`${add(filters.expertise)} = ANY(p.expertise)`);
  if (filters.intent !== undefined) parts.push(`${add(filters.intent)} = ANY(p.service_intents)`);
  if (filters.joinedAfter !== undefined) parts.push(`p.created_at >= ${add(filters.joinedAfter)}`);
  if (filters.region !== undefined) parts.push(livesIn(filters.region, add));
  return parts;
}

const TOWNSHIP_DIGITS = 9;

function livesIn(region: string, add: (value: unknown) => string): string {
  const code = add(region);
  if (region.length === TOWNSHIP_DIGITS) return `p.region_code = ${code}`;
  return `p.territory_code = ANY(ARRAY(SELECT code FROM regions WHERE path @> ARRAY[${code}]::text[] AND level <> 'township'))`;
}

/** What the filters ask of the index on search tokens; empty when they ask nothing of it. */
export function tokensOf({ expertise, intent, name, q }: VolunteerFilters): number[] {
  return [
    ...(expertise === undefined ? [] : listTokens('expertise', [expertise])),
    ...(intent === undefined ? [] : listTokens('intent', [intent])),
    ...(name === undefined ? [] : nameQueryTokens(name, 'prefix')),
    ...(q === undefined ? [] : nameQueryTokens(q, 'part')),
  ];
}
