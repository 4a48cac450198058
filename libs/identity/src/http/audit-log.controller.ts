import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { Actor, Scope } from '#kezhi/kernel';
import {
  CurrentActor,
  InScope,
  Pages,
  RateLimit,
  type RateLimitPolicy,
  Requires,
} from '#kezhi/platform/http';
import { AuditChain } from '../trail/audit-chain.js';
import { NamedTrail } from '../trail/named-trail.js';
import {
  AUDIT_PAGE,
  AuditListParams,
  AuditPageDto,
  AuditVerificationDto,
  toAuditQuestion,
  toAuditVerificationDto,
} from './dto/audit-record.dto.js';

const LIST = 'audit-log';

/** Reading the whole log takes seconds. */
const VERIFICATIONS: RateLimitPolicy = {
  name: 'audit-verification',
  limit: 6,
  windowSeconds: 60,
  by: 'account',
};

@ApiTags('audit-log')
@ApiBearerAuth()
@Controller('audit-log')
export class AuditLogController {
  constructor(
    private readonly trail: NamedTrail,
    private readonly chain: AuditChain,
    private readonly pages: Pages,
  ) {}

  /** Who did what, newest first: acts on organizations within reach, and acts of accounts that lie within it. */
  @Get()
  @Requires('audit:read')
  async list(
    @CurrentActor() actor: Actor,
    @InScope() scope: Scope,
    @Query() params: AuditListParams,
  ): Promise<AuditPageDto> {
    const page = this.pages.query(LIST, params);
    const read = await this.trail.list(toAuditQuestion(params), { actor, scope }, page);
    return this.pages.page(LIST, params, read, AUDIT_PAGE);
  }

  /** Recomputes the chain of hashes over the whole log and names the first record that is not as it was sealed. */
  @Get('verification')
  @RateLimit(VERIFICATIONS)
  @Requires('audit:read')
  async verification(): Promise<AuditVerificationDto> {
    return toAuditVerificationDto(await this.chain.verify());
  }
}
