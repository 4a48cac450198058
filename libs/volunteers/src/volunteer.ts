import type { VolunteerRow } from './volunteer-lists.repository.js';

/** A person as staff see one: secrets masked, codes with their names. */
export interface Volunteer extends Omit<VolunteerRow, 'number' | 'sealed'> {
  volunteerNo: string;
  idNumberMasked: string | null;
  phoneMasked: string | null;
  emailMasked: string | null;
  guardianNameMasked: string | null;
  guardianPhoneMasked: string | null;
}
