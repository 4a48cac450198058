import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { type Actor, AppError, type Owed, type Permission, type Scope } from '#kezhi/kernel';
import type { FastifyRequest } from 'fastify';
import { scopeOf } from '../access/access.js';
import { currentActor } from '../context/request-context.js';

export const RULE = Symbol('access-rule');
export type AccessRule = Permission | 'public';

/** The permission that a route needs. Every route names exactly one, or is `@Public()`: there is no default. */
export const Requires = (permission: Permission) => SetMetadata(RULE, permission);

/** Anybody may call this route, signed in or not. */
export const Public = () => SetMetadata(RULE, 'public' satisfies AccessRule);

/** Also open to somebody who owes one of these first: the way to do it, and what its page has to show. */
export const ALLOWED_WHILE_OWING = Symbol('allowed-while-owing');
export const AllowedWhileOwing = (...owed: Owed[]) => SetMetadata(ALLOWED_WHILE_OWING, owed);

export interface RuledRequest extends FastifyRequest {
  rule?: AccessRule;
}

/** The actor of the request. */
export const CurrentActor = createParamDecorator((): Actor => currentActor());

/** The registered person whose account is calling: for routes under `person:read` and `person:edit`. */
export const OwnPerson = createParamDecorator((): string => {
  const { personId } = currentActor();
  if (personId === null) throw new AppError('COMMON.FORBIDDEN');
  return personId;
});

/** What the actor may touch under the permission that this route requires. */
export const InScope = createParamDecorator((_: unknown, context: ExecutionContext): Scope => {
  const { rule } = context.switchToHttp().getRequest<RuledRequest>();
  if (rule === undefined || rule === 'public') throw new AppError('COMMON.FORBIDDEN');
  return scopeOf(currentActor(), rule);
});
