import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public } from '#kezhi/platform/http';
import { Consents } from '#kezhi/volunteers';
import { ConsentTextsDto, toConsentTextsDto } from './dto/consents.dto.js';

/** What people are asked to agree to, in the versions in force. */
@ApiTags('consents')
@Controller('consents')
export class ConsentTextsController {
  constructor(private readonly consents: Consents) {}

  @Get('texts')
  @Public()
  async texts(): Promise<ConsentTextsDto> {
    return toConsentTextsDto(await this.consents.texts());
  }
}
