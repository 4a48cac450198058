import { AppError, type Details } from '#kezhi/kernel';
import { postgresFailure, type PostgresFailure } from '../database/postgres-errors.js';
import { errorCode } from './error-code.js';

/** What of an error may be written down. */
export interface SafeError {
  name: string;
  code?: string;
  message?: string;
  details?: Details;
  postgres?: PostgresFailure;
  stack?: string;
  cause?: SafeError;
}

const DEEPEST_CAUSE = 3;

/**
 * An error without what somebody typed. Of an AppError the code and details (ids and counts by the house's rule);
 * of a database error state and names, as its sentence, query and parameters quote the row; of a parser's error
 * no sentence, as it quotes the text; of others the sentence with long numbers and addresses blotted out.
 */
export function safeError(error: unknown, depth = 0): SafeError {
  if (!(error instanceof Error)) return { name: typeof error };
  const safe: SafeError = { name: error.name, stack: frames(error) };
  const code = errorCode(error);
  if (code !== '') safe.code = code;
  const postgres = postgresFailure(error);
  if (error instanceof AppError) safe.details = error.details;
  else if (postgres) safe.postgres = postgres;
  else if (!(error instanceof SyntaxError) && error.name !== 'QueryFailedError')
    safe.message = blot(error.message);
  if (error.cause !== undefined && depth < DEEPEST_CAUSE) safe.cause = safeError(error.cause, depth + 1);
  return safe;
}

/** Replaces e-mail addresses and digit runs that could be an identity number, a phone or a code. */
export function blot(text: string): string {
  return text.replace(/[^\s@<>"']+@[^\s@<>"']+/g, '[address]').replace(/\d{6,}[\dXx]?/g, '[digits]');
}

/** The stack without its first lines, which repeat the message. */
function frames(error: Error): string | undefined {
  const lines = error.stack?.split('\n').filter((line) => /^\s+at /.test(line));
  return lines?.map((line) => line.trim()).join('\n');
}
