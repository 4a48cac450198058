import { type ArgumentMetadata, ValidationPipe, type ValidationError } from '@nestjs/common';
import { AppError } from '#kezhi/kernel';
import { escapeName, fieldProblems } from './field-problems.js';
import { refuseUnusableText } from './usable-text.js';

class Invalid extends Error {
  constructor(readonly errors: ValidationError[]) {
    super('invalid');
  }
}

/** Nest's pipe, except that its refusal names the fields by pointer and code. */
class RequestValidationPipe extends ValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const { type, data } = metadata;
    if (type !== 'custom') refuseUnusableText(value, (path) => pointerTo(type, data, path));
    try {
      return (await super.transform(value, metadata)) as unknown;
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
      const fields = fieldProblems(error.errors, metadata.type === 'query' ? 'query' : 'body');
      throw new AppError('COMMON.VALIDATION', { count: fields.length }, fields);
    }
  }
}

type Source = Exclude<ArgumentMetadata['type'], 'custom'>;

/** Into the body `/name`, of the query `?name`, of the path `{name}`. */
function pointerTo(source: Source, data: string | undefined, path: readonly string[]): string {
  if (source === 'param') return `{${data ?? path.join('')}}`;
  const names = [...(data === undefined ? [] : [data]), ...path].map(escapeName).join('/');
  return source === 'query' ? `?${names}` : `/${names}`;
}

/** The pipe for all DTOs: unknown fields are refused, values become instances of the DTO's class. */
export function validationPipe(): ValidationPipe {
  return new RequestValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    validationError: { target: true, value: true },
    transformOptions: { exposeUnsetFields: false },
    exceptionFactory: (errors) => new Invalid(errors),
  });
}
