/**
 * What a file may cost. Whoever wants others passes them to `openWorkbook`.
 *
 * Unpacked size: a sheet of 1 000 000 rows and 20 columns is 0.9 to 1.6 GB of XML that packs to 80-160 MB (about 10 : 1).
 * So the total alone cannot tell a bomb from an honest file: 4 GB is only the last wall, and the ratio (200 : 1 once an
 * entry is larger than 1 MB; Excel's own files reach 30 : 1, a bomb 1000 : 1) is what stops bombs at once.
 * Nothing is unpacked into memory but shared strings, which therefore have a limit of their own.
 */
export interface WorkbookLimits {
  fileBytes: number;
  /** Data rows; rows without a value are not counted, and `HEADER_ALLOWANCE` more are let through for titles and headers. */
  rows: number;
  columns: number;
  /** Characters in one cell; Excel's own limit. */
  cellCharacters: number;
  entries: number;
  /** Bytes, over everything that is unpacked from the file. */
  inflatedBytes: number;
  /** Unpacked : packed of one entry, applied once it exceeds `ratioFromBytes`. */
  ratio: number;
  ratioFromBytes: number;
  sharedStringBytes: number;
}

const MB = 1024 * 1024;

export const DEFAULT_LIMITS: Readonly<WorkbookLimits> = {
  fileBytes: 200 * MB,
  rows: 1_000_000,
  columns: 512,
  cellCharacters: 32_767,
  entries: 1_000,
  inflatedBytes: 4_096 * MB,
  ratio: 200,
  ratioFromBytes: MB,
  sharedStringBytes: 512 * MB,
};

/** Rows above the data: titles, notes, a header of several lines. */
export const HEADER_ALLOWANCE = 100;
