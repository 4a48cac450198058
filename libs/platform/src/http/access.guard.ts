import { type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import { type Actor, AppError, type ErrorCode, type Owed } from '#kezhi/kernel';
import { mayAnywhere } from '../access/access.js';
import { requestContext } from '../context/request-context.js';
import { type AccessRule, ALLOWED_WHILE_OWING, RULE, type RuledRequest } from './access-rule.js';

const FIRST: Readonly<Record<Owed, ErrorCode>> = {
  'password-change': 'IDENTITY.PASSWORD_CHANGE_REQUIRED',
  'second-factor': 'IDENTITY.SECOND_FACTOR_REQUIRED',
};

/** The one gate of the api. Default deny: a route without a rule answers 500, and a sweep test finds it before. */
@Injectable()
export class AccessGuard extends AuthGuard('jwt') {
  constructor(private readonly reflector: Reflector) {
    super();
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = this.read<AccessRule>(RULE, context);
    if (rule === undefined)
      throw new Error(`${context.getClass().name}.${context.getHandler().name} has no access rule`);
    const request = context.switchToHttp().getRequest<RuledRequest>();
    request.rule = rule;
    if (rule === 'public') return true;
    await super.canActivate(context);
    const actor = requestContext.getStore()?.actor;
    if (!actor) throw new AppError('COMMON.UNAUTHENTICATED');
    const open = this.read<readonly Owed[]>(ALLOWED_WHILE_OWING, context) ?? [];
    if (actor.owes !== null && !open.includes(actor.owes)) throw new AppError(FIRST[actor.owes]);
    if (!mayAnywhere(actor, rule)) throw new AppError('COMMON.FORBIDDEN');
    return true;
  }

  /** What passport found: the actor, or nobody. */
  override handleRequest<T>(error: unknown, actor: T | false | null): T {
    if (error instanceof Error && !(error instanceof AppError)) throw error;
    const context = requestContext.getStore();
    if (!actor || !context) throw new AppError('COMMON.UNAUTHENTICATED');
    context.actor = actor as unknown as Actor;
    return actor;
  }

  private read<T>(key: symbol, context: ExecutionContext): T | undefined {
    return this.reflector.getAllAndOverride<T | undefined>(key, [context.getHandler(), context.getClass()]);
  }
}
