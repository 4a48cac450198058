import { AppError } from '#kezhi/kernel';
import { OPEN } from '../xml/xml-cursor.js';
import { readXml } from '../xml/read-xml.js';
import { SaxesCursor } from '../xml/saxes-cursor.js';
import type { ZipArchive } from './zip-archive.js';

export interface Relationship {
  id: string;
  /** Last word of the type: `worksheet`, `styles`, `comments`; the same in transitional and strict files. */
  kind: string;
  /** The type in full. */
  type: string;
  /** Name of the part that it leads to, without a leading slash. */
  target: string;
}

export interface WorkbookPart {
  /** Part names, `xl/workbook.xml` and the like. */
  name: string;
  strict: boolean;
  date1904: boolean;
  sheets: { name: string; hidden: boolean; part: string }[];
  sharedStrings: string | undefined;
  styles: string | undefined;
}

interface ContentTypes {
  defaults: ReadonlyMap<string, string>;
  overrides: ReadonlyMap<string, string>;
}

const CONTENT_TYPES = '[Content_Types].xml';
const PLAIN_WORKBOOK = /spreadsheetml\.sheet\.main\+xml$/;
/** What a content type of the main part says about files that look like a workbook but are none of ours. */
const OTHER_FORMATS: readonly (readonly [RegExp, string])[] = [
  [/sheet\.binary/i, 'xlsb'],
  [/(?:sheet|template)\.macroenabled/i, 'xlsm'],
  [/spreadsheetml\.template/i, 'xltx'],
];

/** The name of the part that holds the relationships of `part`; of the whole package for `''`. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** Resolves a target beside the part that names it. */
export function resolveTarget(part: string, target: string): string {
  const base = target.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') base.pop();
    else if (step !== '.' && step !== '') base.push(step);
  }
  return base.join('/');
}

/** How `part` names another part; the inverse of `resolveTarget`. */
export function relativeTarget(part: string, other: string): string {
  const from = part.split('/').slice(0, -1);
  const to = other.split('/');
  while (from.length > 0 && from[0] === to[0]) {
    from.shift();
    to.shift();
  }
  return [...from.map(() => '..'), ...to].join('/');
}

export async function readRelationships(archive: ZipArchive, part: string): Promise<Relationship[]> {
  const name = relationshipsPart(part);
  const found: Relationship[] = [];
  if (!archive.has(name)) return found;
  await readXml(new SaxesCursor(), archive.read(name), (kind, cursor) => {
    if (kind !== OPEN || cursor.name !== 'Relationship' || cursor.attribute('TargetMode') === 'External')
      return;
    const type = cursor.attribute('Type') ?? '';
    const target = resolveTarget(part, cursor.attribute('Target') ?? '');
    found.push({
      id: cursor.attribute('Id') ?? '',
      type,
      kind: type.slice(type.lastIndexOf('/') + 1),
      target,
    });
  });
  return found;
}

export async function readContentTypes(archive: ZipArchive): Promise<ContentTypes> {
  const defaults = new Map<string, string>();
  const overrides = new Map<string, string>();
  await readXml(new SaxesCursor(), archive.read(CONTENT_TYPES), (kind, cursor) => {
    if (kind !== OPEN) return;
    const type = cursor.attribute('ContentType') ?? '';
    if (cursor.name === 'Default') defaults.set((cursor.attribute('Extension') ?? '').toLowerCase(), type);
    if (cursor.name === 'Override')
      overrides.set((cursor.attribute('PartName') ?? '').slice(1).toLowerCase(), type);
  });
  return { defaults, overrides };
}

/** Reads what lies around the sheets, and refuses every zip that is not an .xlsx workbook. */
export async function readWorkbookPart(archive: ZipArchive): Promise<WorkbookPart> {
  await refuseOpenDocument(archive);
  if (!archive.has(CONTENT_TYPES)) throw new AppError('FILE.NOT_A_WORKBOOK');
  const name = (await readRelationships(archive, '')).find(({ kind }) => kind === 'officeDocument')?.target;
  if (name === undefined || !archive.has(name)) throw new AppError('FILE.NOT_A_WORKBOOK');
  refuseOtherFormats((await readContentTypes(archive)).overrides.get(name.toLowerCase()));
  const related = await readRelationships(archive, name);
  const part = { name, strict: false, date1904: false, sheets: [] as WorkbookPart['sheets'] };
  await readXml(new SaxesCursor(), archive.read(name), (kind, cursor) => {
    if (kind === OPEN) visitWorkbook(cursor, part, related);
  });
  const target = (kind: string) =>
    related.find((one) => one.kind === kind && archive.has(one.target))?.target;
  if (part.sheets.length === 0) throw new AppError('FILE.NOT_A_WORKBOOK');
  return { ...part, sharedStrings: target('sharedStrings'), styles: target('styles') };
}

function visitWorkbook(
  cursor: SaxesCursor,
  part: Pick<WorkbookPart, 'strict' | 'date1904' | 'sheets'>,
  related: readonly Relationship[],
): void {
  if (cursor.name === 'workbook') {
    part.strict = Object.values(cursor.attributes).some((value) =>
      value.startsWith('http://purl.oclc.org/ooxml/'),
    );
  }
  if (cursor.name === 'workbookPr') part.date1904 = /^(1|true)$/.test(cursor.attribute('date1904') ?? '');
  if (cursor.name !== 'sheet') return;
  const id = Object.entries(cursor.attributes).find(([key]) => key.endsWith(':id'))?.[1];
  // Chart and macro sheets stand in the same list but lead to parts of another kind.
  const target = related.find((one) => one.id === id && one.kind === 'worksheet')?.target;
  if (target === undefined) return;
  const hidden = (cursor.attribute('state') ?? 'visible') !== 'visible';
  part.sheets.push({ name: cursor.attribute('name') ?? '', hidden, part: target });
}

async function refuseOpenDocument(archive: ZipArchive): Promise<void> {
  if (!archive.has('mimetype')) return;
  const mimetype = (await archive.readWhole('mimetype', 1000)).toString('latin1');
  if (mimetype.includes('opendocument.spreadsheet'))
    throw new AppError('FILE.OTHER_FORMAT', { format: 'ods' });
}

function refuseOtherFormats(type: string | undefined): void {
  if (type === undefined || PLAIN_WORKBOOK.test(type)) return;
  const other = OTHER_FORMATS.find(([pattern]) => pattern.test(type));
  throw other ? new AppError('FILE.OTHER_FORMAT', { format: other[1] }) : new AppError('FILE.NOT_A_WORKBOOK');
}
