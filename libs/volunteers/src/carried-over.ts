/** What a decision would do to the members of a team, in numbers. */
export interface Consequences {
  members: number;
  joining: number;
  /** Members of the successor already: they stay there, once. */
  alreadyThere: number;
  /** With as many memberships as one may have. */
  overLimit: number;
  closed: number;
}

export interface StaysBehind {
  personId: string;
  reason: 'limit' | 'closed';
}

export interface CarryOver {
  joined: number;
  /** Those of them who have confirmed their registration. */
  confirmed: number;
  staysBehind: StaysBehind[];
}
