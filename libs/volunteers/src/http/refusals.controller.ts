import { Controller, Get } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { Scope } from '#kezhi/kernel';
import { Id, InScope, Requires } from '#kezhi/platform/http';
import { Refusals } from '../refusals.js';
import { RefusalCountsDto } from './dto/refusal-counts.dto.js';

/** Statistics of confirmation that are no longer about anybody. */
@ApiTags('organizations')
@ApiBearerAuth()
@Controller('organizations')
export class RefusalsController {
  constructor(private readonly refusals: Refusals) {}

  /** How many people refused to be registered by the organization, and by everything below it. Nothing is known of who they were. */
  @Get(':id/refusals')
  @Requires('volunteer:read')
  count(@InScope() scope: Scope, @Id() id: string): Promise<RefusalCountsDto> {
    return this.refusals.count(scope, id);
  }
}
