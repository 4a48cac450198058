import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { AppError } from '#kezhi/kernel';
import { currentActor, scopeOf } from '#kezhi/platform';
import type { FastifyRequest } from 'fastify';
import { validate } from 'uuid';
import { ImportsService } from '../import/imports.service.js';

/**
 * For streams: once handler and interceptors run, the head of a stream is on its way with a 200,
 * so that an import out of reach must be refused before.
 */
@Injectable()
export class ImportInReach implements CanActivate {
  constructor(private readonly imports: ImportsService) {}

  async canActivate(context: ExecutionContext): Promise<true> {
    const { id } = context.switchToHttp().getRequest<FastifyRequest<{ Params: { id: string } }>>().params;
    if (!validate(id)) throw new AppError('COMMON.NOT_FOUND');
    await this.imports.get(scopeOf(currentActor(), 'import:read'), id);
    return true;
  }
}
