import { Body, Controller, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { Scope } from '#kezhi/kernel';
import { Audited, Id, IfMatch, InScope, Pages, Requires } from '#kezhi/platform/http';
import { VolunteerLists } from '../volunteer-lists.js';
import { OfficeRegistration } from '../office-registration.js';
import { VolunteerRecords } from '../volunteer-records.js';
import { VolunteerStanding } from '../volunteer-standing.js';
import type { Volunteer } from '../volunteer.js';
import { NewVolunteerDto, RegisteredVolunteerDto } from './dto/new-volunteer.dto.js';
import { EditVolunteerDto, StandingDto } from './dto/volunteer-input.dto.js';
import { toFilters, VolunteerListParams } from './dto/volunteer-list.dto.js';
import {
  toVolunteerDetailDto,
  toVolunteerDto,
  VolunteerDetailDto,
  VolunteerPageDto,
} from './dto/volunteer.dto.js';

const PAGE = { toItem: toVolunteerDto, sortKey: ({ id }: Volunteer) => [id] };

/** People within one's reach; what identifies them is masked. */
@ApiTags('volunteers')
@ApiBearerAuth()
@Controller('volunteers')
export class VolunteersController {
  constructor(
    private readonly lists: VolunteerLists,
    private readonly records: VolunteerRecords,
    private readonly standing: VolunteerStanding,
    private readonly office: OfficeRegistration,
    private readonly pages: Pages,
  ) {}

  /** Newest first. */
  @Get()
  @Requires('volunteer:read')
  async list(@InScope() scope: Scope, @Query() params: VolunteerListParams): Promise<VolunteerPageDto> {
    const read = await this.lists.list(scope, toFilters(params), this.pages.query('volunteers', params));
    return this.pages.page('volunteers', params, read, PAGE);
  }

  /**
   * A unit registers one person, as a form with one row would: new people confirm it themselves, those who are registered
   * already become members too.
   */
  @Post()
  @Requires('import:run')
  @Audited('volunteer:register')
  async register(@InScope() scope: Scope, @Body() form: NewVolunteerDto): Promise<RegisteredVolunteerDto> {
    const { outcome, volunteer } = await this.office.register(scope, form);
    return { ...toVolunteerDto(volunteer), outcome };
  }

  @Get(':id')
  @Requires('volunteer:read')
  async get(@InScope() scope: Scope, @Id() id: string): Promise<VolunteerDetailDto> {
    return toVolunteerDetailDto(await this.lists.get(scope, id));
  }

  @Patch(':id')
  @Requires('volunteer:edit')
  @Audited('volunteer:edit')
  async edit(
    @InScope() scope: Scope,
    @Id() id: string,
    @Body() changes: EditVolunteerDto,
    @IfMatch() expectedVersion: number | null,
  ): Promise<VolunteerDetailDto> {
    await this.records.edit(scope, id, changes, expectedVersion);
    return toVolunteerDetailDto(await this.lists.getChanged(id));
  }

  /** Needs a reason. */
  @Post(':id/suspension')
  @HttpCode(200)
  @Requires('volunteer:edit')
  @Audited('volunteer:suspend')
  async suspension(
    @InScope() scope: Scope,
    @Id() id: string,
    @Body() { reason }: StandingDto,
    @IfMatch() expectedVersion: number | null,
  ): Promise<VolunteerDetailDto> {
    await this.standing.change(scope, id, 'suspension', { reason, expectedVersion });
    return toVolunteerDetailDto(await this.lists.getChanged(id));
  }

  @Post(':id/reinstatement')
  @HttpCode(200)
  @Requires('volunteer:edit')
  @Audited('volunteer:reinstate')
  async reinstatement(
    @InScope() scope: Scope,
    @Id() id: string,
    @Body() { reason }: StandingDto,
    @IfMatch() expectedVersion: number | null,
  ): Promise<VolunteerDetailDto> {
    await this.standing.change(scope, id, 'reinstatement', { reason, expectedVersion });
    return toVolunteerDetailDto(await this.lists.getChanged(id));
  }
}
