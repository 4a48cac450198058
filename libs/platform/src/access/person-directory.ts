import type { Contact } from '../messages/message.js';

/** A registered person, as far as signing in needs to know. */
export interface KnownPerson {
  personId: string;
  displayName: string;
  /** Where a code may be sent, best first: only what is registered, never what a caller names. */
  contacts: readonly Contact[];
}

/** Answers which registered person a document number belongs to. The volunteers library provides it. */
export abstract class PersonDirectory {
  /** Null when nobody is registered with it, or the person's record is closed. `idBlind`: the number's blind index. */
  abstract findByIdBlind(idBlind: string): Promise<KnownPerson | null>;
}
