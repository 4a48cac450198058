import { describe, expect, it } from '@jest/globals';
import { applyChanges, changesBetween, shownFields } from './registration-fields.js';
import type { Submission } from './registration.js';

const EMPTY = { form: {}, people: {} };

describe('a change of the form', () => {
  it('tidies what is said, leaves what is not, and takes away what is null or blank', () => {
    const before = applyChanges(EMPTY, {
      name: ' 科普\u00a0队 ',
      note: '旧',
      summary: '一\r\n二',
      expectedMembers: 5,
    });
    expect(before.form).toEqual({ name: '科普 队', note: '旧', summary: '一\n二', expectedMembers: 5 });
    const after = applyChanges(before, {
      note: ' ',
      expectedMembers: null,
      serviceFields: ['农业', ' 农业 ', ''],
    });
    expect(after.form).toEqual({ name: '科普 队', summary: '一\n二', serviceFields: ['农业'] });
  });

  it('writes a credit code in capitals, as it is shown and compared before it is approved', () => {
    const filled = applyChanges(EMPTY, { uscc: ' 91350100m000 100ｙ43 ' });
    expect(filled.form).toEqual({ uscc: '91350100M000100Y43' });
    expect(applyChanges(EMPTY, { uscc: 'half of one' }).form).toEqual({ uscc: 'HALFOFONE' });
    expect(applyChanges(filled, { uscc: ' ' }).form).toEqual({});
  });

  it('keeps people apart from what names nobody', () => {
    const filled = applyChanges(EMPTY, { name: '科普队', leaderName: '王敏', leaderPhone: '15400001234' });
    expect(filled).toEqual({
      form: { name: '科普队' },
      people: { leaderName: '王敏', leaderPhone: '15400001234' },
    });
  });

  it('takes the masked form of what is known for no change', () => {
    const before = applyChanges(EMPTY, { leaderPhone: '15400001234', adminEmail: 'li@example.org' });
    const shown = shownFields(before);
    expect(shown).toMatchObject({ leaderPhone: '154****1234', adminEmail: 'l*@example.org' });
    expect(applyChanges(before, { leaderPhone: '154****1234', adminEmail: 'l*@example.org' })).toEqual(
      before,
    );
    expect(applyChanges(before, { leaderPhone: '154****9999' }).people.leaderPhone).toBe('154****9999');
  });
});

describe('what has changed between two submissions', () => {
  const submission = (more: Partial<Submission> = {}): Submission => ({
    at: new Date(0),
    form: { name: '科普队', serviceFields: ['农业'] },
    people: { leaderPhone: '15400001234' },
    attachments: ['批文.pdf'],
    ...more,
  });

  it('is nothing when nothing has', () => {
    expect(changesBetween(submission(), submission())).toEqual([]);
  });

  it('is told in the order of the form, masked, also where the masks look alike', () => {
    const after = submission({
      form: { name: '科普大队' },
      people: { leaderPhone: '15411111234' },
      attachments: [],
    });
    expect(changesBetween(submission(), after)).toEqual([
      { field: 'name', before: '科普队', after: '科普大队' },
      { field: 'serviceFields', before: ['农业'], after: null },
      { field: 'leaderPhone', before: '154****1234', after: '154****1234' },
      { field: 'attachments', before: ['批文.pdf'], after: [] },
    ]);
  });
});
