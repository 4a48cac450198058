import { Body, Controller, Get, HttpCode, Patch, Post, Query, Req, Sse, UseGuards } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { Actor, Scope } from '#kezhi/kernel';
import { Audited, CurrentActor, Id, IfMatch, InScope, Requires } from '#kezhi/platform/http';
import type { FastifyRequest } from 'fastify';
import { RowNo } from './row-no.js';
import { ImportAnswers } from './import-answers.js';
import { ImportInReach } from './import-in-reach.guard.js';
import { ImportProgress } from './import-progress.js';
import { ImportUploads } from './import-uploads.js';
import {
  CommitImportDto,
  CorrectRowDto,
  ImportListParams,
  RevealRowDto,
  RowListParams,
} from './dto/imports.dto.js';
import {
  CorrectedRowDto,
  ImportDto,
  ImportPageDto,
  ImportRowPageDto,
  ProblemGroupsDto,
  RevealedRowDto,
} from './dto/import.dto.js';
import { REVISION_FORM, UPLOAD_FORM } from './upload-schema.js';

/** Collective registration (集体注册): upload, look, mend, commit, undo. */
@ApiTags('imports')
@Controller('imports')
export class ImportsController {
  constructor(
    private readonly answers: ImportAnswers,
    private readonly uploads: ImportUploads,
    private readonly progress: ImportProgress,
  ) {}

  /** Takes a file for a unit; the same bytes again are the same import. */
  @Post()
  @HttpCode(202)
  @Requires('import:run')
  @Audited('import:start', { byService: true })
  @ApiConsumes('multipart/form-data')
  @ApiBody(UPLOAD_FORM)
  start(
    @CurrentActor() actor: Actor,
    @InScope() scope: Scope,
    @Req() request: FastifyRequest,
  ): Promise<ImportDto> {
    return this.uploads.start(actor, scope, request);
  }

  @Get()
  @Requires('import:read')
  list(@InScope() scope: Scope, @Query() params: ImportListParams): Promise<ImportPageDto> {
    return this.answers.list(scope, params);
  }

  @Get(':id')
  @Requires('import:read')
  get(@InScope() scope: Scope, @Id() id: string): Promise<ImportDto> {
    return this.answers.get(scope, id);
  }

  /** Server-sent events: the import each time it changes. */
  @Sse(':id/events')
  @Requires('import:read')
  @UseGuards(ImportInReach)
  events(@InScope() scope: Scope, @Id() id: string): ReturnType<ImportProgress['watch']> {
    return this.progress.watch(scope, id);
  }

  @Get(':id/rows')
  @Requires('import:read')
  rows(@InScope() scope: Scope, @Id() id: string, @Query() params: RowListParams): Promise<ImportRowPageDto> {
    return this.answers.rows(scope, id, params);
  }

  /** Problems by cause: how many rows have each, and how to mend it. */
  @Get(':id/problems')
  @Requires('import:read')
  problems(@InScope() scope: Scope, @Id() id: string): Promise<ProblemGroupsDto> {
    return this.answers.problems(scope, id);
  }

  /** Mends cells of a row; it is checked again at once. */
  @Patch(':id/rows/:rowNo')
  @Requires('import:run')
  @Audited('import:correct')
  correct(
    @CurrentActor() actor: Actor,
    @InScope() scope: Scope,
    @Id() id: string,
    @RowNo() rowNo: number,
    @Body() body: CorrectRowDto,
  ): Promise<CorrectedRowDto> {
    return this.answers.correct(actor, scope, { id, rowNo }, body.cells);
  }

  @Post(':id/rows/:rowNo/reveal')
  @HttpCode(200)
  @Requires('import:run')
  @Audited('import:reveal')
  reveal(
    @InScope() scope: Scope,
    @Id() id: string,
    @RowNo() rowNo: number,
    @Body() body: RevealRowDto,
  ): Promise<RevealedRowDto> {
    return this.answers.reveal(scope, { id, rowNo }, body.reason);
  }

  /** The mended workbook as the next revision. */
  @Post(':id/revisions')
  @HttpCode(202)
  @Requires('import:run')
  @Audited('import:revise', { byService: true })
  @ApiConsumes('multipart/form-data')
  @ApiBody(REVISION_FORM)
  revise(
    @CurrentActor() actor: Actor,
    @InScope() scope: Scope,
    @Id() id: string,
    @IfMatch() expectedVersion: number | null,
    @Req() request: FastifyRequest,
  ): Promise<ImportDto> {
    return this.uploads.revise(actor, scope, { id, expectedVersion }, request);
  }

  @Post(':id/commit')
  @HttpCode(202)
  @Requires('import:run')
  @Audited('import:commit')
  commit(
    @CurrentActor() actor: Actor,
    @InScope() scope: Scope,
    @Id() id: string,
    @IfMatch() expectedVersion: number | null,
    @Body() body: CommitImportDto,
  ): Promise<ImportDto> {
    return this.answers.commit(actor, scope, { id, expectedVersion }, body.mode);
  }

  @Post(':id/cancellation')
  @HttpCode(200)
  @Requires('import:run')
  @Audited('import:cancel')
  cancel(
    @InScope() scope: Scope,
    @Id() id: string,
    @IfMatch() expectedVersion: number | null,
  ): Promise<ImportDto> {
    return this.answers.cancel(scope, { id, expectedVersion });
  }

  /** Takes everything back that the import has created, unless somebody has built on it. */
  @Post(':id/undo')
  @HttpCode(202)
  @Requires('import:run')
  @Audited('import:undo')
  undo(
    @InScope() scope: Scope,
    @Id() id: string,
    @IfMatch() expectedVersion: number | null,
  ): Promise<ImportDto> {
    return this.answers.undo(scope, { id, expectedVersion });
  }
}
