import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { AppError } from '#kezhi/kernel';

export type CsvEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

const SAMPLE = 1024 * 1024;
/** So many valid characters of several bytes before the first invalid one do not come about by chance: UTF-8 with a fault. */
const CONVINCING = 16;
const LONGEST_CHARACTER = 4;
/** The controls that do occur in text. */
const TEXT_CONTROLS = '\t\n\v\f\r\u001b';

interface Survey {
  sample: Buffer;
  validUtf8: boolean;
  /** How many bytes were valid before the first invalid one. */
  multibyteBeforeFault: number;
}

/** Finds the encoding by looking at the whole file: a first half without Chinese says nothing about the second. */
export async function detectEncoding(path: string): Promise<CsvEncoding> {
  const survey = await surveyFile(path);
  const { sample } = survey;
  const marked = byMark(sample) ?? utf16WithoutMark(sample);
  if (marked) return marked;
  if (hasBinary(sample.toString('latin1'))) throw new AppError('FILE.NOT_A_WORKBOOK');
  if (survey.validUtf8 || survey.multibyteBeforeFault >= CONVINCING) return 'utf-8';
  if (decodesCleanly(sample, 'gb18030')) return 'gb18030';
  throw new AppError('FILE.UNKNOWN_ENCODING');
}

function byMark(sample: Buffer): CsvEncoding | undefined {
  if (sample.length >= 3 && sample.readUIntBE(0, 3) === 0xefbbbf) return 'utf-8';
  if (sample.length < 2) return undefined;
  const mark = sample.readUInt16BE(0);
  if (mark === 0xfffe) return 'utf-16le';
  return mark === 0xfeff ? 'utf-16be' : undefined;
}

function hasBinary(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    if (text.charCodeAt(i) < 0x20 && !TEXT_CONTROLS.includes(text[i]!)) return true;
  }
  return false;
}

/** In UTF-16 every comma and line break has a zero byte, always on the same side; no other text has zero bytes at all. */
function utf16WithoutMark(sample: Buffer): CsvEncoding | undefined {
  const first = sample.indexOf(0);
  if (first < 0 || hasZeroAt(sample, 1 - (first & 1))) return undefined;
  const encoding = (first & 1) === 1 ? 'utf-16le' : 'utf-16be';
  const text = new TextDecoder(encoding).decode(sample.subarray(0, sample.length & ~1));
  const unpaired = text.match(/\uFFFD/g)?.length ?? 0;
  return /[\n\r]/.test(text) && unpaired <= 1 && !hasBinary(text) ? encoding : undefined;
}

function hasZeroAt(sample: Buffer, side: number): boolean {
  for (let i = side; i < sample.length; i += 2) if (sample[i] === 0) return true;
  return false;
}

function decodesCleanly(sample: Buffer, encoding: string): boolean {
  try {
    // stream: a character cut by the end of the sample is no fault
    new TextDecoder(encoding, { fatal: true }).decode(sample, { stream: sample.length === SAMPLE });
    return true;
  } catch {
    return false;
  }
}

async function surveyFile(path: string): Promise<Survey> {
  const survey: Survey = { sample: Buffer.alloc(0), validUtf8: true, multibyteBeforeFault: 0 };
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(path, { highWaterMark: SAMPLE })) {
    const bytes = Buffer.concat([rest, chunk as Buffer]);
    if (survey.sample.length < SAMPLE) {
      survey.sample = Buffer.concat([survey.sample, chunk as Buffer]).subarray(0, SAMPLE);
    }
    const whole = wholeCharacters(bytes);
    rest = bytes.subarray(whole);
    if (isUtf8(bytes.subarray(0, whole)))
      survey.multibyteBeforeFault += countMultibyte(bytes.subarray(0, whole));
    else return faulty(survey, bytes.subarray(0, whole));
  }
  // A character cut by the end of the file is a fault, one that leaves the encoding in no doubt if others came before.
  return rest.length > 0 && !isUtf8(rest) ? faulty(survey, rest) : survey;
}

function faulty(survey: Survey, bytes: Buffer): Survey {
  let valid = 0;
  for (let step = bytes.length; step >= 1; step = Math.floor(step / 2)) {
    while (
      valid + step <= bytes.length &&
      isUtf8(bytes.subarray(0, wholeCharacters(bytes.subarray(0, valid + step))))
    ) {
      valid += step;
    }
  }
  const before = survey.multibyteBeforeFault + countMultibyte(bytes.subarray(0, valid));
  return { ...survey, validUtf8: false, multibyteBeforeFault: before };
}

/** The length without a character that the end may have cut. */
function wholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(LONGEST_CHARACTER - 1, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) {
      const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return needed > back ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}

/** Characters of three bytes or more: Chinese in UTF-8. */
function countMultibyte(bytes: Buffer): number {
  let count = 0;
  for (let i = 0; i < bytes.length && count < CONVINCING; i += 1) if (bytes[i]! >= 0xe0) count += 1;
  return count;
}
