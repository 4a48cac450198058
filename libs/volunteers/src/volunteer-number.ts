const SHAPE = /^V(\d{10})(\d)$/;

/** The public number of a person (志愿者编号): `V`, ten digits, and a check digit by Luhn. It says nothing about the person. */
export function volunteerNo(number: number): string {
  const digits = String(number).padStart(10, '0');
  return `V${digits}${luhnDigit(digits)}`;
}

/** The number behind a volunteer number as somebody typed it; undefined when it is none. */
export function readVolunteerNo(text: string): number | undefined {
  const [, digits, check] = SHAPE.exec(text.trim().toUpperCase()) ?? [];
  return digits !== undefined && luhnDigit(digits) === check ? Number(digits) : undefined;
}

/** ISO/IEC 7812-1, annex B. */
function luhnDigit(digits: string): string {
  let sum = 0;
  for (let at = digits.length - 1, double = true; at >= 0; at -= 1, double = !double) {
    const value = Number(digits[at]) * (double ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return String((10 - (sum % 10)) % 10);
}
