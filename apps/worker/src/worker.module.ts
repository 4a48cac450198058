import { type DynamicModule, Module } from '@nestjs/common';
import { ClaimsJobsModule } from '#kezhi/claims/jobs';
import { IdentityJobsModule } from '#kezhi/identity/jobs';
import { OrganizationsJobsModule } from '#kezhi/organizations/jobs';
import { type AppConfig, PlatformModule } from '#kezhi/platform';
import { PlatformJobsModule } from '#kezhi/platform/jobs';
import { RegistrationJobsModule } from '#kezhi/registration/jobs';
import { SuccessionJobsModule } from '#kezhi/succession/jobs';
import { VolunteersJobsModule } from '#kezhi/volunteers/jobs';

/** The worker: every domain's processors, no controller. */
@Module({})
export class WorkerModule {
  static forRoot(config: AppConfig): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        PlatformModule.forRoot(config, 'kezhi-worker'),
        PlatformJobsModule,
        IdentityJobsModule,
        OrganizationsJobsModule,
        VolunteersJobsModule,
        RegistrationJobsModule,
        SuccessionJobsModule,
        ClaimsJobsModule,
      ],
    };
  }
}
