import { PACKAGE, SHEET_TYPE, XML_HEAD } from '../xml/ooxml.js';
import { escapeAttribute } from '../xml/xml-text.js';
import { prefixOf } from './xml-edits.js';

const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

export interface AddedRelationship {
  id: string;
  type: string;
  /** As written, relative to the part that has the relationship: not every program understands absolute ones. */
  target: string;
}

/** A relationships part with more entries; `part` is undefined if there was none. */
export function addRelationships(part: string | undefined, added: readonly AddedRelationship[]): string {
  const empty = `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships"></Relationships>`;
  return addChildren(part ?? empty, 'Relationships', (prefix) =>
    added.map(({ id, type, target }) => {
      const attributes = `Id="${id}" Type="${escapeAttribute(type)}" Target="${escapeAttribute(target)}"`;
      return `<${prefix}Relationship ${attributes}/>`;
    }),
  );
}

/** The list of content types with the parts that were added. */
export function addContentTypes(
  part: string,
  added: { comments: string | undefined; styles: string | undefined; drawings: boolean },
): string {
  return addChildren(part, 'Types', (prefix) => {
    const override = (name: string | undefined, kind: string) =>
      name === undefined
        ? []
        : [`<${prefix}Override PartName="/${name}" ContentType="${SHEET_TYPE}.${kind}+xml"/>`];
    const drawings = added.drawings
      ? [`<${prefix}Default Extension="vml" ContentType="${DRAWING_TYPE}"/>`]
      : [];
    return [...drawings, ...override(added.comments, 'comments'), ...override(added.styles, 'styles')];
  });
}

function addChildren(part: string, root: string, make: (prefix: string) => string[]): string {
  const tag = new RegExp(`<([\\w.-]+:)?${root}\\b[^>]*>`).exec(part)?.[0] ?? '';
  const prefix = prefixOf(tag);
  const children = make(prefix).join('');
  if (tag.endsWith('/>'))
    return part.replace(tag, () => `${tag.slice(0, -2)}>${children}</${prefix}${root}>`);
  const end = part.lastIndexOf(`</${prefix}${root}`);
  return part.slice(0, end) + children + part.slice(end);
}
