import { describe, expect, it } from '@jest/globals';
import { aRow, fullMapping } from '../../../test/import-rows.js';
import { rowKind } from './row-kind.js';

const mapping = fullMapping('volunteers');

describe('kinds of rows', () => {
  it.each([
    ['data', aRow(2, '1', '王芳')],
    ['empty', aRow(2, '17')],
    ['empty', aRow(2, '17', '\u00a0', undefined, '\u3000')],
    ['empty', aRow(2)],
    ['sample', aRow(2, '示例', '王芳')],
    ['sample', aRow(2, '例1', '王芳')],
    ['sample', aRow(2, '1', '示例:王芳')],
    ['sample', aRow(2, undefined, '(示例)王芳')],
    ['data', aRow(2, '1', '王芳', undefined, undefined, '示例')],
  ])('%s: %#', (kind, row) => {
    expect(rowKind(row, mapping)).toBe(kind);
  });
});
