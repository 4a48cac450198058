/** How many approved memberships a person may have at a time (`membership_rules`). */
export interface MembershipRule {
  id: string;
  source: string;
  most: number;
  validFrom: string;
  validTo: string | null;
}

/** How many administrators an organization may have, by its members (`administrator_seat_rules`). */
export interface SeatRule {
  id: string;
  source: string;
  /** The region in whose subtree it holds; null everywhere. */
  territory: string | null;
  membersPerSeat: number;
  most: number;
  validFrom: string;
  validTo: string | null;
}

const SINCE_THE_BEGINNING = { validFrom: '2019-01-01', validTo: null } as const;

/** Rules that every installation starts with. Ids are fixed, so that seeding again changes nothing. */
export const MEMBERSHIP_RULES: readonly MembershipRule[] = [
  {
    ...SINCE_THE_BEGINNING,
    id: '0193a000-0000-7000-8000-000000000101',
    source: '科技志愿服务信息平台：每位志愿者最多加入 5 个组织',
    most: 5,
  },
];

export const SEAT_RULES: readonly SeatRule[] = [
  {
    ...SINCE_THE_BEGINNING,
    id: '0193a000-0000-7000-8000-000000000201',
    source: '科技志愿服务信息平台：每 100 名成员 1 个管理员名额，最多 5 个',
    territory: null,
    membersPerSeat: 100,
    most: 5,
  },
];
