/** A fact that has happened, written to the outbox in the transaction that made it true. Payloads carry ids and counts, no personal data. */
export interface EventDefinition<Payload extends EventPayload> {
  readonly type: string;
  /** Type marker only; never set. */
  readonly payload?: Payload;
}

export type EventPayload = Readonly<Record<string, string | number | boolean | null>>;

export function defineEvent<Payload extends EventPayload>(type: string): EventDefinition<Payload> {
  return { type };
}
