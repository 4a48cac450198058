import { Module } from '@nestjs/common';
import { OrganizationsModule } from '#kezhi/organizations';
import { SuccessionModule } from '../succession.module.js';
import { OrganizationEndsController } from './organization-ends.controller.js';

/** Routes of rejection, dissolution and merge. */
@Module({ imports: [OrganizationsModule, SuccessionModule], controllers: [OrganizationEndsController] })
export class SuccessionHttpModule {}
