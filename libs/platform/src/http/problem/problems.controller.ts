import { Controller, Get, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AppError, type CatalogueEntry, entryOf, ERRORS, type ErrorCode } from '#kezhi/kernel';
import { Public } from '../access-rule.js';

/** What the `type` of a problem leads to: its entry of the catalogue, in both languages. */
@Public()
@ApiExcludeController()
@Controller('problems')
export class ProblemsController {
  @Get(':code')
  show(@Param('code') code: string): CatalogueEntry & { code: ErrorCode } {
    if (!Object.hasOwn(ERRORS, code)) throw new AppError('COMMON.NOT_FOUND');
    const known = code as ErrorCode;
    return { code: known, ...entryOf(known) };
  }
}
