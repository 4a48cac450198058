import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { requestContext } from '#kezhi/platform';
import { Audited, NeverReplayed, Public, RateLimit } from '#kezhi/platform/http';
import { Confirmations } from '../persons/confirmations.js';
import { GuardianConsents } from '../persons/guardian-consents.js';
import { ConfirmationDto, DecidedDto, GuardianCodeDto } from './dto/confirmation.dto.js';
import { CONFIRMATIONS, GUARDIAN_CODES } from './limits.js';

/** Whoever was registered by others confirms or refuses, without an account. */
@ApiTags('volunteer-confirmations')
@Controller('volunteer-confirmations')
export class PersonConfirmationsController {
  constructor(
    private readonly confirmations: Confirmations,
    private readonly guardians: GuardianConsents,
  ) {}

  /** Confirming makes a volunteer of the person; refusing erases everything that is known of the person. */
  @Post()
  @HttpCode(200)
  @Public()
  @RateLimit(...CONFIRMATIONS)
  @Audited('volunteer-confirmation:decide')
  @NeverReplayed()
  decide(@Body() { idNumber, code, ...confirmation }: ConfirmationDto): Promise<DecidedDto> {
    return this.confirmations.decideByCode(idNumber, code, confirmation);
  }

  /** Sends a code to the guardian that is registered for the minor. The answer never says whether anybody is. */
  @Post('guardian-codes')
  @HttpCode(202)
  @Public()
  @RateLimit(...GUARDIAN_CODES)
  @Audited('guardian-code:request')
  @NeverReplayed()
  guardianCode(@Body() { idNumber }: GuardianCodeDto): Promise<void> {
    return this.guardians.ask(idNumber, requestContext.getStore()?.language ?? 'zh');
  }
}
