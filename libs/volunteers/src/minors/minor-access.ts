import { Injectable } from '@nestjs/common';
import { AppError, Clock, type PageQuery, type Scope } from '#kezhi/kernel';
import { AuditLog, currentActor } from '#kezhi/platform';
import { cleanParagraphs, maskGuardianName } from '#kezhi/standards';
import { RecordTrail } from '../record-trail.js';
import { isUnder14 } from './minor.js';
import {
  type MinorAccessKind,
  type MinorAccessRow,
  MinorAccessesRepository,
  type NewMinorAccess,
} from './minor-accesses.repository.js';

/** As much of a person as decides whether a reason is needed. */
export interface PerhapsMinor {
  id: string;
  birthDate: string | null;
}

/** How long one reason is good for. */
const WINDOW_MS = 15 * 60_000;

/** Children under 14: whoever reads a record says why first, and every read is written down. */
@Injectable()
export class MinorAccess {
  constructor(
    private readonly accesses: MinorAccessesRepository,
    private readonly audit: AuditLog,
    private readonly trail: RecordTrail,
    private readonly clock: Clock,
  ) {}

  /** Opens a window for the actor. Answers until when. */
  async open(person: PerhapsMinor, reason: string): Promise<Date> {
    if (!this.isMinor(person)) throw new AppError('VOLUNTEER.NOT_UNDER_14');
    const why = cleanParagraphs(reason);
    if (why === '') throw new AppError('VOLUNTEER.REASON_REQUIRED');
    this.audit.note({ reason: why });
    await this.trail.about(person.id);
    return this.record(person.id, 'detail', why);
  }

  /** Refuses a child's record to who has given no reason lately, and writes down each read of who has. */
  async admit(person: PerhapsMinor): Promise<void> {
    if (!this.isMinor(person)) return;
    const access = await this.accesses.countRead(person.id, currentActor().accountId, this.clock.now());
    if (access === undefined) throw new AppError('VOLUNTEER.MINOR_REASON_REQUIRED');
  }

  /** Fields of a child were shown in clear, for a reason of their own. */
  async revealed(person: PerhapsMinor, reason: string): Promise<void> {
    if (this.isMinor(person)) await this.record(person.id, 'reveal', reason);
  }

  /** The same, of children who were looked at elsewhere: in the rows of an import. */
  recordReveals(reveals: ReadonlyArray<Omit<NewMinorAccess, 'kind' | 'until'>>): Promise<void> {
    return this.accesses.insert(
      reveals.map((reveal) => ({ ...reveal, kind: 'reveal' as const, until: reveal.at })),
    );
  }

  /** The report: names masked. */
  async list(scope: Scope, page: PageQuery): Promise<{ rows: MinorAccessRow[]; total?: number }> {
    const { rows, ...rest } = await this.accesses.list(scope, page);
    return { ...rest, rows: rows.map((row) => ({ ...row, name: maskGuardianName(row.name) })) };
  }

  /** How many records of access were removed. */
  forgetBefore(before: Date, limit: number): Promise<number> {
    return this.accesses.removeBefore(before, limit);
  }

  private isMinor({ birthDate }: PerhapsMinor): boolean {
    return isUnder14(birthDate, this.clock.today());
  }

  private async record(personId: string, kind: MinorAccessKind, reason: string): Promise<Date> {
    const at = this.clock.now();
    const until = kind === 'detail' ? new Date(at.getTime() + WINDOW_MS) : at;
    await this.accesses.insert([{ personId, accountId: currentActor().accountId, kind, reason, at, until }]);
    return until;
  }
}
