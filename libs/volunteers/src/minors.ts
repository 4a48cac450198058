import { ageOn } from '#kezhi/standards';

/** Until this age a guardian has to consent (domain: Volunteer states). */
export const OF_AGE = 18;

/** Whether somebody is not of age yet. A person whose birth date is not known counts as grown up. */
export function isMinor(birthDate: string | null, today: string): boolean {
  return birthDate !== null && ageOn(birthDate, today) < OF_AGE;
}
