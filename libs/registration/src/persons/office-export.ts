import { Injectable } from '@nestjs/common';
import type { Scope } from '#kezhi/kernel';
import { AuditLog, type OutgoingFile } from '#kezhi/platform';
import { cleanParagraphs } from '#kezhi/standards';
import { SECRET_FIELDS, VolunteerLookup } from '#kezhi/volunteers';
import { OwnExport } from './own-export.js';
import type { PersonExport } from './person-export.js';

/**
 * An office hands people who have no way to their own page what is stored about them. It is a look at everything that is
 * sealed, and stands in the audit log and on the person's page as one.
 */
@Injectable()
export class OfficeExport {
  constructor(
    private readonly lookup: VolunteerLookup,
    private readonly exports: OwnExport,
    private readonly audit: AuditLog,
  ) {}

  async of(scope: Scope, personId: string, reason: string): Promise<PersonExport> {
    await this.lookup.reveal(scope, personId, SECRET_FIELDS, reason);
    const record = await this.exports.gather(personId);
    await this.audit.conclude({
      action: 'volunteer:reveal',
      objectType: 'volunteer',
      objectId: personId,
      details: { fields: SECRET_FIELDS, reason: cleanParagraphs(reason), isExport: true },
    });
    return record;
  }

  async pdfOf(scope: Scope, personId: string, reason: string): Promise<OutgoingFile> {
    return this.exports.print(await this.of(scope, personId, reason));
  }
}
