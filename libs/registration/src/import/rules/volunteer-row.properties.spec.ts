import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ERRORS } from '#kezhi/kernel';
import { syntheticIdentityNumber, syntheticPhone } from '#kezhi/standards';
import { aContext, aFormRow, fullMapping, type CellInput } from '../../../test/import-rows.js';
import { readVolunteerRow } from './volunteer-row.js';

const context = aContext();
const mapping = fullMapping('volunteers');
const WOMAN = syntheticIdentityNumber(2, { birthDate: '1990-01-31' });
const CHILD = syntheticIdentityNumber(1, { birthDate: '2012-05-06' });
const GOOD = { name: '王芳', idNumber: WOMAN, phone: '13800138000' };

function read(fields: Record<string, CellInput>) {
  return readVolunteerRow(aFormRow('volunteers', { ...GOOD, ...fields }), mapping, context);
}

describe('whatever a row holds, it', () => {
  it('has no value whenever a problem is an error, and always one otherwise', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('王芳', WOMAN, CHILD, '13800138000', '男', '护照', '汉', '江苏省'),
    );
    const kinds = fc.constantFrom('text' as const, 'number' as const, 'error' as const);
    const fields = fc.record(
      Object.fromEntries(
        mapping.columns.map((column) => [
          column.field,
          fc.option(fc.record({ text: cell, kind: kinds }), { nil: undefined }),
        ]),
      ),
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fields, (anything) => {
        const row = readVolunteerRow(aFormRow('volunteers', { ...GOOD, ...anything }), mapping, context);
        expect(row.value === undefined).toBe(row.problems.some((problem) => problem.severity === 'error'));
        for (const { code } of row.problems) expect(Object.hasOwn(ERRORS, code)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('accepts every made-up person', () => {
    fc.assert(
      fc.property(fc.nat(999), fc.nat(99_999_999), (person, phone) => {
        const row = read({ idNumber: syntheticIdentityNumber(person), phone: syntheticPhone(phone) });
        expect(row.value).toBeDefined();
      }),
    );
  });
});
