import type { Held } from '../api';
import { allows } from './reach';

const held = (reach: Held['reach'], permission: Held['permission'] = 'organization:review'): Held[] => [
  { permission, organizationId: 'city', reach },
];
const county = { id: 'county', ancestors: [{ id: 'province' }, { id: 'city' }] };
const stranger = { id: 'other', ancestors: [{ id: 'province' }] };

describe('what a screen offers', () => {
  it('follows the supervisor line down from the unit of the grant', () => {
    expect(allows(held('subtree'), 'organization:review', county)).toBe(true);
    expect(allows(held('subtree'), 'organization:review', { id: 'city' })).toBe(true);
    expect(allows(held('subtree'), 'organization:review', stranger)).toBe(false);
  });

  it('stops at the unit itself when the reach is the unit', () => {
    expect(allows(held('unit'), 'organization:review', { id: 'city' })).toBe(true);
    expect(allows(held('unit'), 'organization:review', county)).toBe(false);
  });

  it('is everywhere when the reach is all', () => {
    expect(allows(held('all'), 'organization:review', stranger)).toBe(true);
  });

  it('needs the very permission', () => {
    expect(allows(held('all'), 'organization:edit', county)).toBe(false);
  });

  it('leaves reading to the server, which also knows the territory', () => {
    expect(allows(held('subtree', 'organization:read'), 'organization:read', stranger)).toBe(true);
  });
});
