import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestModule, type TestModule } from '#kezhi/testing';
import { MessagesRepository } from './messages.repository.js';

const MANY = 100;
const MONTHS_AGO = new Date('2026-01-05T08:00:00Z');
const TERM = new Date('2026-06-01T08:00:00Z');
const LATELY = new Date('2026-11-20T08:00:00Z');

describe('messages', () => {
  let test: TestModule;
  let messages: MessagesRepository;
  beforeAll(async () => {
    test = await openTestModule([]);
    messages = test.module.get(MessagesRepository);
  });
  afterAll(() => test.close());

  const write = async (at: Date) => {
    const [id = ''] = await messages.insertAll(
      [{ channel: 'sms', address: '13800000000', purpose: 'test', subject: '', text: '【科志】您好' }],
      at,
    );
    return id;
  };

  it('lose address and words once they are sent or dropped, and are forgotten after their term', async () => {
    const [sent, dropped, waiting, young] = [
      await write(MONTHS_AGO),
      await write(MONTHS_AGO),
      await write(MONTHS_AGO),
      await write(LATELY),
    ];
    await messages.markSent(sent, MONTHS_AGO);
    await messages.markDropped(dropped, MONTHS_AGO);
    await messages.markSent(young, LATELY);
    const sealed = await test.database.sql<{ id: string }>(
      'SELECT id FROM outgoing_messages WHERE sealed IS NOT NULL',
    );
    expect(sealed.map(({ id }) => id)).toEqual([waiting]);
    expect(await messages.removeDoneBefore(TERM, MANY)).toBe(2);
    const left = await test.database.sql<{ id: string }>('SELECT id FROM outgoing_messages ORDER BY id');
    expect(left.map(({ id }) => id)).toEqual([waiting, young]);
    expect(await messages.findWaiting(waiting)).toMatchObject({ address: '13800000000' });
  });
});
