import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { Scope } from '#kezhi/kernel';
import { Audited, Id, InScope, PageParams, Pages, Requires } from '#kezhi/platform/http';
import { MinorAccess } from '../minors/minor-access.js';
import { VolunteerLists } from '../volunteer-lists.js';
import {
  MINOR_ACCESS_PAGE,
  MinorAccessPageDto,
  OpenedRecordDto,
  OpenRecordDto,
} from './dto/minor-access.dto.js';

const LIST = 'minor-access';

/** Children under 14: their record is opened for a reason, and who opened which is reported. */
@ApiTags('data-protection')
@ApiBearerAuth()
@Controller()
export class MinorAccessController {
  constructor(
    private readonly lists: VolunteerLists,
    private readonly minors: MinorAccess,
    private readonly pages: Pages,
  ) {}

  /** Opens the record of a child under 14 to oneself for a quarter of an hour. */
  @Post('volunteers/:id/access')
  @HttpCode(200)
  @Requires('volunteer:access')
  @Audited('volunteer:access')
  async open(
    @InScope() scope: Scope,
    @Id() id: string,
    @Body() { reason }: OpenRecordDto,
  ): Promise<OpenedRecordDto> {
    return { until: (await this.lists.openRecord(scope, id, reason)).toISOString() };
  }

  /** Who read which child's record, when and why; newest first, names masked. */
  @Get('data-protection/minor-access')
  @Requires('minor-access:read')
  async report(@InScope() scope: Scope, @Query() params: PageParams): Promise<MinorAccessPageDto> {
    const read = await this.minors.list(scope, this.pages.query(LIST, params));
    return this.pages.page(LIST, params, read, MINOR_ACCESS_PAGE);
  }
}
