import type { Catalogue } from './catalogue.js';

export const identityErrors = {} as const satisfies Catalogue;
