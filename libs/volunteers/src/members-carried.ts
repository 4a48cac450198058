/** Whose members go where, and as what. */
export interface Succession {
  organizationId: string;
  /** Null: nobody goes anywhere. The organization itself: whoever waits stays there, as a member. */
  successorId: string | null;
  /** `standing`: everybody with the standing that they have. `waiting`: whoever waits, as a member; members are left alone. */
  who: 'standing' | 'waiting';
  /** Most memberships at a time; null: any number. */
  limit: number | null;
  /** Why memberships end that do not go over. */
  word: EndWord | null;
}

/** Open memberships of an organization, and what would become of them. */
export interface Prospects {
  /** Approved. */
  members: number;
  requests: number;
  /** People who belong, or ask to belong, to the successor as well: they stay there, and only their record here ends. */
  inBoth: number;
  joining: number;
  /** As what they would be, to the successor already. */
  alreadyThere: number;
  overLimit: number;
  closed: number;
}

export type OpenMemberships = Pick<Prospects, 'members' | 'requests' | 'inBoth'>;

/** `both`: belongs to the successor already. `limit`: would hold more memberships than may be held. */
export type StaysWhy = 'both' | 'limit' | 'closed';

export interface LeftBehindPerson {
  volunteerId: string;
  number: number;
  volunteerName: string;
  reason: StaysWhy;
}

/** A member who does not come along, and why. */
export interface LeftBehind extends Omit<LeftBehindPerson, 'number'> {
  volunteerNo: string;
  reason: Exclude<StaysWhy, 'closed'>;
}

/** What became of the members of an organization that has ended. */
export interface MembersCarried {
  followed: number;
  /** Memberships and requests that ended without a new one. */
  ended: number;
  /** Not everybody when there are many. */
  leftBehind: LeftBehind[];
}

/** What became of those who waited in a team until somebody claimed it. */
export interface WaitingSettled {
  joined: number;
  staysBehind: Array<{ personId: string; reason: Exclude<StaysWhy, 'both'> }>;
}

export type EndWord = 'organization_dissolved' | 'organization_merged' | 'organization_rejected';

/** A membership that began or ended with an organization. */
export interface CarriedMembership {
  id: string;
  personId: string;
  /** Whether it counts, or counted, as a member; a request does not. */
  member: boolean;
  /** Whether its person is active. */
  active: boolean;
}
