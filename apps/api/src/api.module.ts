import { type DynamicModule, Module } from '@nestjs/common';
import { ClaimsHttpModule } from '#kezhi/claims/http';
import { IdentityModule } from '#kezhi/identity';
import { IdentityHttpModule } from '#kezhi/identity/http';
import { OrganizationsHttpModule } from '#kezhi/organizations/http';
import { type AppConfig, PlatformModule } from '#kezhi/platform';
import { PlatformHttpModule, TokenStrategy } from '#kezhi/platform/http';
import { RegistrationHttpModule } from '#kezhi/registration/http';
import { SuccessionHttpModule } from '#kezhi/succession/http';
import { VolunteersHttpModule } from '#kezhi/volunteers/http';

/** The api: every domain's controllers, no processor. */
@Module({})
export class ApiModule {
  static forRoot(config: AppConfig): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        PlatformModule.forRoot(config, 'kezhi-api'),
        PlatformHttpModule,
        IdentityModule,
        IdentityHttpModule,
        OrganizationsHttpModule,
        VolunteersHttpModule,
        RegistrationHttpModule,
        SuccessionHttpModule,
        ClaimsHttpModule,
      ],
      providers: [TokenStrategy],
    };
  }
}
