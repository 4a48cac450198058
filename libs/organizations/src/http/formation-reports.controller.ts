import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { Scope } from '#kezhi/kernel';
import { InScope, Pages, Requires } from '#kezhi/platform/http';
import { FormationBoard, type MeasuredUnit } from '../formation-board.js';
import { FormationBoardDto, FormationBoardParams, toBoardUnitDto } from './dto/formation.dto.js';

const BOARD = { toItem: toBoardUnitDto, sortKey: ({ name, id }: MeasuredUnit) => [name, id] };

/** How far organizations are with what notices ask of them. */
@ApiTags('reports')
@ApiBearerAuth()
@Controller('reports')
export class FormationReportsController {
  constructor(
    private readonly board: FormationBoard,
    private readonly pages: Pages,
  ) {}

  /** The units directly below one with the rule that holds for each and what is missing, and the members of the whole subtree. */
  @Get('formation')
  @Requires('organization:read')
  async formation(
    @InScope() scope: Scope,
    @Query() params: FormationBoardParams,
  ): Promise<FormationBoardDto> {
    const list = `formation-board:${params.unit}`;
    const incomplete = params.incomplete === 'true';
    const page = this.pages.query(list, params);
    const { units, ...unit } = await this.board.read(scope, params.unit, incomplete, page);
    return { ...unit, ...this.pages.page(list, params, units, BOARD) };
  }
}
