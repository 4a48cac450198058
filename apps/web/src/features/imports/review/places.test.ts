import { aRow, badName, badPhone } from '../../../testing/import-samples';
import { badPlaces, isMasked, neighbour, nextBad, type Board } from './places';

const board: Board = {
  fields: ['name', 'phone'],
  rows: [aRow(3, [badPhone]), aRow(5, []), aRow(9, [badPhone, badName])],
};

describe('cells of the list', () => {
  it('are bad where an error stands, row by row and column by column', () => {
    expect(badPlaces(board)).toEqual([
      { rowNo: 3, field: 'phone' },
      { rowNo: 9, field: 'name' },
      { rowNo: 9, field: 'phone' },
    ]);
  });

  it('are not bad because of a notice', () => {
    const noticed = aRow(3, [{ ...badPhone, severity: 'notice' }]);
    expect(badPlaces({ ...board, rows: [noticed] })).toEqual([]);
  });

  it('lead from one bad cell to the next, and from the last back to one that was left out', () => {
    expect(nextBad(board, { rowNo: 3, field: 'phone' })).toEqual({ rowNo: 9, field: 'name' });
    expect(nextBad(board, { rowNo: 5, field: 'name' })).toEqual({ rowNo: 9, field: 'name' });
    expect(nextBad(board, { rowNo: 9, field: 'phone' })).toEqual({ rowNo: 3, field: 'phone' });
  });

  it('lead nowhere when no other is bad', () => {
    const alone = { ...board, rows: [aRow(3, [badPhone])] };
    expect(nextBad(alone, { rowNo: 3, field: 'phone' })).toBeNull();
  });

  it('are reached by arrow keys, which stop at the edge', () => {
    const from = { rowNo: 5, field: 'name' };
    expect(neighbour(board, from, 'ArrowDown')).toEqual({ rowNo: 9, field: 'name' });
    expect(neighbour(board, from, 'ArrowUp')).toEqual({ rowNo: 3, field: 'name' });
    expect(neighbour(board, from, 'ArrowRight')).toEqual({ rowNo: 5, field: 'phone' });
    expect(neighbour(board, from, 'ArrowLeft')).toEqual(from);
    expect(neighbour(board, from, 'a')).toBeNull();
  });

  it('are masked when stars stand in them', () => {
    expect([isMasked('138****1234'), isMasked('王芳')]).toEqual([true, false]);
  });
});
