import { Injectable } from '@nestjs/common';
import { AppError, Clock, type PageQuery, type Scope } from '#kezhi/kernel';
import { type BoardUnit, FormationBoardRepository } from './formation-board.repository.js';
import { type Shortfall, shortfall } from './formation-progress.js';
import type { MemberTotals } from './member-amounts.js';
import { MemberCounts } from './member-counts.js';
import { isWithin } from './organization-scope.js';
import { OrganizationsRepository } from './organizations.repository.js';

/** A unit with its rule, and what is missing; `missing` is null when no rule holds for it. */
export interface MeasuredUnit extends BoardUnit {
  missing: Shortfall | null;
  met: boolean | null;
}

export interface BoardReading {
  id: string;
  name: string;
  asOf: string;
  /** Of the unit alone, and of everything below together. */
  members: MemberTotals;
  units: { rows: MeasuredUnit[]; total?: number };
}

/** How far the units directly below one are with their formation, and all of them together. */
@Injectable()
export class FormationBoard {
  constructor(
    private readonly organizations: OrganizationsRepository,
    private readonly board: FormationBoardRepository,
    private readonly counts: MemberCounts,
    private readonly clock: Clock,
  ) {}

  async read(scope: Scope, id: string, incomplete: boolean, page: PageQuery): Promise<BoardReading> {
    const unit = await this.organizations.facts(id);
    if (!unit || !isWithin(scope, unit)) throw new AppError('ORGANIZATION.NOT_FOUND');
    const day = this.clock.today();
    const { rows, ...counted } = await this.board.list(scope, { supervisor: id, incomplete, day }, page);
    const units = { rows: rows.map(measured), ...counted };
    return { id, name: unit.name, asOf: day, members: await this.counts.of(id), units };
  }
}

function measured(unit: BoardUnit): MeasuredUnit {
  const { rule, registered, leaders, deputies } = unit;
  const missing = rule && shortfall(rule, { members: registered, leaders, deputies });
  return { ...unit, missing, met: missing && Object.values(missing).every((amount) => amount === 0) };
}
