import { Injectable } from '@nestjs/common';
import type { Actor, Language, Scope } from '#kezhi/kernel';
import { requestContext } from '#kezhi/platform';
import { Pages } from '#kezhi/platform/http';
import type { CommitMode } from '../import/import.entity.js';
import { ImportsService, type ImportToChange } from '../import/imports.service.js';
import { RowCorrectionsService } from '../import/row-corrections.service.js';
import { RowsService } from '../import/rows.service.js';
import {
  type CorrectedRowDto,
  type ImportDto,
  type ImportPageDto,
  type ImportRowPageDto,
  type ProblemGroupsDto,
  type RevealedRowDto,
  toGroupDto,
  toImportDto,
  toRowDto,
} from './dto/import.dto.js';
import type { ImportListParams, RowListParams } from './dto/imports.dto.js';

/** Where a row is. */
interface RowPlace {
  id: string;
  rowNo: number;
}

/** From what the services say to what goes over the wire, in the language of the request. */
@Injectable()
export class ImportAnswers {
  constructor(
    private readonly imports: ImportsService,
    private readonly rowsService: RowsService,
    private readonly corrections: RowCorrectionsService,
    private readonly pages: Pages,
  ) {}

  async list(scope: Scope, params: ImportListParams): Promise<ImportPageDto> {
    const rows = await this.imports.list(scope, params, this.pages.query('imports', params));
    return this.pages.page(
      'imports',
      params,
      { rows },
      { toItem: (row) => toImportDto(row, language()), sortKey: ({ id }) => [id] },
    );
  }

  async get(scope: Scope, id: string): Promise<ImportDto> {
    return toImportDto(await this.imports.get(scope, id), language());
  }

  async rows(scope: Scope, id: string, params: RowListParams): Promise<ImportRowPageDto> {
    const list = `imports/${id}/rows`;
    const { after, limit } = this.pages.query(list, params);
    const rows = await this.rowsService.page(scope, id, params, Number(after?.[0] ?? 0), limit);
    return this.pages.page(
      list,
      params,
      { rows },
      { toItem: (row) => toRowDto(row, language()), sortKey: ({ rowNo }) => [String(rowNo)] },
    );
  }

  async problems(scope: Scope, id: string): Promise<ProblemGroupsDto> {
    const groups = await this.rowsService.groups(scope, id);
    return { items: groups.map((group) => toGroupDto(group, language())) };
  }

  async correct(
    actor: Actor,
    scope: Scope,
    { id, rowNo }: RowPlace,
    cells: Readonly<Record<string, string>>,
  ): Promise<CorrectedRowDto> {
    const { entity, row } = await this.corrections.correct(actor, scope, id, rowNo, cells);
    const shown = await this.imports.get(scope, id);
    return {
      row: toRowDto(this.rowsService.show(entity, row), language()),
      import: toImportDto(shown, language()),
    };
  }

  async reveal(scope: Scope, { id, rowNo }: RowPlace, reason: string): Promise<RevealedRowDto> {
    return { cells: await this.rowsService.reveal(scope, id, rowNo, reason) };
  }

  async commit(actor: Actor, scope: Scope, change: ImportToChange, mode: CommitMode): Promise<ImportDto> {
    return toImportDto(await this.imports.commit(actor, scope, change, mode), language());
  }

  async cancel(scope: Scope, change: ImportToChange): Promise<ImportDto> {
    return toImportDto(await this.imports.cancel(scope, change), language());
  }

  async undo(scope: Scope, change: ImportToChange): Promise<ImportDto> {
    return toImportDto(await this.imports.undo(scope, change), language());
  }
}

function language(): Language {
  return requestContext.getStore()?.language ?? 'zh';
}
