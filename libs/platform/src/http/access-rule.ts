import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { type Actor, AppError, type Permission, type Scope } from '#kezhi/kernel';
import type { FastifyRequest } from 'fastify';
import { scopeOf } from '../access/access.js';
import { currentActor } from '../context/request-context.js';

export const RULE = Symbol('access-rule');
export type AccessRule = Permission | 'public';

/** The permission that a route needs. Every route names exactly one, or is `@Public()`: there is no default. */
export const Requires = (permission: Permission) => SetMetadata(RULE, permission);

/** Anybody may call this route, signed in or not. */
export const Public = () => SetMetadata(RULE, 'public' satisfies AccessRule);

/** Also open to somebody who still has to change the first password. */
export const ALLOWED_BEFORE_PASSWORD_CHANGE = Symbol('allowed-before-password-change');
export const AllowedBeforePasswordChange = () => SetMetadata(ALLOWED_BEFORE_PASSWORD_CHANGE, true);

export interface RuledRequest extends FastifyRequest {
  rule?: AccessRule;
}

/** The actor of the request. */
export const CurrentActor = createParamDecorator((): Actor => currentActor());

/** What the actor may touch under the permission that this route requires. */
export const InScope = createParamDecorator((_: unknown, context: ExecutionContext): Scope => {
  const { rule } = context.switchToHttp().getRequest<RuledRequest>();
  if (rule === undefined || rule === 'public') throw new AppError('COMMON.FORBIDDEN');
  return scopeOf(currentActor(), rule);
});
