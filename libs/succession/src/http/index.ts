import { Module } from '@nestjs/common';
import { SuccessionModule } from '../succession.module.js';
import { OrganizationEndsController } from './organization-ends.controller.js';

/** Routes of dissolution and merge. */
@Module({ imports: [SuccessionModule], controllers: [OrganizationEndsController] })
export class SuccessionHttpModule {}
