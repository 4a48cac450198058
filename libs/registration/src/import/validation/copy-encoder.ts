/**
 * PostgreSQL's binary COPY format (documentation of COPY, "Binary Format"), written straight into one growing buffer:
 * a field is its length and its bytes, -1 is NULL. Several times cheaper than text, and nothing needs escaping.
 */
export type CopyType = 'uuid' | 'text' | 'int4' | 'int4[]' | 'text[]' | 'date' | 'bytea' | 'jsonb';
export type CopyValue = string | number | Buffer | readonly string[] | readonly number[] | null;

const SIGNATURE = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');
const TRAILER = Buffer.from([0xff, 0xff]);
const DAY_MS = 86_400_000;
const POSTGRES_EPOCH_DAY = Date.UTC(2000, 0, 1) / DAY_MS;
const INT4_OID = 23;
const TEXT_OID = 25;
const HYPHEN = 0x2d;
/** The value of a hexadecimal digit, by its character code. */
const HEX_VALUES = Uint8Array.from({ length: 128 }, (_, code) => {
  const value = Number.parseInt(String.fromCharCode(code), 16);
  return Number.isNaN(value) ? 0 : value;
});

export class CopyEncoder {
  private buffer = Buffer.allocUnsafe(1 << 19);
  private at = 0;

  constructor(private readonly types: readonly CopyType[]) {
    this.raw(SIGNATURE);
  }

  /** Bytes that wait to be taken. */
  get size(): number {
    return this.at;
  }

  row(values: readonly CopyValue[]): void {
    this.reserve(2);
    this.at = this.buffer.writeInt16BE(this.types.length, this.at);
    for (const [index, type] of this.types.entries()) this.field(type, values[index] ?? null);
  }

  /** What has been written since the last call, as a buffer of its own that may be transferred to another thread. */
  take(): Uint8Array<ArrayBuffer> {
    const taken = new Uint8Array(this.at);
    taken.set(this.buffer.subarray(0, this.at));
    this.at = 0;
    return taken;
  }

  end(): Uint8Array<ArrayBuffer> {
    this.raw(TRAILER);
    return this.take();
  }

  private field(type: CopyType, value: CopyValue): void {
    if (value === null) return this.int32(-1);
    switch (type) {
      case 'uuid':
        this.int32(16);
        return this.uuid(value as string);
      case 'text':
        return this.text(value as string);
      case 'int4':
        this.int32(4);
        return this.int32(value as number);
      case 'date':
        this.int32(4);
        return this.int32(Date.parse(`${value as string}T00:00:00Z`) / DAY_MS - POSTGRES_EPOCH_DAY);
      case 'bytea':
        this.int32((value as Buffer).length);
        return this.raw(value as Buffer);
      case 'jsonb':
        return this.jsonb(value as string);
      case 'int4[]':
        return this.array(INT4_OID, value as readonly number[], (item) => {
          this.int32(4);
          this.int32(item);
        });
      case 'text[]':
        return this.array(TEXT_OID, value as readonly string[], (item) => this.text(item));
    }
  }

  private text(value: string): void {
    // UTF-8 needs at most three bytes per UTF-16 unit.
    this.reserve(4 + value.length * 3);
    const length = this.buffer.write(value, this.at + 4, 'utf8');
    this.buffer.writeInt32BE(length, this.at);
    this.at += 4 + length;
  }

  private jsonb(value: string): void {
    this.reserve(5 + value.length * 3);
    const length = this.buffer.write(value, this.at + 5, 'utf8');
    this.buffer.writeInt32BE(length + 1, this.at);
    this.buffer[this.at + 4] = 1; // version of the jsonb wire format
    this.at += 5 + length;
  }

  /** Digit by digit: every row has six, and to take the hyphens out first makes a string for each. */
  private uuid(value: string): void {
    this.reserve(16);
    for (let from = 0; from < value.length; from += 2) {
      if (value.charCodeAt(from) === HYPHEN) from += 1;
      const high = HEX_VALUES[value.charCodeAt(from)]!;
      this.buffer[this.at++] = (high << 4) | HEX_VALUES[value.charCodeAt(from + 1)]!;
    }
  }

  private array<T>(oid: number, items: readonly T[], write: (item: T) => void): void {
    const start = this.at;
    this.int32(0); // length, known at the end
    this.int32(items.length === 0 ? 0 : 1); // dimensions
    this.int32(0); // holds no NULL
    this.int32(oid);
    if (items.length > 0) {
      this.int32(items.length);
      this.int32(1); // lower bound
      for (const item of items) write(item);
    }
    this.buffer.writeInt32BE(this.at - start - 4, start);
  }

  private int32(value: number): void {
    this.reserve(4);
    this.at = this.buffer.writeInt32BE(value, this.at);
  }

  private raw(bytes: Buffer): void {
    this.reserve(bytes.length);
    this.at += bytes.copy(this.buffer, this.at);
  }

  private reserve(bytes: number): void {
    if (this.at + bytes <= this.buffer.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.buffer.length * 2, this.at + bytes));
    this.buffer.copy(larger, 0, 0, this.at);
    this.buffer = larger;
  }
}
