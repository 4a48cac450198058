import type { Dayjs } from 'dayjs';
import type { Organization } from '../../lib/api';
import type { Choice } from '../../ui/pickers/choice';

/** What the form of an organization holds. */
export interface OrganizationFields {
  name: string;
  kind: Organization['kind'];
  level: Organization['level'];
  teamRank: Organization['teamRank'];
  regionCode: Choice | null;
  parentId: Choice | null;
  hostUnit?: string | null;
  uscc?: string | null;
  foundedOn?: Dayjs | null;
  leaderName?: string | null;
  leaderTitle?: string | null;
  leaderPhone?: string | null;
  adminName?: string | null;
  adminPhone?: string | null;
  adminEmail?: string | null;
  serviceFields?: string[];
  expectedMembers?: number | null;
  note?: string | null;
  summary?: string | null;
}
