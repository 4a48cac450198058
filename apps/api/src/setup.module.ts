import { type DynamicModule, Module } from '@nestjs/common';
import { ClaimsModule } from '#kezhi/claims';
import { IdentityModule } from '#kezhi/identity';
import { OrganizationsModule } from '#kezhi/organizations';
import { type AppConfig, PlatformModule } from '#kezhi/platform';
import { RegistrationModule } from '#kezhi/registration';
import { VolunteersModule } from '#kezhi/volunteers';
import { DemoAddresses } from './demo/demo-addresses.js';
import { DemoApplications } from './demo/demo-applications.js';
import { DemoClaim } from './demo/demo-claim.js';
import { DemoImports } from './demo/demo-imports.js';
import { DemoJoiners } from './demo/demo-joiners.js';
import { DemoLegacy } from './demo/demo-legacy.js';
import { DemoPlanter } from './demo/demo-planter.js';

/** The services without a server: for what is run once and ends (migrate, demo). */
@Module({})
export class SetupModule {
  static forRoot(config: AppConfig): DynamicModule {
    return {
      module: SetupModule,
      imports: [
        PlatformModule.forRoot(config, 'kezhi-setup'),
        OrganizationsModule,
        IdentityModule,
        VolunteersModule,
        RegistrationModule,
        ClaimsModule,
      ],
      providers: [
        DemoAddresses,
        DemoApplications,
        DemoClaim,
        DemoImports,
        DemoJoiners,
        DemoLegacy,
        DemoPlanter,
      ],
    };
  }
}
