import type { Details, ErrorCode } from '#kezhi/kernel';
import type { SealingOptions } from '#kezhi/platform/thread';
import type { FileNotice, ImportKind, ImportSource } from '../import.entity.js';
import type { KnownTeam } from '../rules/import-context.js';
import type { OrganizationEntry } from '../rules/organization-index.js';
import type { RegionRow } from '../rules/region-index.js';
import type { ServiceIntent } from '../rules/service-intents.js';

interface RegionFacts extends RegionRow {
  /** The region cut at county level, by which people are listed. */
  territoryCode: string;
}

/** What every task of a thread shares; sent once, since the list of regions alone is some megabytes. */
export interface ThreadStart {
  sealing: SealingOptions;
  regions: RegionFacts[];
  serviceIntents: ServiceIntent[];
}

/** Everything else that validation depends on: the same task, file and reference data give the same outcomes. */
export interface ValidationTask {
  importId: string;
  kind: ImportKind;
  template: string;
  /** A file on this machine. */
  path: string;
  today: string;
  maxRows: number;
  maxBytes: number;
  unit: OrganizationEntry;
  organizations: OrganizationEntry[];
  /** Of the earlier platform; only forms of organizations ask for them. */
  legacyTeams: KnownTeam[];
  /** Cells that were mended in the browser, by row number and field. */
  corrections: Record<number, Record<string, string>>;
}

export interface ValidationSummary {
  firstId: string;
  lastId: string;
  notices: FileNotice[];
  source: ImportSource;
}

/** Some rows in COPY format, and how far the file has been read. */
export interface ValidatedRows {
  chunk: Uint8Array;
  processed: number;
  expected: number | null;
}

export type ToThread = { type: 'task'; task: ValidationTask } | { type: 'taken' };

export type FromThread =
  | { type: 'rows'; chunk: Uint8Array; processed: number; expected: number | null }
  | { type: 'done'; summary: ValidationSummary }
  | { type: 'failed'; code: ErrorCode; details: Details };
