import { columnLetters } from '../cell-references.js';
import { MOST_NOTES } from '../writing/notes.js';
import {
  DRAWING_CLOSING,
  drawingOpening,
  FIRST_SHAPE,
  NOTE_AUTHOR,
  NOTES_CLOSING,
  NOTE_SHAPE_TYPE,
  noteRun,
  noteShape,
  notesOpening,
  noteXml,
} from '../writing/notes-part.js';
import { SpoolFile } from '../writing/spool-file.js';
import type { CellMark } from '../workbook.js';
import { CLOSE, END, MORE, OPEN, TEXT } from '../xml/xml-cursor.js';
import { XmlScanner } from '../xml/xml-scanner.js';
import { prefixOf } from './xml-edits.js';

/** The comments part of a sheet as it was: other people's notes word for word, ours left out. */
interface Others {
  opening: string;
  closing: string;
  prefix: string;
  /** Under which number we sign. */
  authorId: number;
  /** By cell reference, the whole element. */
  notes: Map<string, string>;
}

/**
 * The notes of a sheet that is marked: those that other people wrote stay, with our sentence behind them where both
 * speak of one cell; those of our earlier rounds go.
 */
export class MergedNotes {
  private readonly comments = new SpoolFile();
  private readonly shapes = new SpoolFile();
  private readonly others: Others;
  private readonly drawing: string | undefined;
  private readonly firstShape: number;
  private count = 0;

  constructor(namespace: string, comments: Buffer | undefined, drawing: Buffer | undefined) {
    this.others = comments ? readOthers(comments) : noOthers(namespace);
    this.drawing = drawing && this.withoutOurShapes(drawing.toString('utf8'));
    this.firstShape = Math.max(FIRST_SHAPE, largestShape(this.drawing ?? '') + 1);
  }

  add(mark: CellMark): void {
    const { others } = this;
    const reference = `${columnLetters(mark.column)}${mark.rowNo}`;
    const other = others.notes.get(reference);
    if (other !== undefined) {
      const run = noteRun(`\n${NOTE_AUTHOR}:${mark.comment}`, others.prefix);
      others.notes.set(
        reference,
        other.replace(`</${others.prefix}text>`, () => `${run}</${others.prefix}text>`),
      );
    } else if (this.count < MOST_NOTES) {
      this.comments.write(noteXml(mark.rowNo, mark.column, mark.comment, others.authorId, others.prefix));
      this.shapes.write(noteShape(mark.rowNo, mark.column, mark.comment, this.firstShape + this.count));
      this.count += 1;
    }
  }

  async *commentsXml(): AsyncGenerator<Buffer | string> {
    yield this.others.opening;
    yield* this.others.notes.values();
    yield* this.comments.read();
    yield this.others.closing;
  }

  async *drawingXml(): AsyncGenerator<Buffer | string> {
    const end = this.drawing?.lastIndexOf('</xml>') ?? -1;
    const opening =
      this.drawing !== undefined && end >= 0 ? this.drawing.slice(0, end) : drawingOpening(this.count);
    yield opening;
    if (!opening.includes('_x0000_t202"')) yield NOTE_SHAPE_TYPE;
    yield* this.shapes.read();
    yield DRAWING_CLOSING;
  }

  remove(): void {
    this.comments.remove();
    this.shapes.remove();
  }

  /** Keeps controls, pictures and the notes of others. */
  private withoutOurShapes(drawing: string): string {
    return drawing.replace(/<v:shape\b[\s\S]*?<\/v:shape>/g, (shape) => {
      if (!/ObjectType="Note"/.test(shape)) return shape;
      const row = /<x:Row>\s*(\d+)/.exec(shape)?.[1];
      const column = /<x:Column>\s*(\d+)/.exec(shape)?.[1];
      if (row === undefined || column === undefined) return shape;
      return this.others.notes.has(`${columnLetters(Number(column))}${Number(row) + 1}`) ? shape : '';
    });
  }
}

const largestShape = (drawing: string): number =>
  [...drawing.matchAll(/_x0000_s(\d{1,9})/g)].reduce(
    (largest, [, digits]) => Math.max(largest, Number(digits)),
    0,
  );

function noOthers(namespace: string): Others {
  const opening = notesOpening(namespace, [NOTE_AUTHOR]);
  return { opening, closing: NOTES_CLOSING, prefix: '', authorId: 0, notes: new Map() };
}

function readOthers(part: Buffer): Others {
  const reader = new NotesReader(part);
  const { prefix, authors } = reader;
  const known = authors.indexOf(NOTE_AUTHOR);
  const author = `<${prefix}author>${NOTE_AUTHOR}</${prefix}author>`;
  const before = part.toString('utf8', 0, reader.listFrom);
  const withAuthor = before.replace(`</${prefix}authors>`, () => `${author}</${prefix}authors>`);
  return {
    opening: `${known >= 0 ? before : withAuthor}<${prefix}commentList>`,
    closing: `</${prefix}commentList>${part.toString('utf8', reader.listTo)}`,
    prefix,
    authorId: known >= 0 ? known : authors.length,
    notes: reader.notes,
  };
}

/** The run that an earlier round put behind somebody else's note. */
const OUR_SENTENCE = new RegExp(
  `<(\\w+:)?r>(?:(?!</?(?:\\w+:)?r>).)*?<(?:\\w+:)?t\\b[^>]*>\\s*${NOTE_AUTHOR}:[^<]*</(?:\\w+:)?t></(?:\\w+:)?r>`,
  'gs',
);

class NotesReader {
  prefix = '';
  readonly authors: string[] = [];
  readonly notes = new Map<string, string>();
  /** Where the list of comments begins and ends, its tags included. */
  listFrom = 0;
  listTo = 0;
  private readonly scanner = new XmlScanner();
  private noteFrom = 0;
  private reference = '';
  private ours = false;
  private inAuthor = false;

  constructor(private readonly part: Buffer) {
    this.scanner.push(part);
    this.scanner.finish();
    for (let kind = this.scanner.next(); kind !== END && kind !== MORE; kind = this.scanner.next()) {
      if (kind === OPEN) this.opened();
      else if (kind === CLOSE) this.closed();
      else if (kind === TEXT && this.inAuthor) this.authors[this.authors.length - 1] += this.scanner.text();
    }
  }

  private opened(): void {
    const { scanner } = this;
    this.inAuthor = scanner.name === 'author';
    if (this.inAuthor) this.authors.push('');
    else if (scanner.depth === 1)
      this.prefix = prefixOf(this.part.toString('utf8', scanner.tagStart, scanner.tagEnd));
    else if (scanner.name === 'commentList') this.listFrom = scanner.tagStart;
    else if (scanner.name === 'comment') {
      this.noteFrom = scanner.tagStart;
      this.reference = scanner.attribute('ref') ?? '';
      this.ours = this.authors[scanner.attributeInteger('authorId')] === NOTE_AUTHOR;
    }
  }

  private closed(): void {
    const { scanner } = this;
    if (scanner.name === 'author') this.inAuthor = false;
    else if (scanner.name === 'commentList') this.listTo = scanner.tagEnd;
    else if (scanner.name === 'comment' && !this.ours) {
      const note = this.part.toString('utf8', this.noteFrom, scanner.tagEnd);
      this.notes.set(this.reference, note.replace(OUR_SENTENCE, ''));
    }
  }
}
