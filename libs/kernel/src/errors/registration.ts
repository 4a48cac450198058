import type { Catalogue } from './catalogue.js';

export const registrationErrors = {} as const satisfies Catalogue;
