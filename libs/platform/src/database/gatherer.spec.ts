import { beforeEach, describe, expect, it } from '@jest/globals';
import { setImmediate as turn } from 'node:timers/promises';
import { Gatherer } from './gatherer.js';

describe('questions that come up together', () => {
  let asked: number[][] = [];
  let answerNow: Array<() => void> = [];
  const doubles = new Gatherer(async (questions: readonly number[]) => {
    asked.push([...questions]);
    await new Promise<void>((resolve) => answerNow.push(resolve));
    if (questions.includes(13)) throw new Error('unlucky');
    return questions.map((question) => question * 2);
  });
  const answerNext = () => answerNow.shift()?.();
  const askedTimes = async (count: number) => {
    while (asked.length < count) await turn();
  };

  beforeEach(() => {
    asked = [];
    answerNow = [];
  });

  it('are asked together, and each gets its own answer', async () => {
    const answers = Promise.all([1, 2, 3, 2].map((question) => doubles.ask(question)));
    await askedTimes(1);
    answerNext();
    expect(await answers).toEqual([2, 4, 6, 4]);
    expect(asked).toEqual([[1, 2, 3, 2]]);
  });

  it('never get the answer to an earlier question: the same one is asked anew when that one has come back', async () => {
    const first = doubles.ask(1);
    await askedTimes(1);
    const later = [doubles.ask(1), doubles.ask(5)];
    answerNext();
    expect(await first).toBe(2);
    await askedTimes(2);
    answerNext();
    expect(await Promise.all(later)).toEqual([2, 10]);
    expect(asked).toEqual([[1], [1, 5]]);
  });

  it('do not wait for one that hangs', async () => {
    const hanging = doubles.ask(1);
    await askedTimes(1);
    const next = doubles.ask(2);
    await askedTimes(2);
    answerNow.pop()?.();
    expect(await next).toBe(4);
    answerNext();
    expect(await hanging).toBe(2);
  });

  it('fail together, and only together', async () => {
    const both = Promise.allSettled([doubles.ask(13), doubles.ask(1)]);
    await askedTimes(1);
    answerNext();
    expect((await both).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    const after = doubles.ask(1);
    await askedTimes(2);
    answerNext();
    expect(await after).toBe(2);
  });
});
