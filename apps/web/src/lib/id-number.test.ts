import { birthOf, isMinorBy } from './id-number';

const today = new Date('2026-03-05T04:00:00Z');
const minor = (idNumber: string, birthDate = '') => isMinorBy({ idNumber, birthDate }, today);

describe('the age on a registration form', () => {
  it('is read from the number, however it is spaced, else from the date that was typed', () => {
    expect(birthOf({ idNumber: '320400 18800101 007x', birthDate: '' })).toBe('1880-01-01');
    expect(birthOf({ idNumber: 'E12345678', birthDate: '1990-02-03' })).toBe('1990-02-03');
  });

  it('is under 18 until the day of the eighteenth birthday', () => {
    expect(minor('110101200803060010')).toBe(true);
    expect(minor('110101200803050010')).toBe(false);
    expect(minor('E12345678', '2015-01-01')).toBe(true);
  });

  it('is not guessed while the number is not complete', () => {
    expect(minor('1101012015')).toBe(false);
  });
});
