import type { Catalogue } from './catalogue.js';

export const volunteerErrors = {} as const satisfies Catalogue;
