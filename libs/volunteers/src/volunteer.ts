import type { VolunteerRow } from './volunteer-lists.repository.js';

/** A person as staff see one: secrets masked, codes with their names. */
export interface Volunteer extends Omit<VolunteerRow, 'number' | 'sealed'> {
  volunteerNo: string;
  /** Every field counts as sensitive: the name is masked in lists, and the record is read for a reason. */
  under14: boolean;
  idNumberMasked: string | null;
  phoneMasked: string | null;
  emailMasked: string | null;
  guardianNameMasked: string | null;
  guardianPhoneMasked: string | null;
}
