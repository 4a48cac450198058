import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OrganizationBulkRepository } from './import/organization-bulk.repository.js';
import { OrganizationImports } from './import/organization-imports.js';
import { MemberCountsRepository } from './member-counts.repository.js';
import { MemberCounts } from './member-counts.js';
import { OrganizationEntity } from './organization.entity.js';
import { OrganizationsRepository } from './organizations.repository.js';
import { OrganizationsService } from './organizations.service.js';
import { ReferenceDataRepository } from './reference/reference-data.repository.js';
import { ReferenceData } from './reference/reference-data.js';
import { RegionsRepository } from './regions/regions.repository.js';
import { RegionsService } from './regions/regions.service.js';

const SERVICES = [OrganizationsService, OrganizationImports, MemberCounts, RegionsService, ReferenceData];

@Module({
  imports: [TypeOrmModule.forFeature([OrganizationEntity])],
  providers: [
    ...SERVICES,
    OrganizationsRepository,
    OrganizationBulkRepository,
    MemberCountsRepository,
    RegionsRepository,
    ReferenceDataRepository,
  ],
  exports: SERVICES,
})
export class OrganizationsModule {}
