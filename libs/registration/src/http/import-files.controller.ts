import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Actor, Scope } from '#kezhi/kernel';
import { CurrentActor, download, Id, InScope, Requires } from '#kezhi/platform/http';
import { ImportFilesService } from '../import/import-files.service.js';
import { FileParams, TemplateParams } from './dto/imports.dto.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The files around an import. */
@ApiTags('imports')
@Controller('imports')
export class ImportFilesController {
  constructor(private readonly files: ImportFilesService) {}

  /** The blank form with drop-downs and notes. */
  @Get('templates/:kind.xlsx')
  @Requires('import:read')
  @ApiProduces(XLSX)
  async template(@Param('kind') kind: string, @Query() params: TemplateParams): Promise<StreamableFile> {
    return download(await this.files.template(kind, params.version));
  }

  /** The same workbook with its bad cells coloured and commented. */
  @Get(':id/errors.xlsx')
  @Requires('import:run')
  @ApiProduces(XLSX)
  async marked(
    @CurrentActor() actor: Actor,
    @InScope() scope: Scope,
    @Id() id: string,
    @Query() { reason }: FileParams,
  ): Promise<StreamableFile> {
    return download(await this.files.marked(actor, scope, id, reason));
  }

  /** What was uploaded, byte for byte. */
  @Get(':id/original')
  @Requires('import:run')
  @ApiProduces('application/octet-stream')
  async original(
    @CurrentActor() actor: Actor,
    @InScope() scope: Scope,
    @Id() id: string,
    @Query() { reason }: FileParams,
  ): Promise<StreamableFile> {
    return download(await this.files.original(actor, scope, id, reason));
  }
}
