import { describe, expect, it } from '@jest/globals';
import { ERRORS } from './index.js';

const HALF = /[\u4e00-\u9fff“”《》][,;:!?(]|[,;:!?)][\u4e00-\u9fff“”《》]/;

describe('the Chinese sentences of the catalogue', () => {
  it('have the full width punctuation of Chinese', () => {
    const half = Object.entries(ERRORS).filter(([, { zh }]) => HALF.test(zh));
    expect(half.map(([code, { zh }]) => `${code}: ${zh}`)).toEqual([]);
  });
});
