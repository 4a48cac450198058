/**
 * National standards as pure functions: text, numbers, codes and dates as they are written in Chinese forms. No framework, no input or
 * output; every reader returns data (`ok` with the value, or the reason of the refusal) and never throws.
 */
export * from './code-list.js';
export * from './dates.js';
export * from './education.js';
export * from './email.js';
export * from './ethnicity.js';
export * from './identity-numbers.js';
export * from './masking.js';
export * from './person-names.js';
export * from './phones.js';
export * from './political-status.js';
export * from './region-names.js';
export * from './social-credit-code.js';
export * from './synthetic.js';
export * from './text.js';
