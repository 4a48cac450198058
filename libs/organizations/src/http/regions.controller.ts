import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { Clock } from '#kezhi/kernel';
import { Audited, PageParams, Pages, Requires } from '#kezhi/platform/http';
import type { ListedRegion } from '../regions/region.js';
import { RegionSuccessions } from '../regions/region-successions.js';
import { RegionsService } from '../regions/regions.service.js';
import {
  RegionDto,
  RegionListParams,
  RegionPageDto,
  RegionSuccessionDto,
  RegionSuccessionInputDto,
  RegionSuccessionPageDto,
  SUCCESSION_PAGE,
  toRegionDto,
  toSuccessionDto,
} from './dto/region.dto.js';

const SUCCESSIONS = 'region-successions';

const PAGE = {
  toItem: ({ place: _place, ...region }: ListedRegion) => toRegionDto(region),
  sortKey: ({ place }: ListedRegion) => [place],
};

/** Administrative divisions, those of the past included. */
@ApiTags('regions')
@ApiBearerAuth()
@Controller('regions')
export class RegionsController {
  constructor(
    private readonly regions: RegionsService,
    private readonly successions: RegionSuccessions,
    private readonly pages: Pages,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Requires('region:read')
  async list(@Query() params: RegionListParams): Promise<RegionPageDto> {
    return this.pages.page(
      'regions',
      params,
      await this.regions.list(
        { ...params, asOf: params.asOf ?? this.clock.today() },
        this.pages.query('regions', params),
      ),
      PAGE,
    );
  }

  /** Which region follows which, newest first, and how far what stood in it has been carried over. */
  @Get('successions')
  @Requires('region:manage')
  async listSuccessions(@Query() params: PageParams): Promise<RegionSuccessionPageDto> {
    const read = await this.successions.list(this.pages.query(SUCCESSIONS, params));
    return this.pages.page(SUCCESSIONS, params, read, SUCCESSION_PAGE);
  }

  /** Records that another region takes the place of this one; a job carries organizations, people and memberships over. */
  @Post(':code/succession')
  @HttpCode(202)
  @Requires('region:manage')
  @Audited('region:succeed')
  async recordSuccession(
    @Param('code') code: string,
    @Body() input: RegionSuccessionInputDto,
  ): Promise<RegionSuccessionDto> {
    return toSuccessionDto(await this.successions.record(code, input));
  }

  /** Abolished codes are answered too. */
  @Get(':code')
  @Requires('region:read')
  async get(@Param('code') code: string): Promise<RegionDto> {
    return toRegionDto(await this.regions.get(code));
  }
}
