import { describe, expect, it } from '@jest/globals';
import { parentsFirst, placeUnder } from './organization-place.js';

describe('the place of an organization', () => {
  const county = { ancestorIds: ['nation', 'county'], lineId: null };

  it('puts an association on the territorial line only', () => {
    expect(placeUnder(county, { id: 'x', kind: 'association' })).toEqual({
      ancestorIds: ['nation', 'county', 'x'],
      lineId: null,
    });
  });

  it('begins a professional line with the first that is no association, and keeps it below', () => {
    const society = placeUnder(county, { id: 'society', kind: 'municipal_society' });
    expect(society.lineId).toBe('society');
    const squad = placeUnder(society, { id: 'squad', kind: 'service_team' });
    expect(squad).toEqual({ ancestorIds: ['nation', 'county', 'society', 'squad'], lineId: 'society' });
    expect(placeUnder(squad, { id: 'a', kind: 'association' }).lineId).toBe('society');
  });

  it('starts a tree of its own without a supervisor', () => {
    expect(placeUnder(null, { id: 'root', kind: 'association' })).toEqual({
      ancestorIds: ['root'],
      lineId: null,
    });
  });
});

describe('the order of an import', () => {
  const row = (id: string, parentId: string) => ({ id, parentId });

  it('puts supervisors first, in whatever order they came', () => {
    const { ordered, circular } = parentsFirst([
      row('c', 'b'),
      row('d', 'b'),
      row('b', 'a'),
      row('a', 'outside'),
    ]);
    expect(ordered.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
    expect(circular).toEqual([]);
  });

  it('names the rows that supervise each other, and what hangs under them', () => {
    const { ordered, circular } = parentsFirst([row('a', 'b'), row('b', 'a'), row('c', 'b'), row('d', 'e')]);
    expect(ordered.map(({ id }) => id)).toEqual(['d']);
    expect(circular.map(({ id }) => id).sort()).toEqual(['a', 'b', 'c']);
  });
});
