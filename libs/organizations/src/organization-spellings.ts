import { foldName, nameTokens, spellingTokens } from '#kezhi/platform';
import { pinyin, polyphonic } from 'pinyin-pro';

/** What is stored of a name so that it can be found. */
export interface NameSearch {
  nameTokens: number[];
  spellings: string;
}

const OPTIONS = { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' } as const;
/** Syllables on each side of a character that is read in another way. */
const AROUND = 4;

export function nameSearch(name: string): NameSearch {
  const spellings = spellingsOf(name);
  const lines = [spellings.full, spellings.initials].flat();
  return {
    nameTokens: [...new Set([...nameTokens(name), ...spellingTokens(spellings)])],
    spellings: lines.join('\n'),
  };
}

/**
 * A name as it may be typed in pinyin, in full and by initials: as it stands, as people shorten it (科协 for 科学技术协会), and
 * without the words for the kind of place (天宁科协). A character with several readings is taken in context; its other readings
 * follow with what stands around them.
 */
function spellingsOf(name: string): { full: string[]; initials: string[] } {
  const full = new Set<string>();
  const initials = new Set<string>();
  const add = (syllables: readonly string[]) => {
    full.add(syllables.join(''));
    initials.add(syllables.map((syllable) => syllable[0]).join(''));
  };
  for (const variant of variantsOf(foldName(name))) {
    const syllables = pinyin(variant, OPTIONS).map(letters).filter(Boolean);
    add(syllables);
    for (const other of otherReadings(variant, syllables)) add(other);
  }
  return { full: [...full], initials: [...initials] };
}

/** For each character that may be read otherwise: that reading, between what stands around it. */
function otherReadings(name: string, syllables: readonly string[]): string[][] {
  const readings = polyphonic(name, OPTIONS);
  if (readings.length !== syllables.length) return [];
  return readings.flatMap((of, at) => {
    const others = of.map(letters).filter((other) => other !== '' && other !== syllables[at]);
    const before = syllables.slice(Math.max(0, at - AROUND), at);
    return others.map((other) => [...before, other, ...syllables.slice(at + 1, at + 1 + AROUND)]);
  });
}

function variantsOf(name: string): Set<string> {
  const short = name.replaceAll('科学技术协会', '科协').replaceAll('志愿者协会', '志协');
  return new Set([name, short, short.replaceAll(/[省市区县旗]/g, '')]);
}

/** Small letters and digits only; ü as it is typed. */
function letters(syllable: string): string {
  return syllable
    .toLowerCase()
    .replaceAll('ü', 'v')
    .replaceAll(/[^a-z0-9]/g, '');
}
