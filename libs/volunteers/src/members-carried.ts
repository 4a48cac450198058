/** Open memberships of an organization, and what would become of them. */
export interface OpenMemberships {
  /** Approved. */
  members: number;
  requests: number;
  /** People who belong, or ask to belong, to the successor as well: they stay there, and only their record here ends. */
  inBoth: number;
}

/** A member who does not come along, and why. */
export interface LeftBehind {
  volunteerId: string;
  volunteerNo: string;
  volunteerName: string;
  /** `both`: belongs to the successor already. `limit`: holds more memberships than may be held. */
  reason: 'both' | 'limit';
}

export interface MembersCarried {
  followed: number;
  /** Memberships and requests that ended without a new one. */
  ended: number;
  /** Not everybody when there are many. */
  leftBehind: LeftBehind[];
}

export type EndWord = 'organization_dissolved' | 'organization_merged';
