/**
 * The ground that everything stands on: administrative divisions, the organization tree with both lines of authority,
 * posts, formation rules and member counts.
 */
export { type DecidedSubmission, DecidedSubmissionsRepository } from './decided-submissions.repository.js';
export { AdministratorSeats } from './administrator-seats.js';
export type { CodeListEntry } from './reference/activity-types.js';
export type {
  ImportBlocker,
  ImportedOrganization,
  ImportOrigin,
  ImportedAs,
  IndexedOrganization,
  LegacyEntry,
} from './import/imported-organization.js';
export { refusalToTakeMembers } from './joining.js';
export {
  type JoinableOrganization,
  JoinableOrganizations,
  type JoinableQuery,
} from './joinable-organizations.repository.js';
export type { MemberAmounts, MemberChange, MemberTotals } from './member-amounts.js';
export { MemberCounts } from './member-counts.js';
export { organizationDecided, organizationPlaced, regionCarriedOver } from './organization.events.js';
export {
  ORGANIZATION_KINDS,
  ORGANIZATION_STATUSES,
  TEAM_RANKS,
  type OrganizationContacts,
  type OrganizationFacts,
  type OrganizationKind,
  type OrganizationOrigin,
  type OrganizationStatus,
  TAKES_NO_MEMBERS,
  type TeamRank,
} from './organization.js';
export {
  type LegacyRegistration,
  type LegacyTeam,
  type LegacyTeamFilters,
  SIZE_BANDS,
  type SizeBand,
} from './legacy/legacy-team.js';
export { LegacyTeams } from './legacy/legacy-teams.js';
export type { NamedOrganization } from './organization-decision.js';
export type { Ending, UnitsBelow } from './organization-ending.js';
export { OrganizationEndings, type EndingQuestion } from './organization-endings.js';
export { organizationFormProblems } from './organization-form.js';
export type { OrganizationInput } from './organization-input.js';
export { OrganizationLists } from './organization-lists.js';
export { OrganizationReachRepository } from './organization-reach.repository.js';
export { OrganizationReach } from './organization-reach.js';
export { OrganizationRecords } from './organization-records.js';
export { OrganizationReviews } from './organization-reviews.js';
export { OrganizationRelocations } from './organization-relocations.js';
export { fitsUnder } from './organization-kind.js';
export { isWithin, membersScope, organizationScope, refuseUnclaimed } from './organization-scope.js';
export { ORGANIZATION_STATES } from './organization.states.js';
export { OrganizationsModule } from './organizations.module.js';
export { OrganizationsService } from './organizations.service.js';
export { ReferenceData } from './reference/reference-data.js';
export { inEachKey, inEachPlace, organizationMeets, placed, type Reach, splitTownships } from './reach.js';
export { carryRegionOver } from './regions/region.jobs.js';
export { NATION, REGION_LEVELS, type RegionLevel, type RegionRow } from './regions/region.js';
export {
  RegionSuccessions,
  type RegionSuccession,
  type SuccessionInput,
} from './regions/region-successions.js';
export { RegionsService } from './regions/regions.service.js';
export { SimilarOrganizations } from './similar-organizations.js';
