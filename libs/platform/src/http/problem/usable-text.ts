import { AppError, type FieldProblem } from '#kezhi/kernel';

/** Far above what any form of ours needs, far below what would exhaust the stack of those who walk through it. */
const DEEPEST = 20;
const LONE_SURROGATE = /\p{Cs}/u;

/**
 * Refuses what no form can mean and the database cannot keep: NUL, half of a surrogate pair, in a value or a name,
 * and nesting without end. Asked before any rule of a DTO, so that no rule has to think of it. Pure.
 */
export function refuseUnusableText(value: unknown, pointerOf: (path: readonly string[]) => string): void {
  const found = unusableAt(value, []);
  if (!found) return;
  const problem: FieldProblem = { pointer: pointerOf(found), code: 'FIELD.CHARACTERS' };
  throw new AppError('COMMON.VALIDATION', { count: 1 }, [problem]);
}

const isUnusable = (text: string) => text.includes('\0') || LONE_SURROGATE.test(text);

function unusableAt(value: unknown, path: readonly string[]): readonly string[] | undefined {
  if (typeof value === 'string') return isUnusable(value) ? path : undefined;
  if (value === null || typeof value !== 'object') return undefined;
  if (path.length >= DEEPEST) throw new AppError('COMMON.BODY_UNREADABLE');
  for (const [name, part] of Object.entries(value)) {
    const found = isUnusable(name) ? path : unusableAt(part, [...path, name]);
    if (found) return found;
  }
  return undefined;
}
