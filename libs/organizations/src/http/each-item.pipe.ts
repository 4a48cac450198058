import type { PipeTransform, Type } from '@nestjs/common';
import { AppError } from '#kezhi/kernel';
import { checkedBody } from '#kezhi/platform/http';

/** Checks a body that is a list of one DTO; problems point to the item: `/0/name`. */
export class EachItem<T> implements PipeTransform<unknown, Promise<T[]>> {
  constructor(
    private readonly dto: Type<T>,
    private readonly most: number,
  ) {}

  async transform(value: unknown): Promise<T[]> {
    if (!Array.isArray(value)) throw new AppError('COMMON.BODY_UNREADABLE');
    if (value.length > this.most) {
      const problem = { pointer: '', code: 'FIELD.TOO_MANY', details: { max: this.most } } as const;
      throw new AppError('COMMON.VALIDATION', { count: 1 }, [problem]);
    }
    const checked: T[] = [];
    for (const [at, item] of value.entries()) checked.push(await this.check(at, item));
    return checked;
  }

  private async check(at: number, item: unknown): Promise<T> {
    try {
      return await checkedBody(this.dto, item as Record<string, unknown>);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const fields = error.fields.map((field) => ({ ...field, pointer: `/${at}${field.pointer}` }));
      throw new AppError(error.code, error.details, fields);
    }
  }
}
