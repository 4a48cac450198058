import { describe, expect, it } from '@jest/globals';
import { setImmediate as turn } from 'node:timers/promises';
import { Gatherer } from './gatherer.js';

describe('questions of one turn of the event loop', () => {
  const asked: number[][] = [];
  const doubles = new Gatherer(async (questions: readonly number[]) => {
    asked.push([...questions]);
    await turn();
    if (questions.includes(13)) throw new Error('unlucky');
    return questions.map((question) => question * 2);
  });

  it('are asked together, and each gets its own answer', async () => {
    asked.length = 0;
    expect(await Promise.all([1, 2, 3, 2].map((question) => doubles.ask(question)))).toEqual([2, 4, 6, 4]);
    expect(asked).toEqual([[1, 2, 3, 2]]);
  });

  it('never get the answer to an earlier question, even while that one is still being asked', async () => {
    asked.length = 0;
    const first = doubles.ask(1);
    await turn();
    await Promise.all([first, doubles.ask(1)]);
    expect(asked).toEqual([[1], [1]]);
  });

  it('fail together, and only together', async () => {
    const both = await Promise.allSettled([doubles.ask(13), doubles.ask(1)]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await doubles.ask(1)).toBe(2);
  });
});
