import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { VARIABLES, type Variable } from './variables.js';

const text = readFileSync(new URL('../../../../.env.example', import.meta.url), 'utf8');
const listed = new Map(
  [...text.matchAll(/^# ([A-Z][A-Z0-9_]*)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value]),
);
const ONLY_FOR_COMPOSE = ['POSTGRES_PASSWORD', 'REDIS_PASSWORD'];
const variables = Object.entries<Variable<unknown>>(VARIABLES);

describe('.env.example', () => {
  it('names every variable, and no other', () => {
    const names = [...variables.map(([name]) => name), ...ONLY_FOR_COMPOSE];
    expect([...listed.keys()].sort()).toEqual(names.sort());
  });

  it.each(variables.filter(([, { fallback }]) => fallback !== undefined))(
    'shows for %s what holds without it',
    (name, { fallback }) => expect(listed.get(name)).toBe(fallback),
  );

  it.each(variables.filter(([, { fallback }]) => fallback === undefined))(
    'shows an acceptable example for %s',
    (name, { read }) => expect(() => read(listed.get(name) ?? '')).not.toThrow(),
  );

  it('sets nothing by itself', () => {
    expect(text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))).toEqual([]);
  });
});
