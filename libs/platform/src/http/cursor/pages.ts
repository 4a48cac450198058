import { Injectable } from '@nestjs/common';
import { cut, type Page, type PageQuery } from '#kezhi/kernel';
import { AppConfig } from '../../config/app-config.js';
import { CursorCodec } from './cursor-codec.js';
import type { PageParams } from './page-params.dto.js';

/** The rows that a repository read (`limit + 1` of them, so that "is there more" needs no count), and their number if asked. */
export interface Rows<T> {
  rows: T[];
  total?: number;
}

export interface PageShape<Row, Item> {
  toItem(row: Row): Item;
  /** The columns of ORDER BY as text, the unique one last. */
  sortKey(row: Row): readonly string[];
}

/** Between the parameters of a list on the wire and the question a repository answers. */
@Injectable()
export class Pages {
  private readonly codec: CursorCodec;

  constructor(config: AppConfig) {
    this.codec = new CursorCodec(config.cursorKey);
  }

  /** `list` is a name of the route's own, e.g. `organizations`. Throws COMMON.CURSOR_INVALID. */
  query(list: string, params: PageParams): PageQuery {
    return {
      limit: params.limit,
      after: params.cursor === undefined ? null : this.codec.open(identity(list, params), params.cursor),
      includeTotal: params.include === 'total',
    };
  }

  /** What the repository read, as the page that goes out. */
  page<Row, Item>(
    list: string,
    params: PageParams,
    read: Rows<Row>,
    shape: PageShape<Row, Item>,
  ): Page<Item> {
    const { rows, more } = cut(read.rows, params.limit);
    const last = rows.at(-1);
    const nextCursor =
      more && last !== undefined ? this.codec.seal(identity(list, params), shape.sortKey(last)) : null;
    const page = { items: rows.map((row) => shape.toItem(row)), nextCursor };
    return read.total === undefined ? page : { ...page, total: read.total };
  }
}

const FREE = new Set(['limit', 'cursor', 'include']);

/** Everything that decides which rows come in which order: the page size may change on the way, the filters may not. */
function identity(list: string, params: PageParams): string {
  const filters = Object.entries(params)
    .filter(([name, value]) => !FREE.has(name) && value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([list, filters]);
}
