import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean } from 'class-validator';
import { MayBeAbsent } from '../problem/presence.js';

/** `true` or `false` in an address, which knows text only; may be absent. */
export const IsFlag = () =>
  applyDecorators(
    ApiPropertyOptional({ type: Boolean }),
    MayBeAbsent(),
    Transform(({ value }: { value: unknown }) =>
      value === 'true' ? true : value === 'false' ? false : value,
    ),
    IsBoolean(),
  );
