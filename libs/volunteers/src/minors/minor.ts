import { ageOn, maskGuardianName } from '#kezhi/standards';

/** Below this age every piece of information counts as sensitive (个人信息保护法 第二十八条). */
const CHILD_UNDER = 14;

export function isUnder14(birthDate: string | null, today: string): boolean {
  return birthDate !== null && ageOn(birthDate, today) < CHILD_UNDER;
}

/** A name as lists show it: a child's is masked. */
export function listedName(name: string, birthDate: string | null, today: string): string {
  return isUnder14(birthDate, today) ? maskGuardianName(name) : name;
}
