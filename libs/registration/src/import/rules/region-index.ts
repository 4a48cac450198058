import { FILLER_NAMES, isFiller, regionKey, regionNames } from '#kezhi/standards';

export interface RegionRow {
  code: string;
  name: string;
  level: 'national' | 'province' | 'prefecture' | 'county' | 'township';
  parentCode: string | null;
  /** `YYYY-MM-DD`, the last day; `null` while it exists. */
  validTo: string | null;
  successorCode: string | null;
}

export type RegionReading =
  | { ok: true; code: string; replaced?: { from: string; to: string } }
  | { ok: false; reason: 'UNKNOWN' }
  | { ok: false; reason: 'AMBIGUOUS'; candidates: readonly string[] }
  | { ok: false; reason: 'ABOLISHED'; region: string };

interface Found {
  row: RegionRow;
  /** Every unit from the province down was named. */
  complete: boolean;
}

const CODE = /^[0-9]{6}(?:[0-9]{3}){0,2}$/;
const MUNICIPAL_HEADING = /^(?:11|12|31|50)0[12]00$/;
const CACHE_SIZE = 20_000;
const MOST_CANDIDATES = 5;
const UNKNOWN: RegionReading = { ok: false, reason: 'UNKNOWN' };

/**
 * Finds regions by code or by names, pure and in memory.
 *
 * Names are read from the province down, in one piece or separated, full or short. A path that begins further down, or leaves out a
 * level, is accepted when only one unit fits; else the candidates are named. An abolished unit is followed to its successor.
 */
export class RegionIndex {
  private readonly byCode = new Map<string, RegionRow>();
  private readonly byName = new Map<string, RegionRow[]>();
  private readonly cache = new Map<string, RegionReading>();
  private longestName = 0;

  /** @param today `YYYY-MM-DD`: a unit whose last day lies before it is abolished */
  constructor(
    rows: Iterable<RegionRow>,
    private readonly today: string,
  ) {
    for (const row of rows) this.byCode.set(row.code, row);
    for (const row of this.byCode.values()) {
      if (!isFiller(row.name)) this.addNames(row);
    }
  }

  /** Cached by the text of the cell, since the rows of a file repeat few regions. */
  read(text: string): RegionReading {
    const known = this.cache.get(text);
    if (known) return known;
    const reading = this.find(regionKey(text));
    if (this.cache.size < CACHE_SIZE) this.cache.set(text, reading);
    return reading;
  }

  /** `江苏省常州市天宁区`; the code itself when there is no such region. */
  fullName(code: string): string {
    const units = this.units(code);
    return units.length === 0 ? code : units.map((row) => row.name).join('');
  }

  private addNames(row: RegionRow): void {
    for (const name of regionNames(row.name)) {
      const rows = this.byName.get(name);
      if (rows) rows.push(row);
      else this.byName.set(name, [row]);
      this.longestName = Math.max(this.longestName, name.length);
    }
  }

  private find(key: string): RegionReading {
    if (CODE.test(key)) {
      const row = this.byCode.get(key) ?? this.byCode.get(withoutFiller(key));
      return row ? this.current(row) : UNKNOWN;
    }
    const found = new Map<string, Found>();
    this.follow(key, undefined, 0, found);
    return this.choose([...found.values()]);
  }

  /** Every unit at the end of a chain of units, each inside the one before, whose names in order make up `rest`. */
  private follow(rest: string, above: RegionRow | undefined, named: number, found: Map<string, Found>): void {
    if (rest === '') {
      if (above) this.reach(above, named, found);
      return;
    }
    for (let length = Math.min(this.longestName, rest.length); length > 1; length -= 1) {
      for (const row of this.insiders(rest.slice(0, length), above)) {
        this.follow(rest.slice(length), row, named + 1, found);
      }
    }
    const fillers =
      above?.level === 'province' ? FILLER_NAMES.filter((filler) => rest.startsWith(filler)) : [];
    for (const filler of fillers) this.follow(rest.slice(filler.length), above, named, found);
  }

  private insiders(name: string, above: RegionRow | undefined): RegionRow[] {
    const rows = this.byName.get(name) ?? [];
    return above === undefined ? rows : rows.filter((row) => this.isInside(row, above));
  }

  private reach(row: RegionRow, named: number, found: Map<string, Found>): void {
    const complete = named >= this.units(row.code).length;
    found.set(row.code, { row, complete: complete || found.get(row.code)?.complete === true });
  }

  /** A path that names every level goes before one that leaves some out, and a living unit before an abolished one. */
  private choose(found: readonly Found[]): RegionReading {
    const complete = found.filter((one) => one.complete);
    const pool = complete.length > 0 ? complete : found;
    const live = pool.filter((one) => !this.isAbolished(one.row));
    const rows = this.outermost((live.length > 0 ? live : pool).map((one) => one.row));
    if (rows.length === 0) return UNKNOWN;
    const readings = rows.map((row) => this.current(row));
    const codes = new Set(readings.map((reading) => (reading.ok ? reading.code : '')));
    if (codes.size === 1) return readings[0]!;
    const candidates = rows.slice(0, MOST_CANDIDATES).map((row) => this.fullName(row.code));
    return { ok: false, reason: 'AMBIGUOUS', candidates };
  }

  /** 芒市 means the city, not the town of that name inside it. */
  private outermost(rows: readonly RegionRow[]): readonly RegionRow[] {
    return rows.filter((row) => !rows.some((other) => this.isInside(row, other)));
  }

  private current(row: RegionRow): RegionReading {
    let now = row;
    for (let steps = 0; this.isAbolished(now) && steps < 20; steps += 1) {
      const next = now.successorCode === null ? undefined : this.byCode.get(now.successorCode);
      if (next === undefined) return { ok: false, reason: 'ABOLISHED', region: this.fullName(row.code) };
      now = next;
    }
    if (now === row) return { ok: true, code: row.code };
    return {
      ok: true,
      code: now.code,
      replaced: { from: this.fullName(row.code), to: this.fullName(now.code) },
    };
  }

  private isAbolished(row: RegionRow): boolean {
    return row.validTo !== null && row.validTo < this.today;
  }

  private isInside(row: RegionRow, above: RegionRow): boolean {
    return row.code !== above.code && this.chain(row.code).includes(above);
  }

  /** The chain without the nation and without levels that are no units. */
  private units(code: string): RegionRow[] {
    return this.chain(code).filter((row) => row.level !== 'national' && !isFiller(row.name));
  }

  /** From the top down to the region itself. */
  private chain(code: string): RegionRow[] {
    const chain: RegionRow[] = [];
    for (
      let row = this.byCode.get(code);
      row && chain.length < 10;
      row = this.byCode.get(row.parentCode ?? '')
    ) {
      chain.unshift(row);
    }
    return chain;
  }
}

/** The same code without the zeros of a level that it does not reach; the 市辖区 of a municipality (110100) is the municipality. */
function withoutFiller(code: string): string {
  const short = code.replace(/(?:000)+$/, '');
  return MUNICIPAL_HEADING.test(short) ? `${short.slice(0, 2)}0000` : short;
}
