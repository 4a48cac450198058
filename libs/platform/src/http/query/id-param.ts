import { Param, type PipeTransform } from '@nestjs/common';
import { AppError } from '#kezhi/kernel';
import { validate } from 'uuid';

/** Nothing can have a malformed id, so it is as absent as an unknown one: 404, and the database is not asked. */
const idPipe: PipeTransform<string, string> = {
  transform(value) {
    if (!validate(value)) throw new AppError('COMMON.NOT_FOUND');
    return value.toLowerCase();
  },
};

/** The id in the path: `@Id() id: string`, or `@Id('rowId')` for another name. */
export const Id = (name = 'id') => Param(name, idPipe);
