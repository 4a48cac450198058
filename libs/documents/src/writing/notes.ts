import { MAIN } from '../xml/ooxml.js';
import { SpoolFile } from './spool-file.js';
import {
  DRAWING_CLOSING,
  drawingOpening,
  FIRST_SHAPE,
  NOTES_CLOSING,
  noteShape,
  notesOpening,
  noteXml,
} from './notes-part.js';

/** Excel and WPS take minutes to open a sheet with more notes than this; cells beyond are coloured without a note. */
export const MOST_NOTES = 50_000;

/** The notes of one sheet of a workbook that we write ourselves. */
export class Notes {
  private readonly comments = new SpoolFile();
  private readonly shapes = new SpoolFile();
  private count = 0;

  constructor(private readonly author: string) {}

  add(rowNo: number, column: number, text: string): void {
    if (this.count >= MOST_NOTES) return;
    this.comments.write(noteXml(rowNo, column, text, 0));
    this.shapes.write(noteShape(rowNo, column, text, FIRST_SHAPE + this.count));
    this.count += 1;
  }

  async *commentsXml(): AsyncGenerator<Buffer | string> {
    yield notesOpening(MAIN, [this.author]);
    yield* this.comments.read();
    yield NOTES_CLOSING;
  }

  async *drawingXml(): AsyncGenerator<Buffer | string> {
    yield drawingOpening(this.count);
    yield* this.shapes.read();
    yield DRAWING_CLOSING;
  }

  remove(): void {
    this.comments.remove();
    this.shapes.remove();
  }
}
