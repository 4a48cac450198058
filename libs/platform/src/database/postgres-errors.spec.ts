import { describe, expect, it } from '@jest/globals';
import { postgresFailure, translateConstraints, translateViolation } from './postgres-errors.js';

const driverError = (fields: Record<string, string>) =>
  Object.assign(new Error('duplicate key value violates unique constraint'), {
    severity: 'ERROR',
    detail: 'Key (phone)=(13800138000) already exists.',
    ...fields,
  });

describe('an error of PostgreSQL', () => {
  it('is found inside the wrapper of TypeORM', () => {
    const wrapped = Object.assign(new Error('x'), {
      driverError: driverError({ code: '23505', constraint: 'uq_a' }),
    });
    expect(postgresFailure(wrapped)).toEqual({ sqlState: '23505', constraint: 'uq_a' });
  });

  it('is not seen in other errors that carry a code', () => {
    expect(postgresFailure(Object.assign(new Error('x'), { code: 'EPERM' }))).toBeNull();
    expect(postgresFailure('23505')).toBeNull();
  });

  it('means the code that its constraint was registered with', () => {
    translateConstraints({ uq_spec_name: 'ORGANIZATION.NAME_TAKEN' });
    expect(translateViolation({ sqlState: '23505', constraint: 'uq_spec_name' })?.code).toBe(
      'ORGANIZATION.NAME_TAKEN',
    );
  });

  it.each([
    ['23505', 'COMMON.CONFLICT'],
    ['40P01', 'COMMON.UNAVAILABLE'],
    ['57P01', 'COMMON.UNAVAILABLE'],
    ['08006', 'COMMON.UNAVAILABLE'],
    ['53100', 'STORAGE.FULL'],
    ['23514', undefined],
    ['42P01', undefined],
  ])('without a registration, %s means %s', (sqlState, code) => {
    expect(translateViolation({ sqlState })?.code).toBe(code);
  });

  it('cannot be claimed by two domains with different codes', () => {
    translateConstraints({ uq_spec_twice: 'ORGANIZATION.NAME_TAKEN' });
    expect(() => translateConstraints({ uq_spec_twice: 'ORGANIZATION.USCC_TAKEN' })).toThrow('twice');
  });
});
