import { Module } from '@nestjs/common';
import { OrganizationsModule } from '#kezhi/organizations';
import { ClaimNamesRepository } from '../claim-names.repository.js';
import { ClaimsModule } from '../claims.module.js';
import { ClaimEvidence } from './claim-evidence.js';
import { ClaimReviewsController } from './claim-reviews.controller.js';
import { LegacyTeamsController } from './legacy-teams.controller.js';
import { OrganizationClaimsController } from './organization-claims.controller.js';

/** Claims over HTTP. */
@Module({
  imports: [ClaimsModule, OrganizationsModule],
  controllers: [LegacyTeamsController, OrganizationClaimsController, ClaimReviewsController],
  providers: [ClaimEvidence, ClaimNamesRepository],
})
export class ClaimsHttpModule {}
