import { AppError, type ErrorCode } from '#kezhi/kernel';

/** What PostgreSQL says beside its sentence. `detail` and `where` are left out on purpose: they quote the row. */
export interface PostgresFailure {
  readonly sqlState: string;
  readonly constraint?: string;
  readonly table?: string;
  readonly column?: string;
}

const translations = new Map<string, ErrorCode>();

/**
 * Tells which code a violated constraint means, by the constraint's name: once per domain, at load.
 * Two domains cannot claim one constraint.
 */
export function translateConstraints(codes: Readonly<Record<string, ErrorCode>>): void {
  for (const [constraint, code] of Object.entries(codes)) {
    const known = translations.get(constraint);
    if (known !== undefined && known !== code)
      throw new Error(`${constraint} is translated twice: ${known} and ${code}`);
    translations.set(constraint, code);
  }
}

/** The driver's error, also inside the wrapper that TypeORM puts around it; null for any other error. */
export function postgresFailure(error: unknown): PostgresFailure | null {
  if (!(error instanceof Error)) return null;
  const fields = error as Error & Record<string, unknown>;
  if (fields.driverError instanceof Error && fields.driverError !== error)
    return postgresFailure(fields.driverError);
  if (!/^[0-9A-Z]{5}$/.test(text(fields.code)) || text(fields.severity) === '') return null;
  return {
    sqlState: text(fields.code),
    constraint: text(fields.constraint) || undefined,
    table: text(fields.table) || undefined,
    column: text(fields.column) || undefined,
  };
}

/** PostgreSQL gave this transaction up, so that others could go on: nothing of it was written. */
export function wasDeadlocked(error: unknown): boolean {
  return postgresFailure(error)?.sqlState === DEADLOCK;
}

const UNIQUE = '23505';
const DEADLOCK = '40P01';
const DISK_FULL = '53100';
/** Nothing was changed and the same request may succeed soon: deadlock, serialization, shutdown, too many clients. */
const TRANSIENT = /^(40001|40P01|55P03|57P0[123]|53300|08...)$/;

/** The refusal a violation stands for; null when it is a bug or a failure of ours. */
export function translateViolation(failure: PostgresFailure): AppError | null {
  const code = failure.constraint === undefined ? undefined : translations.get(failure.constraint);
  if (code !== undefined) return new AppError(code);
  if (failure.sqlState === UNIQUE) return new AppError('COMMON.CONFLICT');
  if (failure.sqlState === DISK_FULL) return new AppError('STORAGE.FULL');
  return TRANSIENT.test(failure.sqlState) ? new AppError('COMMON.UNAVAILABLE') : null;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
