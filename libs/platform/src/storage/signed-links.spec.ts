import { describe, expect, it } from '@jest/globals';
import { FixedClock } from '#kezhi/testing';
import { SignedLinks } from './signed-links.js';

const PATH = '/api/v1/imports/0192f0d0-1111-7000-8000-000000000001/original';

function setUp() {
  const clock = new FixedClock();
  const links = new SignedLinks(Buffer.alloc(32, 7), clock);
  const { searchParams } = new URL(links.make(PATH, 60), 'http://localhost');
  const query = {
    expires: searchParams.get('expires') ?? '',
    signature: searchParams.get('signature') ?? '',
  };
  return { clock, links, query };
}
const REFUSAL = 'STORAGE.LINK_INVALID';

describe('a signed link', () => {
  it('is good until it expires', () => {
    const { clock, links, query } = setUp();
    clock.advance(60_000);
    expect(() => links.verify(PATH, query)).not.toThrow();
    clock.advance(1);
    expect(() => links.verify(PATH, query)).toThrow(REFUSAL);
  });

  it('is good for its own path only', () => {
    const { links, query } = setUp();
    expect(() => links.verify(PATH.replace('original', 'errors.xlsx'), query)).toThrow(REFUSAL);
  });

  it('cannot be prolonged, altered or made with another key', () => {
    const { clock, links, query } = setUp();
    const other = new SignedLinks(Buffer.alloc(32, 8), clock);
    expect(() => links.verify(PATH, { ...query, expires: String(Number(query.expires) + 1) })).toThrow(
      REFUSAL,
    );
    expect(() => links.verify(PATH, { ...query, signature: `A${query.signature.slice(1)}A` })).toThrow(
      REFUSAL,
    );
    expect(() => other.verify(PATH, query)).toThrow(REFUSAL);
    expect(() => links.verify(PATH, {})).toThrow(REFUSAL);
  });
});
