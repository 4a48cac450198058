import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { AppError } from '#kezhi/kernel';
import type { FastifyRequest } from 'fastify';

const ETAG = /^(?:W\/)?"(\d+)"$/;

/** The version that the client last saw, from its If-Match; null when it did not say, or said `*`. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number | null => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  if (header === undefined || header === '*') return null;
  const version = ETAG.exec(header)?.[1];
  if (version === undefined) throw new AppError('COMMON.STALE');
  return Number(version);
});
