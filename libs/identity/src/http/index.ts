import { Module } from '@nestjs/common';
import { JwtModule } from '@nestjs/jwt';
import { AppConfig } from '#kezhi/platform';
import { TOKEN_AUDIENCE, TOKEN_ISSUER } from '#kezhi/platform/http';
import { IdentityModule } from '../identity.module.js';
import { PersonIdentityModule } from '../persons/person-identity.module.js';
import { AccountNamesRepository } from '../trail/account-names.repository.js';
import { NamedTrail } from '../trail/named-trail.js';
import { ACCESS_TOKEN_SECONDS, AccessTokens } from './access-tokens.js';
import { AccountAnswers } from './account-answers.js';
import { AccountKeysController } from './account-keys.controller.js';
import { AccountsController } from './accounts.controller.js';
import { AdministrationsController } from './administrations.controller.js';
import { AuditLogController } from './audit-log.controller.js';
import { AuthController } from './auth.controller.js';
import { MeController } from './me.controller.js';
import { OwnSessionsController } from './own-sessions.controller.js';
import { PersonSignInController } from './person-sign-in.controller.js';
import { RoleGrantsController } from './role-grants.controller.js';
import { SecondFactorController } from './second-factor.controller.js';
import { SessionAnswers } from './session-answers.js';

const jwt = JwtModule.registerAsync({
  inject: [AppConfig],
  useFactory: (config: AppConfig) => ({
    secret: config.tokenKey,
    signOptions: {
      algorithm: 'HS256',
      expiresIn: ACCESS_TOKEN_SECONDS,
      issuer: TOKEN_ISSUER,
      audience: TOKEN_AUDIENCE,
    },
    verifyOptions: { algorithms: ['HS256'], issuer: TOKEN_ISSUER, audience: TOKEN_AUDIENCE },
  }),
});

/** The routes about accounts. */
@Module({
  imports: [IdentityModule, PersonIdentityModule, jwt],
  controllers: [
    AuthController,
    PersonSignInController,
    MeController,
    OwnSessionsController,
    SecondFactorController,
    AccountsController,
    AccountKeysController,
    AdministrationsController,
    RoleGrantsController,
    AuditLogController,
  ],
  providers: [AccessTokens, AccountAnswers, AccountNamesRepository, NamedTrail, SessionAnswers],
  exports: [IdentityModule],
})
export class IdentityHttpModule {}
