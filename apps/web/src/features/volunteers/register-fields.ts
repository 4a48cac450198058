import type { Dayjs } from 'dayjs';
import type { IdType } from '../../lib/id-number';
import type { Choice } from '../../ui/pickers/choice';
import type { NewVolunteer } from './queries';

const TEXTS = [
  'email',
  'guardianName',
  'guardianPhone',
  'education',
  'employer',
  'position',
  'note',
] as const;

/** What the form holds while it is filled in. */
export interface RegisterFields extends Partial<Record<(typeof TEXTS)[number], string>> {
  unit: Choice | null;
  region: Choice | null;
  name: string;
  idType: IdType;
  idNumber: string;
  phone: string;
  birthDate?: Dayjs | null;
  sex?: 'male' | 'female';
  expertise?: string[];
}

/** How fields of the form and of the server are called, where they differ. */
export const POINTERS: Readonly<Record<string, string>> = {
  '/organizationId': '/unit',
  '/regionCode': '/region',
};

export const birthText = (day: Dayjs | null | undefined): string => day?.format('YYYY-MM-DD') ?? '';

/** What the form says, as the server takes it: nothing that was left empty. */
export function inputOf(fields: RegisterFields): NewVolunteer {
  const texts = TEXTS.map((name) => [name, fields[name]?.trim()] as const).filter(([, text]) => text);
  const birthDate = birthText(fields.birthDate);
  return {
    ...Object.fromEntries(texts),
    organizationId: fields.unit?.id ?? '',
    regionCode: fields.region?.id ?? '',
    name: fields.name.trim(),
    idType: fields.idType,
    idNumber: fields.idNumber.trim(),
    phone: fields.phone.trim(),
    ...(birthDate ? { birthDate } : {}),
    ...(fields.sex ? { sex: fields.sex } : {}),
    ...(fields.expertise?.length ? { expertise: fields.expertise } : {}),
  };
}
