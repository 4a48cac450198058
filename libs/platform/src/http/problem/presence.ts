import { IsArray, IsDefined, IsObject, IsOptional, ValidateIf, ValidateNested } from 'class-validator';
import { Type as Becomes } from 'class-transformer';
import { applyDecorators, type Type } from '@nestjs/common';

/** The field may be left out. Null is no value of it, and is refused by the rules that stand beside this one. */
export const MayBeAbsent = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined);

/** The field may be left out, and may be null: in a change, absent leaves it as it is and null takes it away. */
export const MayBeNull = (): PropertyDecorator => IsOptional();

/** The field is one object of this class: not a list, and not nothing. */
export const Nested = (dto: () => Type): PropertyDecorator =>
  applyDecorators(IsDefined(), IsObject(), ValidateNested(), Becomes(dto));

/** The field is a list of objects of this class, each of them there. */
export const NestedList = (dto: () => Type): PropertyDecorator =>
  applyDecorators(IsArray(), IsObject({ each: true }), ValidateNested({ each: true }), Becomes(dto));
