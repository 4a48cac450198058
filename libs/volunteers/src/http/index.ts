import { Module } from '@nestjs/common';
import { VolunteerNamesRepository } from '../volunteer-names.repository.js';
import { VolunteersModule } from '../volunteers.module.js';
import { MembershipsController } from './memberships.controller.js';
import { MinorAccessController } from './minor-access.controller.js';
import { RefusalsController } from './refusals.controller.js';
import { VolunteerLookupController } from './volunteer-lookup.controller.js';
import { VolunteersController } from './volunteers.controller.js';

export { NewVolunteerDto } from './dto/new-volunteer.dto.js';
export { EditVolunteerDto } from './dto/volunteer-input.dto.js';
export { VolunteerDetailDto } from './dto/volunteer.dto.js';

/** Routes of volunteers and memberships. */
@Module({
  imports: [VolunteersModule],
  controllers: [
    VolunteerLookupController,
    VolunteersController,
    MembershipsController,
    MinorAccessController,
    RefusalsController,
  ],
  providers: [VolunteerNamesRepository],
})
export class VolunteersHttpModule {}
