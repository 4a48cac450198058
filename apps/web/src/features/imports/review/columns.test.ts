import { aRow, badPhone } from '../../../testing/import-samples';
import { columnsOf } from './columns';

const columns = ['phone', 'position', 'name', 'employer'].map((field) => ({
  field,
  title: field,
  how: 'title' as const,
}));
const fieldsOf = (...given: Parameters<typeof columnsOf>) => columnsOf(...given).map(({ field }) => field);
const row = { ...aRow(3, []), cells: { phone: '', position: '', name: '王芳', employer: '一中' } };

describe('the columns of the rows', () => {
  it('begin with the name and end with what nobody has filled in', () => {
    expect(fieldsOf({ columns }, [row], undefined)).toEqual(['name', 'employer', 'phone', 'position']);
  });

  it('keep an empty one in its place where something is wrong with it, and the chosen cause beside the name', () => {
    const bad = { ...row, problems: [badPhone] };
    expect(fieldsOf({ columns }, [bad], undefined)).toEqual(['name', 'phone', 'employer', 'position']);
    expect(fieldsOf({ columns }, [row], 'position').slice(0, 2)).toEqual(['name', 'position']);
  });
});
