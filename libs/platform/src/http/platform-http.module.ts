import { Module, Global } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { PassportModule } from '@nestjs/passport';
import { AccessGuard } from './access.guard.js';
import { LinkInterceptor } from './cursor/link.interceptor.js';
import { Pages } from './cursor/pages.js';
import { ProblemFilter } from './problem/problem.filter.js';
import { WriteInterceptor } from './write.interceptor.js';

/** What every route stands behind: the gate, one unit of work per write, one shape for every refusal. */
@Global()
@Module({
  imports: [PassportModule.register({ session: false })],
  providers: [
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_INTERCEPTOR, useClass: LinkInterceptor },
    { provide: APP_INTERCEPTOR, useClass: WriteInterceptor },
    Pages,
  ],
  exports: [Pages],
})
export class PlatformHttpModule {}
