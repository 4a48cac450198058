import { AppError, type ErrorCode } from './errors/index.js';

/** A state machine as data: from -> event -> to. Tests, CHECK constraints and diagrams are generated from it. */
export type Transitions<State extends string, Event extends string> = Readonly<
  Record<State, Partial<Readonly<Record<Event, State>>>>
>;

/** The next state, or the refusal that the table's owner named. Pure. */
export function next<S extends string, E extends string>(
  table: Transitions<S, E>,
  from: S,
  event: E,
  refusal: ErrorCode = 'COMMON.TRANSITION',
): S {
  const to = table[from][event];
  if (to === undefined) throw new AppError(refusal, { from, event });
  return to;
}

/** The states from which the event is possible: for the `WHERE state = ANY(...)` of an update. */
export function statesBefore<S extends string, E extends string>(table: Transitions<S, E>, event: E): S[] {
  return (Object.keys(table) as S[]).filter((state) => table[state][event] !== undefined);
}
