import type { TeamRank } from '../organization.js';

/** How large a team has to be and who leads it, by notice and territory (`formation_rules`). */
export interface FormationRule {
  id: string;
  /** The notice's number. */
  notice: string;
  /** Where in the notice. */
  source: string;
  teamRank: TeamRank;
  /** The region in whose subtree it holds; null everywhere. */
  territory: string | null;
  minMembers: number;
  leaders: number;
  deputiesMin: number;
  deputiesMax: number;
  /** Whether an organization that falls short may not be approved. */
  blocking: boolean;
  validFrom: string;
  validTo: string | null;
}

const CHANGZHOU_2019 = {
  notice: '常科协〔2019〕51号',
  territory: '320400',
  leaders: 1,
  blocking: false,
  validFrom: '2019-10-08',
  validTo: null,
} as const;

/** Rules that every installation starts with. Ids are fixed, so that seeding again changes nothing. */
export const FORMATION_RULES: readonly FormationRule[] = [
  {
    ...CHANGZHOU_2019,
    id: '0193a000-0000-7000-8000-000000000001',
    source: '关于组建科技志愿服务队伍开展科技志愿服务活动的通知，一、1',
    teamRank: 'detachment',
    minMembers: 300,
    deputiesMin: 3,
    deputiesMax: 5,
  },
  {
    ...CHANGZHOU_2019,
    id: '0193a000-0000-7000-8000-000000000002',
    source: '关于组建科技志愿服务队伍开展科技志愿服务活动的通知，一、2',
    teamRank: 'brigade',
    minMembers: 50,
    deputiesMin: 2,
    deputiesMax: 3,
  },
];
