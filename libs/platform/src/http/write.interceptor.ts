import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  SetMetadata,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Act, Details } from '#kezhi/kernel';
import type { FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { AuditLog } from '../audit/audit-log.js';
import { requestContext } from '../context/request-context.js';
import { Database } from '../database/database.js';
import { wasDeadlocked } from '../database/postgres-errors.js';

const TRIES = 3;
/** What is done to one is read by its own auditors too, whoever did it. */
const ORGANIZATION = 'organization';
const AUDITED = Symbol('audited');

export interface AuditRule {
  action: Act;
  objectType: string;
  /** The service runs its own transactions and appends its own row (uploads, sign-in). */
  byService?: boolean;
}

/** What a write route does, in the audit log's words: `@Audited('organization:approve')`. */
export const Audited = (action: Act, options: { byService?: boolean } = {}) =>
  SetMetadata(AUDITED, { action, objectType: action.split(':')[0], ...options });

/**
 * Every write is one unit of work that ends with its audit row: both are there, or neither is.
 * A write route without `@Audited` is refused, so none can be forgotten. Of two that lock each other out PostgreSQL gives one up,
 * as if it had never run: that one runs again, and its client notices nothing.
 */
@Injectable()
export class WriteInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (request.method === 'GET' || request.method === 'HEAD') return next.handle();
    const rule = this.reflector.get<AuditRule | undefined>(AUDITED, context.getHandler());
    if (!rule)
      throw new Error(`${context.getClass().name}.${context.getHandler().name} is a write without @Audited`);
    if (rule.byService) return next.handle();
    return from(this.handleInUnit(rule, request, next));
  }

  private async handleInUnit(rule: AuditRule, request: FastifyRequest, next: CallHandler): Promise<unknown> {
    const context = requestContext.getStore();
    const { auditDetails = {}, auditOrganizations = new Map<string, Details>() } = context ?? {};
    for (let left = TRIES - 1; ; left -= 1) {
      try {
        return await this.database.run(() => this.handle(rule, request, next));
      } catch (error) {
        if (left === 0 || !wasDeadlocked(error)) throw error;
        // What the guards have noted stays; the rest belongs to the try that never was.
        if (context) Object.assign(context, { auditDetails, auditOrganizations });
      }
    }
  }

  private async handle(rule: AuditRule, request: FastifyRequest, next: CallHandler): Promise<unknown> {
    const result: unknown = await lastValueFrom(next.handle(), { defaultValue: undefined });
    const objectId = objectOf(request, result);
    await this.audit.conclude({
      action: rule.action,
      objectType: rule.objectType,
      objectId,
      organizationId: rule.objectType === ORGANIZATION ? objectId : null,
    });
    return result;
  }
}

function objectOf(request: FastifyRequest, result: unknown): string | null {
  const { id } = (request.params ?? {}) as { id?: string };
  if (id !== undefined) return id;
  const created = result as { id?: unknown } | undefined;
  return typeof created?.id === 'string' ? created.id : null;
}
