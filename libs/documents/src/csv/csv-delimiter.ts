const CANDIDATES = [',', '\t', ';', '|'] as const;
const LOOKED_AT = 50;

/**
 * Finds the separator by counting fields: the right one cuts most records into the same number of fields. A wrong one
 * only meets the lists inside some cells. Quoted parts are passed over. A file of one column has none: comma.
 */
export function detectDelimiter(sample: string): string {
  let best = { delimiter: ',', score: 0 };
  for (const delimiter of CANDIDATES) {
    const score = scoreOf(fieldCounts(sample, delimiter));
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** Records of the most frequent width, times the separators in each; titles and notes above the header do not count. */
function scoreOf(counts: readonly number[]): number {
  const tally = new Map<number, number>();
  for (const count of counts) if (count > 1) tally.set(count, (tally.get(count) ?? 0) + 1);
  let best = 0;
  for (const [fields, records] of tally) best = Math.max(best, records * (fields - 1));
  return best;
}

function fieldCounts(sample: string, delimiter: string): number[] {
  const counts: number[] = [];
  let fields = 1;
  let quoted = false;
  for (const character of sample) {
    if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === delimiter) fields += 1;
    else if (character === '\n' || character === '\r') {
      counts.push(fields);
      fields = 1;
      if (counts.length >= LOOKED_AT) return counts;
    }
  }
  counts.push(fields);
  return counts;
}
