import { Module } from '@nestjs/common';
import { OrganizationNamesRepository } from '../organization-names.repository.js';
import { OrganizationsModule } from '../organizations.module.js';
import { FormationReportsController } from './formation-reports.controller.js';
import { OrganizationPostsController } from './organization-posts.controller.js';
import { OrganizationReviewsController } from './organization-reviews.controller.js';
import { OrganizationsController } from './organizations.controller.js';
import { RegionsController } from './regions.controller.js';

export { EditOrganizationDto } from './dto/organization-input.dto.js';
export { RegionDto } from './dto/region.dto.js';
/** What routes of domains above answer with as well. */
export { DecisionInputDto } from './dto/decision.dto.js';
export { OrganizationDetailDto, OrganizationDto, toOrganizationDetailDto } from './dto/organization.dto.js';

/** Routes of regions and organizations. */
@Module({
  imports: [OrganizationsModule],
  controllers: [
    RegionsController,
    OrganizationsController,
    OrganizationReviewsController,
    OrganizationPostsController,
    FormationReportsController,
  ],
  providers: [OrganizationNamesRepository],
})
export class OrganizationsHttpModule {}
