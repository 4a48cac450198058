import { describe, expect, it } from '@jest/globals';
import { AppError } from '#kezhi/kernel';
import fc from 'fast-check';
import { CursorCodec } from './cursor-codec.js';
import { PageParams } from './page-params.dto.js';
import { Pages } from './pages.js';

class ThingParams extends PageParams {
  q?: string;
  sort = '-createdAt';
}

const pages = new Pages({ cursorKey: Buffer.alloc(32, 3) } as ConstructorParameters<typeof Pages>[0]);
const params = (values: Partial<ThingParams> = {}) => Object.assign(new ThingParams(), values);
const shape = {
  toItem: (n: number) => ({ n }),
  sortKey: (n: number) => [String(n).padStart(4, '0'), `id-${n}`],
};
const firstPage = (values: Partial<ThingParams> = {}) =>
  pages.page('things', params({ limit: 2, ...values }), { rows: [1, 2, 3] }, shape);

function codeOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
  return 'nothing was thrown';
}

describe('pages', () => {
  it('cut the row that was read too many, and continue after the last one shown', () => {
    const page = firstPage();
    expect(page.items).toEqual([{ n: 1 }, { n: 2 }]);
    const query = pages.query('things', params({ limit: 2, cursor: page.nextCursor ?? '' }));
    expect(query).toEqual({ limit: 2, after: ['0002', 'id-2'], includeTotal: false });
  });

  it('end without a cursor', () => {
    expect(pages.page('things', params({ limit: 3 }), { rows: [1, 2, 3] }, shape).nextCursor).toBeNull();
    expect(pages.page('things', params(), { rows: [] }, shape)).toEqual({
      items: [],
      nextCursor: null,
    });
  });

  it('carry a total only when it was counted', () => {
    expect(pages.query('things', params({ include: 'total' })).includeTotal).toBe(true);
    expect(pages.page('things', params(), { rows: [1], total: 9 }, shape).total).toBe(9);
    expect('total' in firstPage()).toBe(false);
  });

  it('let the page size change on the way', () => {
    const cursor = firstPage().nextCursor ?? '';
    expect(pages.query('things', params({ limit: 100, cursor })).after).toEqual(['0002', 'id-2']);
  });

  it.each([
    ['another list', 'others', {}],
    ['another filter', 'things', { q: '王' }],
    ['another sort', 'things', { sort: 'createdAt' }],
  ])('refuse a cursor of %s', (_, list, other) => {
    const cursor = firstPage().nextCursor ?? '';
    expect(codeOf(() => pages.query(list, params({ ...other, cursor })))).toBe('COMMON.CURSOR_INVALID');
  });

  it('refuse a cursor made under another key', () => {
    const forged = new CursorCodec(Buffer.alloc(32, 4)).seal('["things",[["sort","-createdAt"]]]', ['a']);
    expect(codeOf(() => pages.query('things', params({ cursor: forged })))).toBe('COMMON.CURSOR_INVALID');
  });

  it('refuse whatever somebody makes up', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (cursor) => {
        expect(codeOf(() => pages.query('things', params({ cursor })))).toBe('COMMON.CURSOR_INVALID');
      }),
    );
  });
});

describe('cursors', () => {
  it('are safe in URLs, open again and show nothing of the sort key', () => {
    const codec = new CursorCodec(Buffer.alloc(32, 3));
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), fc.string(), (sortKey, list) => {
        const cursor = codec.seal(list, sortKey);
        expect(cursor).toMatch(/^[\w-]+$/);
        expect(codec.open(list, cursor)).toEqual(sortKey);
      }),
    );
    const cursor = codec.seal('people', ['王小明']);
    expect(Buffer.from(cursor, 'base64url').includes(Buffer.from('王小明'))).toBe(false);
  });
});
