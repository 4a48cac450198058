import type { PageQuery } from '#kezhi/kernel';
import type { Contact } from '../messages/message.js';

/** A registered person, as far as signing in needs to know. */
export interface KnownPerson {
  personId: string;
  displayName: string;
  /** Where a code may be sent, best first: only what is registered, never what a caller names. */
  contacts: readonly Contact[];
}

/** A registered person as a member of an organization. */
export interface KnownMember extends KnownPerson {
  /** The number by which people of the same name are told apart. */
  volunteerNo: string;
}

/** Answers who somebody is, as far as identity has to know. The volunteers library provides it. */
export abstract class PersonDirectory {
  /** Null when nobody is registered with it, or the person's record is closed. `idBlind`: the number's blind index. */
  abstract findByIdBlind(idBlind: string): Promise<KnownPerson | null>;

  /** Null for whoever is no member of the organization, has not confirmed the registration, or is not of age. */
  abstract findMember(organizationId: string, personId: string): Promise<KnownMember | null>;

  /** All of them, or those with `q` in their name, newest first; `limit + 1`. */
  abstract listMembers(
    organizationId: string,
    q: string | undefined,
    page: PageQuery,
  ): Promise<KnownMember[]>;
}
