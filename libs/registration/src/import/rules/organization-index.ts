import { normalizeText } from '#kezhi/standards';

/** An organization as the rules need it. */
export interface OrganizationEntry {
  id: string;
  orgNo: string;
  name: string;
  /** The supervisor, `null` at the root. */
  parentId: string | null;
  regionCode: string;
}

export type OrganizationReading =
  | { ok: true; organization: OrganizationEntry }
  | { ok: false; reason: 'UNKNOWN' }
  | { ok: false; reason: 'AMBIGUOUS'; candidates: readonly string[] };

const MOST_CANDIDATES = 5;
const UNKNOWN: OrganizationReading = { ok: false, reason: 'UNKNOWN' };

/** By what two spellings of an organization's name are the same: widths of brackets, spaces and case do not matter. */
export function organizationNameKey(name: string): string {
  return normalizeText(name).replaceAll(' ', '').toUpperCase();
}

/** The organizations in the reach of an import (the importing unit and what it supervises), found by number or name. */
export class OrganizationIndex {
  private readonly byNumber = new Map<string, OrganizationEntry>();
  private readonly byName = new Map<string, OrganizationEntry[]>();
  private readonly cache = new Map<string, OrganizationReading>();

  constructor(entries: Iterable<OrganizationEntry>) {
    for (const entry of entries) {
      this.byNumber.set(organizationNameKey(entry.orgNo), entry);
      const key = organizationNameKey(entry.name);
      const namesakes = this.byName.get(key);
      if (namesakes) namesakes.push(entry);
      else this.byName.set(key, [entry]);
    }
  }

  /** By number first, then by name, which must be the only one. */
  find(text: string): OrganizationReading {
    const known = this.cache.get(text);
    if (known) return known;
    const reading = this.search(organizationNameKey(text));
    this.cache.set(text, reading);
    return reading;
  }

  /** Every organization of a name, by its key. */
  namesakes(key: string): readonly OrganizationEntry[] {
    return this.byName.get(key) ?? [];
  }

  private search(key: string): OrganizationReading {
    const numbered = this.byNumber.get(key);
    if (numbered) return { ok: true, organization: numbered };
    const named = this.namesakes(key);
    if (named.length === 0) return UNKNOWN;
    if (named.length === 1) return { ok: true, organization: named[0]! };
    const candidates = named.slice(0, MOST_CANDIDATES).map((entry) => entry.orgNo);
    return { ok: false, reason: 'AMBIGUOUS', candidates };
  }
}
