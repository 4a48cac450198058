import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';

const libs = path.resolve(import.meta.dirname, '../libs');
const files = readdirSync(libs, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.dto.ts'),
);
const names = files.flatMap((name) =>
  [...readFileSync(path.join(libs, name), 'utf8').matchAll(/^export class (\w+)/gm)].map(
    ([, found]) => found,
  ),
);

describe('DTO classes', () => {
  it('have names of their own: the API contract knows a schema by nothing else, and two of one name become one', () => {
    expect(names.length).toBeGreaterThan(50);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });
});
