import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Clock } from '#kezhi/kernel';
import { Public, RateLimit } from '#kezhi/platform/http';
import { RegistrationPlaces } from '../../online/registration-places.js';
import {
  DuplicateParams,
  DuplicatesDto,
  PublicRegionsDto,
  RegionParams,
  SupervisorParams,
  SupervisorsDto,
  toDuplicatesDto,
  toPublicRegionsDto,
  toSupervisorsDto,
} from './dto/registration-places.dto.js';
import { SEARCH_LIMIT } from './limits.js';

/** What the public form searches: regions, and names of organizations. */
@ApiTags('registrations')
@Controller('registrations/organizations')
@Public()
@RateLimit(SEARCH_LIMIT)
export class RegistrationPlacesController {
  constructor(
    private readonly places: RegistrationPlaces,
    private readonly clock: Clock,
  ) {}

  /** Approved organizations that may be the supervisor: by a part of the name or by number, or those of a region. */
  @Get('supervisors')
  async supervisors(@Query() params: SupervisorParams): Promise<SupervisorsDto> {
    return toSupervisorsDto(await this.places.supervisors(params));
  }

  @Get('regions')
  async regions(@Query() params: RegionParams): Promise<PublicRegionsDto> {
    return toPublicRegionsDto(await this.places.regionsOf(params, this.clock.today()));
  }

  /** Organizations of this name, and of a similar one in the region: perhaps the one that is being entered is there already. */
  @Get('duplicates')
  async duplicates(@Query() params: DuplicateParams): Promise<DuplicatesDto> {
    return toDuplicatesDto(await this.places.similarTo(params));
  }
}
