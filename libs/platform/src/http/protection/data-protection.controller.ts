import { Controller, Get } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { requestContext } from '../../context/request-context.js';
import { KeyRotation } from '../../protection/key-rotation.js';
import { Retention } from '../../protection/retention.js';
import { Requires } from '../access-rule.js';
import { KeyRotationDto, RetentionDto, toKeyRotationDto, toRetentionDto } from './data-protection.dto.js';

/** How personal data is looked after: with which keys it is sealed, and how long it stays. */
@ApiTags('data-protection')
@ApiBearerAuth()
@Controller('data-protection')
export class DataProtectionController {
  constructor(
    private readonly rotation: KeyRotation,
    private readonly retention: Retention,
  ) {}

  /** How far the change to the newest key has come; it begins by itself. */
  @Get('key-rotation')
  @Requires('data:protect')
  async keyRotation(): Promise<KeyRotationDto> {
    return toKeyRotationDto(await this.rotation.status());
  }

  /** The rules, and how much was removed under each of them and when. */
  @Get('retention')
  @Requires('data:protect')
  async rules(): Promise<RetentionDto> {
    return toRetentionDto(await this.retention.report(), requestContext.getStore()?.language ?? 'zh');
  }
}
