import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { AppError } from '#kezhi/kernel';
import { SaxesCursor } from './saxes-cursor.js';
import { CLOSE, END, MORE, OPEN, TEXT, type XmlCursor } from './xml-cursor.js';
import { XmlScanner } from './xml-scanner.js';
import { escapeAttribute, escapeCellText } from './xml-text.js';

const ATTRIBUTES = ['r', 's', 'x:t', 'name'];

/** What the cursor answers for a document that arrives in pieces of `size` bytes. */
function trace(cursor: XmlCursor, document: string, size: number): unknown[] {
  const events: unknown[] = [];
  const bytes = Buffer.from(document);
  const drain = () => {
    for (let kind = cursor.next(); kind !== MORE && kind !== END; kind = cursor.next()) {
      if (kind === CLOSE) events.push(['close', cursor.name]);
      if (kind === TEXT) events.push([cursor.text(), cursor.textInteger()]);
      if (kind !== OPEN) continue;
      const values = ATTRIBUTES.map((name) => [
        cursor.attribute(name),
        cursor.attributeWord(name),
        cursor.attributeInteger(name),
      ]);
      events.push(['open', cursor.name, cursor.attributeColumn('r'), values]);
    }
  };
  for (let at = 0; at < bytes.length; at += size) {
    cursor.push(bytes.subarray(at, at + size));
    drain();
  }
  cursor.finish();
  drain();
  return events;
}

const text = fc.string({
  unit: fc.constantFrom('a', '1', ' ', '<', '&', '>', '"', "'", '\n', '王', '𠮷', ']', '-', '?'),
  maxLength: 12,
});
const attribute = fc.tuple(
  fc.constantFrom('r', 's', 'x:t', 'other'),
  fc.oneof(text, fc.constantFrom('AB12', 'A1', '7', '0012')),
  fc.boolean(),
);

const openTag = (name: string, attributes: [string, string, boolean][], end: string): string => {
  const unique = new Map(attributes.map((one) => [one[0], one]));
  const written = [...unique.values()].map(([key, value, single]) =>
    single
      ? ` ${key} = '${escapeAttribute(value).replaceAll("'", '&apos;')}'`
      : ` ${key}="${escapeAttribute(value)}"`,
  );
  return `<${name}${written.join('')}${end}`;
};

const { element } = fc.letrec<{ element: string; content: string }>((tie) => ({
  element: fc
    .tuple(
      fc.constantFrom('c', 'row', 'x:v', 'is', '元素'),
      fc.array(attribute, { maxLength: 4 }),
      fc.array(tie('content'), { maxLength: 4 }),
      fc.boolean(),
    )
    .map(([name, attributes, children, empty]) =>
      empty
        ? openTag(name, attributes, ' />')
        : `${openTag(name, attributes, '>')}${children.join('')}</${name} >`,
    ),
  content: fc.oneof(
    { maxDepth: 5 },
    text.map((value) => escapeCellText(value)),
    text.map((value) => `<![CDATA[${value.replaceAll(']]>', '').replaceAll(']', '')}]]>`),
    text.map((value) => `<!--${value.replaceAll('-', '')}-->`),
    fc.constant('<?pi some > thing?>'),
    { weight: 2, arbitrary: tie('element') },
  ),
}));

/** saxes joins texts that a comment or CDATA parts; what they say together is what counts. */
function joined(events: unknown[]): unknown[] {
  const result: unknown[] = [];
  for (const event of events) {
    const last = result.at(-1);
    const isText = Array.isArray(event) && event.length === 2 && typeof event[1] === 'number';
    if (isText && typeof last === 'string') result[result.length - 1] = last + String(event[0]);
    else if (isText) result.push(String(event[0]));
    else result.push(event);
  }
  return result.filter((event) => event !== '');
}

describe('the XML scanner', () => {
  it('answers as saxes does, however the document is cut', () => {
    fc.assert(
      fc.property(element, fc.integer({ min: 1, max: 40 }), (root, size) => {
        const document = `\uFEFF<?xml version="1.0"?><root xmlns:x="x">${root}</root>`;
        const expected = joined(trace(new SaxesCursor(), document, document.length * 4));
        expect(joined(trace(new XmlScanner(), document, size))).toEqual(expected);
        expect(joined(trace(new XmlScanner(), document, document.length * 4))).toEqual(expected);
      }),
      { numRuns: 1500 },
    );
  });

  it.each([
    ['elements that cross', '<a><b></a></b>'],
    ['an element that is not closed', '<a><b/>'],
    ['a tag that is cut off', '<a><b r="1"'],
    ['an attribute without a value', '<a b></a>'],
    ['a value without quotes', '<a b=1></a>'],
    ['an unknown reference', '<a>&unknown;</a>'],
    ['a slash in a tag', '<a / b="1"></a>'],
    ['an end without a beginning', '</a>'],
    ['a second root', '<a/><b/>'],
  ])('refuses %s', (_, document) => {
    const read = () => trace(new XmlScanner(), document, 100);
    expect(read).toThrow(AppError);
    expect(read).toThrow('FILE.TRUNCATED');
  });

  it('refuses a DOCTYPE', () => {
    expect(() => trace(new XmlScanner(), '<!DOCTYPE a><a/>', 100)).toThrow('FILE.EXTERNAL_ENTITY');
  });
});
