import { Module } from '@nestjs/common';
import { IdentityModule } from '#kezhi/identity';
import { OrganizationsModule } from '#kezhi/organizations';
import { VolunteersModule } from '#kezhi/volunteers';
import { ClaimAnnouncements } from './claim-announcements.js';
import { ClaimListsRepository } from './claim-lists.repository.js';
import { ClaimLists } from './claim-lists.js';
import { ClaimReviews } from './claim-reviews.js';
import { ClaimSettlement } from './claim-settlement.js';
import { ClaimsRepository } from './claims.repository.js';
import { ClaimsService } from './claims.service.js';
import { EndedOrganizations } from './ended-organizations.js';
import { RegistrationClaims } from './registration-claims.js';

const SERVICES = [ClaimLists, ClaimReviews, ClaimsService, EndedOrganizations, RegistrationClaims];

@Module({
  imports: [IdentityModule, OrganizationsModule, VolunteersModule],
  providers: [...SERVICES, ClaimAnnouncements, ClaimListsRepository, ClaimSettlement, ClaimsRepository],
  exports: SERVICES,
})
export class ClaimsModule {}
