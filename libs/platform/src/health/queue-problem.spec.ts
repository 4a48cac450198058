import { describe, expect, it } from '@jest/globals';
import { queueProblem } from './queue-problem.js';

const info = (policy: string, aof: number, write = 'ok') =>
  `# Memory\r\nmaxmemory_policy:${policy}\r\n# Persistence\r\naof_enabled:${aof}\r\naof_last_write_status:${write}\r\n`;

describe('a Redis', () => {
  it.each([
    [info('noeviction', 1), null],
    [info('allkeys-lru', 1), 'maxmemory-policy must be noeviction'],
    [info('noeviction', 0), 'appendonly must be yes'],
    [info('noeviction', 1, 'err'), 'the append-only file cannot be written'],
    ['', 'maxmemory-policy must be noeviction'],
  ])('that reports %j has the problem %p', (text, problem) => {
    expect(queueProblem(text)).toBe(problem);
  });
});
