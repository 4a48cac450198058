import { describe, expect, it } from '@jest/globals';
import { AppError } from '#kezhi/kernel';
import { requestContext } from '../context/request-context.js';
import { makeLogger, NestLogger } from './logger.js';
import { blot, safeError } from './safe-error.js';

const NUMBER = '11010119900307123X';
const OLD_NUMBER = '110101900307123';
const PHONE = '13800138000';
const EMAIL = 'someone@example.org';

function setUp() {
  const lines: string[] = [];
  const logger = makeLogger('info', { write: (line: string) => void lines.push(line) });
  const last = () => JSON.parse(lines.at(-1) ?? '{}') as Record<string, unknown>;
  return { logger, nest: new NestLogger(logger), lines, last };
}

describe('the log', () => {
  it('is one object per line, with the trace id of the running request', () => {
    const { nest, last } = setUp();
    requestContext.run({ traceId: 'trace-7', language: 'zh', actor: null, auditDetails: {} }, () =>
      nest.log('started', 'Boot'),
    );
    expect(last()).toMatchObject({ level: 'info', msg: 'started', context: 'Boot', traceId: 'trace-7' });
    expect(Date.parse(String(last()['time']))).not.toBeNaN();
  });

  it('keeps the level of the configuration', () => {
    const { nest, lines } = setUp();
    nest.debug('detail', 'Boot');
    expect(lines).toEqual([]);
  });

  it.each([NUMBER, OLD_NUMBER, PHONE, EMAIL])('blots out %s, wherever it got in', (secret) => {
    const { nest, lines } = setUp();
    nest.log(`signed in ${secret}`, 'Boot');
    nest.warn({ msg: 'x', nested: { idNumber: secret, list: [secret] } });
    nest.error(`失败:${secret}。`, `Error: ${secret}\n    at place (file.ts:1:2)`, 'Boot');
    nest.error(new Error(secret));
    expect(lines).toHaveLength(4);
    expect(lines.join('')).not.toContain(secret);
    for (const line of lines) expect(() => JSON.parse(line) as unknown).not.toThrow();
  });

  it('leaves ids, times and counts as they are', () => {
    const { nest, last } = setUp();
    const facts = {
      id: '0192f0d0-1111-7000-8000-138001380001',
      rows: 1_000_000,
      at: '2026-03-05T02:00:00.000Z',
    };
    nest.log({ msg: 'imported', ...facts });
    expect(last()).toMatchObject(facts);
  });

  it('has the frames of a stack, without the sentence above them', () => {
    const { nest, last } = setUp();
    nest.error('job failed', 'Error: 张三 is bad\n    at place (file.ts:1:2)', 'Jobs');
    expect(last()).toMatchObject({ context: 'Jobs', stack: 'at place (file.ts:1:2)' });
  });
});

describe('what is kept of an error', () => {
  it('of a refusal is its code and details', () => {
    const safe = safeError(new AppError('REGION.UNKNOWN', { code: '320405' }));
    expect(safe).toMatchObject({ name: 'AppError', code: 'REGION.UNKNOWN', details: { code: '320405' } });
    expect(safe.message).toBeUndefined();
  });

  it('of a database error is its state and names, not the row', () => {
    const driver = Object.assign(new Error(`Key (name)=(张三) exists`), {
      severity: 'ERROR',
      code: '23505',
      constraint: 'uq_people',
      detail: 'Key (name)=(张三)',
    });
    const wrapper = Object.assign(new Error('张三'), {
      name: 'QueryFailedError',
      driverError: driver,
      parameters: ['张三'],
      query: 'INSERT',
    });
    const text = JSON.stringify(safeError(new Error('saving failed', { cause: wrapper })));
    expect(text).toContain('23505');
    expect(text).toContain('uq_people');
    expect(text).toContain('saving failed');
    expect(text).not.toMatch(/张三|INSERT/);
  });

  it('of a parser is no sentence, since it quotes the text', () => {
    let thrown: unknown;
    try {
      JSON.parse('{"name": 张三}');
    } catch (error) {
      thrown = error;
    }
    expect(String(thrown)).toContain('SyntaxError');
    expect(JSON.stringify(safeError(thrown))).not.toContain('张三');
  });

  it('of a long chain of causes is its beginning', () => {
    let error = new Error('root');
    for (let depth = 0; depth < 10; depth += 1) error = new Error('above', { cause: error });
    expect(JSON.stringify(safeError(error)).split('"name"')).toHaveLength(5);
  });
});

describe('blotting', () => {
  it('takes addresses and long numbers, and leaves short ones', () => {
    expect(blot(`row 12345 of ${EMAIL} ${NUMBER}`)).toBe('row 12345 of [address] [digits]');
  });
});
