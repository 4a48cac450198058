import { describe, expect, it } from '@jest/globals';
import { formationProgress } from './formation-progress.js';
import { FORMATION_RULES } from './reference/formation-rule.js';

const brigade = FORMATION_RULES.find((rule) => rule.teamRank === 'brigade')!;
const detachment = FORMATION_RULES.find((rule) => rule.teamRank === 'detachment')!;
const missing = (members: number, leaders: number, deputies: number, rule = brigade) =>
  formationProgress(rule, { members, leaders, deputies }, 'zh').missing;

describe('formation by the notice of Changzhou 2019', () => {
  it('asks of a brigade 50 members, a leader and two or three deputies', () => {
    expect(formationProgress(brigade, { members: 50, leaders: 1, deputies: 2 }, 'zh')).toMatchObject({
      met: true,
      missing: [],
      notice: '常科协〔2019〕51号',
      leaders: { required: 1, actual: 1 },
      deputies: { min: 2, max: 3, actual: 2 },
    });
    expect(missing(51, 1, 3)).toEqual([]);
    expect(missing(49, 1, 3)).toEqual(['还差 1 名成员（至少 50 名）']);
    expect(missing(50, 0, 2)).toEqual(['还差 1 名队长']);
    expect(missing(50, 1, 1)).toEqual(['还差 1 名副队长（2 至 3 名）']);
    expect(missing(50, 1, 4)).toEqual(['副队长多 1 名（至多 3 名）']);
    expect(missing(0, 0, 0)).toHaveLength(3);
  });

  it('asks of a detachment 300 members and three to five deputies', () => {
    expect(missing(300, 1, 3, detachment)).toEqual([]);
    expect(missing(300, 1, 5, detachment)).toEqual([]);
    expect(missing(299, 1, 2, detachment)).toHaveLength(2);
  });

  it('says it in English too', () => {
    const progress = formationProgress(brigade, { members: 48, leaders: 1, deputies: 2 }, 'en');
    expect(progress).toMatchObject({ met: false, missing: ['2 more members needed (at least 50)'] });
  });
});
