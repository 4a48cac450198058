import { Module } from '@nestjs/common';
import { VolunteersModule } from '../index.js';

@Module({ imports: [VolunteersModule] })
export class VolunteersHttpModule {}
