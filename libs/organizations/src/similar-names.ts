import { regionKey, regionNames } from '#kezhi/standards';
import type { RegionRow } from './regions/region.js';

type Place = Pick<RegionRow, 'code' | 'name' | 'territoryCode'>;

/** A name that would mean the same organization, and where. */
export interface SimilarName {
  name: string;
  territory: string;
  /** Only in this very region: what a township's organization is called without its place is its county's name as well. */
  region: string | null;
}

/** Names of regions in front of a name, and the last of them. */
interface Lead {
  text: string;
  place: Place | null;
}

/**
 * The names under which the organization may be known already. A name is that of a place, the last one in front of it, or the
 * region where the organization belongs; 天宁区科协 is therefore 常州市天宁区科协 and, in 天宁区, 科协, but not 常州市科协. Within one region
 * it does not matter which of its places stand in front. Pure.
 *
 * @param places from the province down to the region where the organization belongs
 */
export function similarNames(name: string, places: readonly Place[]): SimilarName[] {
  const here = places.at(-1);
  const leads = leadsOf(places);
  const lead = leadOf(regionKey(name), leads);
  const core = regionKey(name).slice(lead.text.length);
  if (here === undefined || core === '') return [];
  const meant = lead.place ?? here;
  const withPlace = leads.filter(({ place }) => place === meant);
  return [
    ...leads.map(({ text }) => at(here, text + core)),
    at(meant, core),
    ...territoriesOf(places).flatMap((territory) =>
      withPlace.map(({ text }) => ({ name: text + core, territory, region: null })),
    ),
  ];
}

function at({ code, territoryCode }: Place, name: string): SimilarName {
  return { name, territory: territoryCode, region: code };
}

/** Every way to put the names of the places in front, each in full, short, or left out. */
function leadsOf(places: readonly Place[]): Lead[] {
  const leads: Lead[] = [{ text: '', place: null }];
  for (const place of places) {
    const names = regionNames(place.name);
    leads.push(...leads.flatMap(({ text }) => names.map((one) => ({ text: text + one, place }))));
  }
  return leads;
}

/** The longest: 吉林市科协 is that of 吉林市, not the 市科协 of 吉林. */
function leadOf(key: string, leads: readonly Lead[]): Lead {
  return leads
    .filter(({ text }) => key.startsWith(text))
    .reduce((longest, lead) => (lead.text.length > longest.text.length ? lead : longest));
}

function territoriesOf(places: readonly Place[]): string[] {
  return [...new Set(places.map(({ territoryCode }) => territoryCode))];
}
