import { Module, Global } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { PassportModule } from '@nestjs/passport';
import { Readiness } from '../health/readiness.js';
import { JobNumbers } from '../metrics/job-numbers.js';
import { RotationNumbers } from '../metrics/rotation-numbers.js';
import { AccessGuard } from './access.guard.js';
import { LinkInterceptor } from './cursor/link.interceptor.js';
import { Pages } from './cursor/pages.js';
import { EtagInterceptor } from './etag/etag.interceptor.js';
import { HealthController } from './health/health.controller.js';
import { IdempotencyInterceptor, KeptAnswerInterceptor } from './idempotency/idempotency.interceptor.js';
import { IdempotencyStore } from './idempotency/idempotency.store.js';
import { ProblemFilter } from './problem/problem.filter.js';
import { ProblemsController } from './problem/problems.controller.js';
import { AccountLimitGuard, AddressLimitGuard, RateLimiter } from './rate-limit/rate-limit.guard.js';
import { SlidingWindows } from './rate-limit/sliding-windows.js';
import { Tally } from './rate-limit/tally.js';
import { RouteInterceptor } from './route.interceptor.js';
import { DataProtectionController } from './protection/data-protection.controller.js';
import { WriteInterceptor } from './write.interceptor.js';

/**
 * What every route stands behind, from the outside in. Guards: limits of the address, the gate, limits of the account.
 * Then what `RouteInterceptor` puts around the handler.
 */
@Global()
@Module({
  imports: [PassportModule.register({ session: false })],
  providers: [
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_GUARD, useClass: AddressLimitGuard },
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_GUARD, useClass: AccountLimitGuard },
    { provide: APP_INTERCEPTOR, useClass: RouteInterceptor },
    IdempotencyInterceptor,
    WriteInterceptor,
    KeptAnswerInterceptor,
    EtagInterceptor,
    LinkInterceptor,
    IdempotencyStore,
    RateLimiter,
    SlidingWindows,
    Tally,
    Pages,
    Readiness,
    JobNumbers,
    RotationNumbers,
  ],
  controllers: [HealthController, ProblemsController, DataProtectionController],
  exports: [Pages],
})
export class PlatformHttpModule {}
