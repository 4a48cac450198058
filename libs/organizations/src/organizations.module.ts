import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { declareSealed, translateConstraints } from '#kezhi/platform';
import { AdministratorSeats } from './administrator-seats.js';
import { DecidedSubmissionsRepository } from './decided-submissions.repository.js';
import { DecisionAnnouncements } from './decision-announcements.js';
import { Establishment } from './establishment.js';
import { FormationBoardRepository } from './formation-board.repository.js';
import { FormationBoard } from './formation-board.js';
import { Formation } from './formation.js';
import { OrganizationBulkRepository } from './import/organization-bulk.repository.js';
import { OrganizationImports } from './import/organization-imports.js';
import { LegacyTeamsRepository } from './legacy/legacy-teams.repository.js';
import { LegacyTeams } from './legacy/legacy-teams.js';
import { JoinableOrganizations } from './joinable-organizations.repository.js';
import { MemberCountsRepository } from './member-counts.repository.js';
import { MemberCounts } from './member-counts.js';
import { ContactSealing } from './organization-contact-sealing.js';
import { OrganizationDecisionsRepository } from './organization-decisions.repository.js';
import { OrganizationEdits } from './organization-edits.js';
import { OrganizationEndingsRepository } from './organization-endings.repository.js';
import { OrganizationEndings } from './organization-endings.js';
import { OrganizationListsRepository } from './organization-lists.repository.js';
import { OrganizationLists } from './organization-lists.js';
import { OrganizationMovesRepository } from './organization-moves.repository.js';
import { OrganizationMoves } from './organization-moves.js';
import { OrganizationPostsRepository } from './organization-posts.repository.js';
import { OrganizationPosts } from './organization-posts.js';
import { OrganizationReachRepository } from './organization-reach.repository.js';
import { OrganizationReach } from './organization-reach.js';
import { OrganizationRecords } from './organization-records.js';
import { OrganizationRelocations } from './organization-relocations.js';
import { OrganizationReviews } from './organization-reviews.js';
import { OrganizationSpellingRepository } from './organization-spelling.repository.js';
import { OrganizationEntity } from './organization.entity.js';
import { OrganizationsRepository } from './organizations.repository.js';
import { OrganizationsService } from './organizations.service.js';
import { ReferenceDataRepository } from './reference/reference-data.repository.js';
import { ReferenceData } from './reference/reference-data.js';
import { RegionSuccessionsRepository } from './regions/region-successions.repository.js';
import { RegionSuccessions } from './regions/region-successions.js';
import { RegionsRepository } from './regions/regions.repository.js';
import { RegionsService } from './regions/regions.service.js';
import { SimilarOrganizationsRepository } from './similar-organizations.repository.js';
import { SimilarOrganizations } from './similar-organizations.js';

translateConstraints({
  uq_organizations_name: 'ORGANIZATION.NAME_TAKEN',
  uq_organizations_uscc: 'ORGANIZATION.USCC_TAKEN',
  uq_organizations_legacy_no: 'ORGANIZATION.LEGACY_TAKEN',
});

declareSealed(
  { table: 'organizations', key: { id: 'uuid' }, sealed: { sealed: 't.id::text' } },
  { table: 'organization_posts', key: { id: 'uuid' }, sealed: { sealed: 't.id::text' } },
);

const REPOSITORIES = [
  FormationBoardRepository,
  LegacyTeamsRepository,
  MemberCountsRepository,
  OrganizationBulkRepository,
  OrganizationDecisionsRepository,
  OrganizationEndingsRepository,
  OrganizationListsRepository,
  OrganizationMovesRepository,
  OrganizationPostsRepository,
  OrganizationReachRepository,
  OrganizationSpellingRepository,
  OrganizationsRepository,
  ReferenceDataRepository,
  RegionSuccessionsRepository,
  RegionsRepository,
  SimilarOrganizationsRepository,
];

/** Services that controllers of this library and other domains use. */
const SERVICES = [
  DecidedSubmissionsRepository,
  FormationBoard,
  AdministratorSeats,
  Formation,
  LegacyTeams,
  JoinableOrganizations,
  MemberCounts,
  OrganizationEdits,
  OrganizationEndings,
  OrganizationLists,
  OrganizationPosts,
  OrganizationReach,
  OrganizationRecords,
  OrganizationRelocations,
  OrganizationReviews,
  OrganizationsService,
  ReferenceData,
  RegionSuccessions,
  RegionsService,
  SimilarOrganizations,
];

@Module({
  imports: [TypeOrmModule.forFeature([OrganizationEntity])],
  providers: [
    ...SERVICES,
    ...REPOSITORIES,
    ContactSealing,
    DecisionAnnouncements,
    Establishment,
    OrganizationImports,
    OrganizationMoves,
  ],
  exports: [...SERVICES, OrganizationReachRepository, OrganizationSpellingRepository],
})
export class OrganizationsModule {}
