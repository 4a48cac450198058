import { PickType } from '@nestjs/swagger';
import type { VolunteerChanges } from '#kezhi/volunteers';
import { EditVolunteerDto } from '#kezhi/volunteers/http';

const DESCRIPTION = [
  'ethnicity',
  'politicalStatus',
  'education',
  'professionalTitle',
  'employer',
  'position',
  'expertise',
  'serviceIntents',
  'availability',
] as const;

/** What describes a person beside document and contacts. What is absent stays as it is; null takes away. */
export class DescriptionDto extends PickType(EditVolunteerDto, DESCRIPTION) {}

/** What people put right about themselves. Contacts change by code; the document number says who somebody is. */
export class OwnChangesDto
  extends PickType(EditVolunteerDto, ['name', 'regionCode', ...DESCRIPTION])
  implements VolunteerChanges {}
