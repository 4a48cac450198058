import { Module } from '@nestjs/common';
import { IdentityModule } from '#kezhi/identity';
import { OrganizationsModule } from '#kezhi/organizations';
import { VolunteersModule } from '#kezhi/volunteers';
import { Dissolutions } from './dissolutions.js';
import { Merges } from './merges.js';
import { RegionCarryOver } from './region-carry-over.js';

const SERVICES = [Dissolutions, Merges, RegionCarryOver];

@Module({
  imports: [OrganizationsModule, VolunteersModule, IdentityModule],
  providers: SERVICES,
  exports: SERVICES,
})
export class SuccessionModule {}
