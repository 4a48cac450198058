import { HttpException } from '@nestjs/common';
import { AppError, type ErrorCode } from '#kezhi/kernel';
import { errorCode } from '../../logging/error-code.js';
import { postgresFailure, translateViolation } from '../../database/postgres-errors.js';

const BY_FASTIFY_CODE: Readonly<Record<string, ErrorCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'COMMON.BODY_TOO_LARGE',
  FST_REQ_FILE_TOO_LARGE: 'COMMON.BODY_TOO_LARGE',
  FST_FILES_LIMIT: 'COMMON.BODY_TOO_LARGE',
  FST_PARTS_LIMIT: 'COMMON.BODY_TOO_LARGE',
  FST_FIELDS_LIMIT: 'COMMON.BODY_TOO_LARGE',
  FST_INVALID_MULTIPART_CONTENT_TYPE: 'COMMON.MEDIA_TYPE',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'COMMON.MEDIA_TYPE',
};

const BY_STATUS: Readonly<Record<number, ErrorCode>> = {
  401: 'COMMON.UNAUTHENTICATED',
  403: 'COMMON.FORBIDDEN',
  404: 'COMMON.NOT_FOUND',
  405: 'COMMON.METHOD_NOT_ALLOWED',
  406: 'COMMON.MEDIA_TYPE',
  409: 'COMMON.CONFLICT',
  412: 'COMMON.STALE',
  413: 'COMMON.BODY_TOO_LARGE',
  415: 'COMMON.MEDIA_TYPE',
  503: 'COMMON.UNAVAILABLE',
};

/** A system call that failed because the database, Redis or a disk is away: worth another try. */
const AWAY = new Set(['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'ENOTFOUND']);

/**
 * What the client is told about anything that was thrown. Pure.
 * Only an AppError speaks for itself; of all others the kind is kept and the words are dropped,
 * since they may quote SQL, paths or what somebody typed.
 */
export function refusalOf(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const failure = postgresFailure(error);
  if (failure) return translateViolation(failure) ?? new AppError('COMMON.INTERNAL');
  if (error instanceof HttpException) return fromStatus(error.getStatus(), errorCode(error.cause));
  const code = errorCode(error);
  if (AWAY.has(code)) return new AppError('COMMON.UNAVAILABLE');
  return code.startsWith('FST_') ? fromStatus(statusOf(error), code) : new AppError('COMMON.INTERNAL');
}

function fromStatus(status: number, fastifyCode: string): AppError {
  const code = BY_FASTIFY_CODE[fastifyCode] ?? BY_STATUS[status];
  if (code !== undefined) return new AppError(code);
  return new AppError(status >= 400 && status < 500 ? 'COMMON.BODY_UNREADABLE' : 'COMMON.INTERNAL');
}

function statusOf(error: unknown): number {
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' ? status : 500;
}
