import { AppError } from '#kezhi/kernel';
import type { WorkbookLimits } from '../limits.js';
import { ZipOutput, type Chunks } from '../writing/zip-output.js';
import { findLegacyDrawing } from '../xlsx/behind-rows.js';
import {
  readContentTypes,
  readRelationships,
  readWorkbookPart,
  relationshipsPart,
  relativeTarget,
  resolveTarget,
  type Relationship,
  type WorkbookPart,
} from '../xlsx/package-parts.js';
import { readStrings } from '../xlsx/shared-strings.js';
import type { CellMark } from '../workbook.js';
import { ZipArchive } from '../xlsx/zip-archive.js';
import { MAIN, OFFICE } from '../xml/ooxml.js';
import { FormulaLikeStrings } from './formula-like-strings.js';
import { MarkCursor } from './mark-cursor.js';
import type { MarkOptions } from './mark-options.js';
import { MergedNotes } from './existing-notes.js';
import { addContentTypes, addRelationships, type AddedRelationship } from './package-additions.js';
import { SheetPatcher } from './sheet-patcher.js';
import { StylesPatch } from './styles-patch.js';

const MB = 1024 * 1024;
const LARGEST_PART = 128 * MB;
const CONTENT_TYPES = '[Content_Types].xml';
const STRICT_OFFICE = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const STRICT_MAIN = 'http://purl.oclc.org/ooxml/spreadsheetml/main';

/** The parts that marking touches, those that it makes included. */
interface Plan {
  workbook: WorkbookPart;
  sheet: string;
  styles: string;
  comments: string;
  drawing: string;
  /** The relationship to give the sheet; undefined if it leads to a drawing of notes already. */
  drawingId: string | undefined;
  sheetRelationships: AddedRelationship[];
  workbookRelationships: AddedRelationship[];
}

/** An .xlsx is copied part by part; what is learned while the sheet is copied goes into the parts that are written after it. */
export async function markXlsx(options: MarkOptions, limits: WorkbookLimits): Promise<void> {
  const archive = await ZipArchive.open(options.source, limits);
  try {
    const plan = await makePlan(archive, options.sheetIndex);
    const namespace = plan.workbook.strict ? STRICT_MAIN : MAIN;
    const notes = new MergedNotes(
      namespace,
      await whole(archive, plan.comments),
      await whole(archive, plan.drawing),
    );
    try {
      await writeMarked(archive, plan, options, notes);
    } finally {
      notes.remove();
    }
  } finally {
    archive.close();
  }
}

async function writeMarked(
  archive: ZipArchive,
  plan: Plan,
  options: MarkOptions,
  notes: MergedNotes,
): Promise<void> {
  const { workbook, drawingId } = plan;
  const oldStyles = await whole(archive, plan.styles);
  const styles = oldStyles ? new StylesPatch(oldStyles) : StylesPatch.fresh();
  const formulaLike = new FormulaLikeStrings();
  if (workbook.sharedStrings !== undefined)
    await readStrings(archive.read(workbook.sharedStrings), formulaLike);
  const marked = (mark: CellMark) => notes.add(mark);
  const marks = new MarkCursor(options.marks);
  const patcher = new SheetPatcher({
    marks,
    styles,
    formulaLike,
    strict: workbook.strict,
    drawingId,
    marked,
  });

  const relationships = await withRelationships(archive, plan.sheet, plan.sheetRelationships);
  const workbookRelationships = await withRelationships(archive, workbook.name, plan.workbookRelationships);
  const changed = new Map<string, () => Chunks>([
    [CONTENT_TYPES, ((types) => () => [types])(await contentTypes(archive, plan))],
    [plan.sheet, () => patcher.patch(archive.read(plan.sheet))],
    [plan.styles, () => [styles.render()]],
    [plan.comments, () => notes.commentsXml()],
    [plan.drawing, () => notes.drawingXml()],
    [relationshipsPart(plan.sheet), () => [relationships]],
    [relationshipsPart(workbook.name), () => [workbookRelationships]],
  ]);
  const zip = new ZipOutput();
  const touched = new Set([...changed.keys()].map((name) => name.toLowerCase()));
  for (const [name, make] of changed) zip.add(archive.spelling(name), make);
  for (const name of archive.names)
    if (!touched.has(name.toLowerCase())) zip.add(name, () => archive.read(name));
  await zip.writeTo(options.target);
}

async function makePlan(archive: ZipArchive, sheetIndex: number): Promise<Plan> {
  const workbook = await readWorkbookPart(archive);
  const sheet = sheetPart(workbook, sheetIndex);
  const related = (await readRelationships(archive, sheet)).filter(({ target }) => archive.has(target));
  const drawing = await presentDrawing(archive, sheet, related);
  const comments = related.find(({ kind }) => kind === 'comments')?.target;
  const plan: Plan = {
    workbook,
    sheet,
    styles: workbook.styles ?? resolveTarget(workbook.name, 'styles.xml'),
    comments: comments ?? freeName(archive, 'xl/comments', '.xml'),
    drawing: drawing ?? freeName(archive, 'xl/drawings/vmlDrawing', '.vml'),
    drawingId: drawing === undefined ? freeId(related, 'rIdNotesDrawing') : undefined,
    sheetRelationships: [],
    workbookRelationships: [],
  };
  if (comments === undefined) link(plan, plan.sheetRelationships, freeId(related, 'rIdNotes'), 'comments');
  if (plan.drawingId !== undefined) link(plan, plan.sheetRelationships, plan.drawingId, 'vmlDrawing');
  if (workbook.styles === undefined) link(plan, plan.workbookRelationships, 'rIdNotesStyles', 'styles');
  return plan;
}

function sheetPart(workbook: WorkbookPart, sheetIndex: number): string {
  const part = workbook.sheets[sheetIndex]?.part;
  if (part === undefined) throw new AppError('FILE.SHEET_NOT_FOUND');
  return part;
}

/** Notes the relationship that leads to a part that is made. */
function link(
  plan: Plan,
  list: AddedRelationship[],
  id: string,
  kind: 'comments' | 'vmlDrawing' | 'styles',
): void {
  const { workbook, sheet, comments, drawing, styles } = plan;
  const part = { comments, vmlDrawing: drawing, styles }[kind];
  const from = kind === 'styles' ? workbook.name : sheet;
  const type = `${workbook.strict ? STRICT_OFFICE : OFFICE}/${kind}`;
  list.push({ id, type, target: relativeTarget(from, part) });
}

/** The drawing that shows the notes of the sheet now; one for headers and footers is of the same kind and is left alone. */
async function presentDrawing(
  archive: ZipArchive,
  sheet: string,
  related: readonly Relationship[],
): Promise<string | undefined> {
  const drawings = related.filter(({ kind }) => kind === 'vmlDrawing');
  if (drawings.length === 0) return undefined;
  const id = await findLegacyDrawing(archive.read(sheet));
  return drawings.find((drawing) => drawing.id === id)?.target;
}

async function contentTypes(archive: ZipArchive, plan: Plan): Promise<string> {
  const { defaults } = await readContentTypes(archive);
  const text = (await archive.readWhole(CONTENT_TYPES, LARGEST_PART)).toString('utf8');
  return addContentTypes(text, {
    comments: archive.has(plan.comments) ? undefined : plan.comments,
    styles: plan.workbook.styles === undefined ? plan.styles : undefined,
    drawings: !defaults.has('vml'),
  });
}

async function withRelationships(
  archive: ZipArchive,
  part: string,
  added: readonly AddedRelationship[],
): Promise<string> {
  return addRelationships((await whole(archive, relationshipsPart(part)))?.toString('utf8'), added);
}

async function whole(archive: ZipArchive, name: string): Promise<Buffer | undefined> {
  return archive.has(name) ? archive.readWhole(name, LARGEST_PART) : undefined;
}

function freeName(archive: ZipArchive, stem: string, extension: string): string {
  let number = 1;
  while (archive.has(`${stem}${number}${extension}`)) number += 1;
  return `${stem}${number}${extension}`;
}

function freeId(related: readonly Relationship[], stem: string): string {
  let id = stem;
  while (related.some((one) => one.id === id)) id += '_';
  return id;
}
