import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { Scope } from '#kezhi/kernel';
import { Audited, Id, InScope, Requires } from '#kezhi/platform/http';
import { VolunteerLookup } from '../volunteer-lookup.js';
import { RevealDto, RevealedDto, SearchVolunteersDto } from './dto/volunteer-input.dto.js';
import { toVolunteerDto, VolunteerPageDto } from './dto/volunteer.dto.js';

/** Looks at what is sealed. A POST each, so that nothing personal is in a URL; every look is in the audit log. */
@ApiTags('volunteers')
@ApiBearerAuth()
@Controller('volunteers')
export class VolunteerLookupController {
  constructor(private readonly lookup: VolunteerLookup) {}

  /** Exactly by identity number, phone or volunteer number. */
  @Post('search')
  @HttpCode(200)
  @Requires('volunteer:search')
  @Audited('volunteer:search')
  async search(@InScope() scope: Scope, @Body() key: SearchVolunteersDto): Promise<VolunteerPageDto> {
    const found = await this.lookup.search(scope, key);
    return { items: found.map(toVolunteerDto), nextCursor: null };
  }

  /** The clear values of some fields, for a reason. */
  @Post(':id/reveal')
  @HttpCode(200)
  @Requires('volunteer:reveal')
  @Audited('volunteer:reveal')
  async reveal(
    @InScope() scope: Scope,
    @Id() id: string,
    @Body() { fields, reason }: RevealDto,
  ): Promise<RevealedDto> {
    return { fields: await this.lookup.reveal(scope, id, fields, reason) };
  }
}
