import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Clock } from '#kezhi/kernel';
import { AuditLog, type OutgoingFile } from '#kezhi/platform';
import { Consents, isMinorOn, OwnMemberships, OwnRecord } from '#kezhi/volunteers';
import { OwnAccesses } from './own-accesses.js';
import type { PersonExport } from './person-export.js';
import { recordPdf } from './record-pdf.js';

const MOST_ACCESSES = 1_000;

/** People take along what is stored about them. */
@Injectable()
export class OwnExport {
  constructor(
    private readonly own: OwnRecord,
    private readonly members: OwnMemberships,
    private readonly consents: Consents,
    private readonly looks: OwnAccesses,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  async of(personId: string): Promise<PersonExport> {
    const record = await this.gather(personId);
    await this.audit.append({ action: 'person:export', objectType: 'person', objectId: personId });
    return record;
  }

  /** Written down by whoever asks for it. */
  async gather(personId: string): Promise<PersonExport> {
    const page = { limit: MOST_ACCESSES, after: null, includeTotal: false };
    const person = await this.own.get(personId);
    return {
      exportedAt: this.clock.now(),
      person,
      isMinor: isMinorOn(person.birthDate, this.clock.today()),
      secrets: await this.own.secrets(personId),
      registrar: await this.own.registrar(personId),
      memberships: await this.members.list(personId),
      consents: await this.consents.of(personId),
      accesses: (await this.looks.list(personId, page)).rows.slice(0, MOST_ACCESSES),
    };
  }

  /** The same to read and to print. */
  async pdfOf(personId: string): Promise<OutgoingFile> {
    return this.print(await this.of(personId));
  }

  async print(record: PersonExport): Promise<OutgoingFile> {
    const name = `我的志愿者信息_${this.clock.today()}.pdf`;
    return { name, type: 'application/pdf', stream: Readable.from([await recordPdf(record)]) };
  }
}
