import { looksLikeFormula } from '../writing/sheet-xml.js';

/** One bit for each shared string: whether Excel would take its text for a formula. */
export class FormulaLikeStrings {
  any = false;
  private bits = new Uint8Array(1024);
  private count = 0;

  add(text: string): void {
    if (this.count >> 3 >= this.bits.length) {
      const bits = new Uint8Array(this.bits.length * 2);
      bits.set(this.bits);
      this.bits = bits;
    }
    if (looksLikeFormula(text)) {
      this.bits[this.count >> 3]! |= 1 << (this.count & 7);
      this.any = true;
    }
    this.count += 1;
  }

  has(index: number): boolean {
    return index >= 0 && index < this.count && (this.bits[index >> 3]! & (1 << (index & 7))) !== 0;
  }
}
