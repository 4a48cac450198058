import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DuplicateFinder, type DuplicateReading } from './duplicate-finder.js';

const key = (number: number) => createHash('sha256').update(String(number)).digest().subarray(0, 16);

describe('the same person in one file', () => {
  it('lets the first row stand and names it to the later ones of the same organization', () => {
    const finder = new DuplicateFinder();
    expect(finder.add(key(1), 5, 'a', '王芳')).toEqual({ kind: 'first' });
    expect(finder.add(key(2), 6, 'a', '李明')).toEqual({ kind: 'first' });
    expect(finder.add(key(1), 9, 'a', '王芳')).toEqual({ kind: 'repeated', rowNo: 5 });
    expect(finder.add(key(1), 12, 'a', '王芳')).toEqual({ kind: 'repeated', rowNo: 5 });
  });

  it('takes another organization for a further membership', () => {
    const finder = new DuplicateFinder();
    finder.add(key(1), 5, 'a', '王芳');
    expect(finder.add(key(1), 6, 'b', '王芳')).toEqual({ kind: 'another-organization', rowNo: 5 });
    expect(finder.add(key(1), 7, 'c', '王芳')).toEqual({ kind: 'another-organization', rowNo: 5 });
    expect(finder.add(key(1), 8, 'b', '王芳')).toEqual({ kind: 'repeated', rowNo: 6 });
    expect(finder.add(key(1), 9, 'c', '王芳')).toEqual({ kind: 'repeated', rowNo: 7 });
  });

  it('refuses another name, in whichever organization', () => {
    const finder = new DuplicateFinder();
    finder.add(key(1), 5, 'a', '王芳');
    expect(finder.add(key(1), 6, 'a', '王方')).toEqual({ kind: 'other-name', rowNo: 5 });
    expect(finder.add(key(1), 7, 'b', '王方')).toEqual({ kind: 'other-name', rowNo: 5 });
    expect(finder.add(key(1), 8, 'b', '王芳')).toEqual({ kind: 'another-organization', rowNo: 5 });
  });

  it('does not mind letter case and joints of a name', () => {
    const finder = new DuplicateFinder();
    finder.add(key(1), 5, 'a', 'Mary-Ann Smith');
    expect(finder.add(key(1), 6, 'a', 'MARY ANN SMITH')).toEqual({ kind: 'repeated', rowNo: 5 });
  });

  it('takes the blind index as bytes, hexadecimal digits or a UUID', () => {
    const finder = new DuplicateFinder();
    const hex = key(1).toString('hex');
    const uuid = hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
    finder.add(key(1), 5, 'a', '王芳');
    expect(finder.add(hex, 6, 'a', '王芳')).toEqual({ kind: 'repeated', rowNo: 5 });
    expect(finder.add(uuid, 7, 'a', '王芳')).toEqual({ kind: 'repeated', rowNo: 5 });
  });

  it('tells keys apart that share their first words', () => {
    const finder = new DuplicateFinder();
    finder.add('0'.repeat(32), 1, 'a', '王芳');
    for (let last = 1; last < 3000; last += 1) {
      const near = last.toString(16).padStart(32, '0');
      expect(finder.add(near, last + 1, 'a', '李明').kind).toBe('first');
    }
    expect(finder.add('0'.repeat(32), 4000, 'a', '王芳')).toEqual({ kind: 'repeated', rowNo: 1 });
  });

  it('answers as a plain map would, also when it grows', () => {
    const row = fc.record({
      person: fc.nat(40),
      organization: fc.constantFrom('a', 'b', 'c'),
      name: fc.constantFrom('王芳', '李明'),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 120 }), fc.nat(2200), (rows, filling) => {
        const finder = new DuplicateFinder();
        const model = new PlainFinder();
        for (let other = 0; other < filling; other += 1) finder.add(key(1000 + other), 1, 'z', '赵敏');
        for (const [at, { person, organization, name }] of rows.entries()) {
          expect(finder.add(key(person), at + 2, organization, name)).toEqual(
            model.add(person, at + 2, organization, name),
          );
          if (at % 50 === 0)
            for (let more = 0; more < 700; more += 1)
              finder.add(key(100_000 + at * 700 + more), 1, 'z', '赵敏');
        }
      }),
      { numRuns: 30 },
    );
  });
});

/** The three rules, written down as plainly as possible. */
class PlainFinder {
  private readonly people = new Map<number, { name: string; rowNo: number; rows: Map<string, number> }>();

  add(person: number, rowNo: number, organization: string, name: string): DuplicateReading {
    const known = this.people.get(person);
    if (known === undefined) {
      this.people.set(person, { name, rowNo, rows: new Map([[organization, rowNo]]) });
      return { kind: 'first' };
    }
    if (known.name !== name) return { kind: 'other-name', rowNo: known.rowNo };
    const earlier = known.rows.get(organization);
    if (earlier !== undefined) return { kind: 'repeated', rowNo: earlier };
    known.rows.set(organization, rowNo);
    return { kind: 'another-organization', rowNo: known.rowNo };
  }
}
