import { Module } from '@nestjs/common';
import { IdentityModule } from '#kezhi/identity';
import { OrganizationsModule } from '#kezhi/organizations';
import { VolunteersModule } from '#kezhi/volunteers';
import { Dissolutions } from './dissolutions.js';
import { Merges } from './merges.js';
import { OrganizationEnds } from './organization-ends.js';
import { RegionCarryOver } from './region-carry-over.js';
import { Rejections } from './rejections.js';

const SERVICES = [Dissolutions, Merges, RegionCarryOver, Rejections];

@Module({
  imports: [OrganizationsModule, VolunteersModule, IdentityModule],
  providers: [...SERVICES, OrganizationEnds],
  exports: SERVICES,
})
export class SuccessionModule {}
