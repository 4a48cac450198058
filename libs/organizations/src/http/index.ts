import { Module } from '@nestjs/common';
import { OrganizationsModule } from '../organizations.module.js';
import { FormationReportsController } from './formation-reports.controller.js';
import { OrganizationPostsController } from './organization-posts.controller.js';
import { OrganizationReviewsController } from './organization-reviews.controller.js';
import { OrganizationsController } from './organizations.controller.js';
import { RegionsController } from './regions.controller.js';

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
})
export class OrganizationsHttpModule {}
