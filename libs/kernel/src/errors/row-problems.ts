import type { Catalogue } from './catalogue.js';

export const rowProblems = {} as const satisfies Catalogue;
