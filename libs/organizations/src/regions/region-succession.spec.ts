import { describe, expect, it } from '@jest/globals';
import type { RegionRow } from './region.js';
import { refusalOfSuccession, stageOfSuccession } from './region-succession.js';

const county = (code: string, more: Partial<RegionRow> = {}): RegionRow => ({
  code,
  name: code,
  fullName: code,
  level: 'county',
  parentCode: '320400',
  path: ['320000', '320400', code],
  territoryCode: code,
  validFrom: null,
  validTo: null,
  successorCode: null,
  ...more,
});

describe('a succession of regions', () => {
  it('leads to another region of the same level that is in force', () => {
    expect(refusalOfSuccession(county('320405'), county('320412'))).toBeNull();
  });

  it.each([
    ['itself', county('320405')],
    ['one of another level', county('320400', { level: 'prefecture', path: ['320000', '320400'] })],
    ['one that lies in it', county('320499', { path: ['320000', '320405', '320499'] })],
    ['one that is abolished', county('320482', { validTo: '2015-04-28', successorCode: '320413' })],
  ])('is refused when it leads to %s', (_, successor) => {
    expect(refusalOfSuccession(county('320405'), successor)?.code).toBe('REGION.SUCCESSOR_UNFIT');
  });

  it('is recorded once', () => {
    const succeeded = county('320405', { validTo: '2015-04-28', successorCode: '320412' });
    expect(refusalOfSuccession(succeeded, county('320404'))).toEqual({
      code: 'REGION.SUCCEEDED',
      details: { successor: '320412' },
    });
  });

  it('has no place for the nation', () => {
    const nation = county('000000', { level: 'national', path: ['000000'] });
    const other = county('100000', { level: 'national', path: ['100000'] });
    expect(refusalOfSuccession(nation, other)?.code).toBe('REGION.SUCCESSOR_UNFIT');
  });
});

describe('the stage of a succession', () => {
  const TODAY = '2026-11-24';

  it.each([
    ['2026-11-25', null, 'waiting'],
    [TODAY, null, 'running'],
    ['2026-01-01', null, 'running'],
    [TODAY, new Date(), 'finished'],
  ] as const)('of one that is valid from %s and finished %s is %s', (validFrom, finishedAt, stage) => {
    expect(stageOfSuccession({ validFrom, finishedAt }, TODAY)).toBe(stage);
  });
});
