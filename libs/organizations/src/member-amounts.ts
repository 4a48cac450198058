/** A change in one organization's own members, or in all of them together when it is read. */
export interface MemberAmounts {
  /** Approved memberships. */
  registered: number;
  /** Those of them whose person has confirmed. */
  confirmed: number;
}

export interface MemberChange extends MemberAmounts {
  organizationId: string;
}

export interface MemberTotals {
  own: MemberAmounts;
  /** The organization and everything under it; a person in two teams counts twice. */
  subtree: MemberAmounts;
}
