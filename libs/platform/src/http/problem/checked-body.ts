import type { Type } from '@nestjs/common';
import { validationPipe } from './validation.pipe.js';

const pipe = validationPipe();

/** Checks what did not come as a JSON body (the fields of an upload) by the same rules and with the same refusals. */
export function checkedBody<T>(dto: Type<T>, fields: Readonly<Record<string, unknown>>): Promise<T> {
  return pipe.transform({ ...fields }, { type: 'body', metatype: dto }) as Promise<T>;
}
