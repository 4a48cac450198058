import { normalizeNumber, readDate } from '#kezhi/standards';
import { isUnder14 } from '#kezhi/volunteers';

/** The birth date within a number of eighteen characters, whatever else is wrong with it. */
const BORN = /^[0-9]{6}([0-9]{8})[0-9]{3}[0-9X]$/;

/**
 * Whether a row speaks of a child under 14, as far as it can be told: what is wrong with its cells is often why it is looked at.
 * One of two contradicting dates is enough, and so is a guardian where no date can be read.
 */
export function isChildsRow(texts: Readonly<Record<string, string>>, today: string): boolean {
  const written = [
    texts['birthDate'],
    BORN.exec(normalizeNumber(texts['idNumber'] ?? '').toUpperCase())?.[1],
  ];
  const dates = written.flatMap((text) => {
    const reading = text === undefined ? undefined : readDate(text);
    return reading?.ok === true ? [reading.date] : [];
  });
  if (dates.length === 0) return texts['guardianName'] !== undefined || texts['guardianPhone'] !== undefined;
  return dates.some((date) => isUnder14(date, today));
}
