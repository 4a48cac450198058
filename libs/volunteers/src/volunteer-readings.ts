import { Injectable } from '@nestjs/common';
import { Clock } from '#kezhi/kernel';
import { ReferenceData } from '#kezhi/organizations';
import { Sealer } from '#kezhi/platform';
import { EDUCATIONS, ETHNICITIES, POLITICAL_STATUSES } from '#kezhi/standards';
import { isUnder14, listedName } from './minors/minor.js';
import { masked } from './person-secrets.js';
import type { VolunteerRow } from './volunteer-lists.repository.js';
import { volunteerNo } from './volunteer-number.js';
import type { Volunteer } from './volunteer.js';

type Names = ReadonlyMap<string, string>;

/** Makes what is shown of what is stored: opens and masks, and names codes. */
@Injectable()
export class VolunteerReadings {
  constructor(
    private readonly sealer: Sealer,
    private readonly reference: ReferenceData,
    private readonly clock: Clock,
  ) {}

  /** As lists show them: the names of children are masked. */
  async show(rows: readonly VolunteerRow[]): Promise<Volunteer[]> {
    const today = this.clock.today();
    const shown = await this.showRecords(rows);
    return shown.map((row) => ({ ...row, name: listedName(row.name, row.birthDate, today) }));
  }

  /** As their own record shows them. */
  async showRecords(rows: readonly VolunteerRow[]): Promise<Volunteer[]> {
    if (rows.length === 0) return [];
    const intents = await this.reference.codeList('activity_types', this.clock.today());
    const names = new Map(intents.map(({ code, zh }) => [code, zh]));
    return rows.map((row) => this.showOne(row, names));
  }

  private showOne({ number, sealed, ...row }: VolunteerRow, intents: Names): Volunteer {
    const secrets = this.sealer.open(sealed, row.id);
    return {
      ...row,
      ethnicity: nameOf(row.ethnicity, ETHNICITIES),
      politicalStatus: nameOf(row.politicalStatus, POLITICAL_STATUSES),
      education: nameOf(row.education, EDUCATIONS),
      serviceIntents: row.serviceIntents.map((code) => intents.get(code) ?? code),
      volunteerNo: volunteerNo(number),
      under14: isUnder14(row.birthDate, this.clock.today()),
      idNumberMasked: masked(secrets, 'idNumber'),
      phoneMasked: masked(secrets, 'phone'),
      emailMasked: masked(secrets, 'email'),
      guardianNameMasked: masked(secrets, 'guardianName'),
      guardianPhoneMasked: masked(secrets, 'guardianPhone'),
    };
  }
}

function nameOf(code: string | null, list: { nameOf(code: string): string | undefined }): string | null {
  return code === null ? null : (list.nameOf(code) ?? code);
}
