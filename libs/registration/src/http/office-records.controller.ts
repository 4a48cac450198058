import { Body, Controller, Get, HttpCode, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiBearerAuth, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Scope } from '#kezhi/kernel';
import { Audited, download, Id, IfMatch, InScope, Requires } from '#kezhi/platform/http';
import { OfficeExport } from '../persons/office-export.js';
import { RecordClosing } from '../persons/record-closing.js';
import { ClosureDto, ExportParams } from './dto/office-records.dto.js';
import { ClosedDto, OwnExportDto, toOwnExportDto } from './dto/own-record.dto.js';

/** What an office does with a whole record for people who have no way to their own page. */
@ApiTags('volunteers')
@ApiBearerAuth()
@Controller('volunteers')
export class OfficeRecordsController {
  constructor(
    private readonly closing: RecordClosing,
    private readonly exports: OfficeExport,
  ) {}

  /** For good: nothing but storage from then on, out of every list, search and export. */
  @Post(':id/closure')
  @HttpCode(200)
  @Requires('volunteer:edit')
  @Audited('volunteer:close')
  async closure(
    @InScope() scope: Scope,
    @Id() id: string,
    @Body() { reason }: ClosureDto,
    @IfMatch() expectedVersion: number | null,
  ): Promise<ClosedDto> {
    await this.closing.closeFor(scope, id, { reason, expectedVersion });
    return { id, status: 'closed' };
  }

  /** Everything that is stored about somebody, in clear, to hand it to them. A look at all that is sealed. */
  @Get(':id/export')
  @Requires('volunteer:reveal')
  async exportJson(
    @InScope() scope: Scope,
    @Id() id: string,
    @Query() { reason }: ExportParams,
  ): Promise<OwnExportDto> {
    return toOwnExportDto(await this.exports.of(scope, id, reason));
  }

  /** The same to read and to print. */
  @Get(':id/export.pdf')
  @Requires('volunteer:reveal')
  @ApiProduces('application/pdf')
  async exportPdf(
    @InScope() scope: Scope,
    @Id() id: string,
    @Query() { reason }: ExportParams,
  ): Promise<StreamableFile> {
    return download(await this.exports.pdfOf(scope, id, reason));
  }
}
