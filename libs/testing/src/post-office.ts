import { setTimeout as rest } from 'node:timers/promises';
import type { Database, Message, Sealer } from '#kezhi/platform';
import { type CaughtMessage, startMessageCatcher } from '../../../scripts/services/message-catcher.mjs';

export type { CaughtMessage } from '../../../scripts/services/message-catcher.mjs';

/** A mail server and a text-message gateway that keep what they are given. */
export interface PostOffice {
  /** Hand it to the programs: SMTP_URL and SMS_GATEWAY_URL. */
  readonly env: Record<string, string>;
  readonly messages: readonly CaughtMessage[];
  /** The newest message to an address, waited for; one that was asked for before is not given again. */
  next(address: string, seconds?: number): Promise<CaughtMessage>;
  close(): Promise<void>;
}

export async function openPostOffice(): Promise<PostOffice> {
  const messages: CaughtMessage[] = [];
  const given = new Set<CaughtMessage>();
  const { env, stop } = await startMessageCatcher((message) => messages.push(message));
  return {
    env,
    messages,
    next: async (address, seconds = 30) => {
      const end = performance.now() + seconds * 1_000;
      while (performance.now() < end) {
        const found = messages.findLast((message) => message.address === address && !given.has(message));
        if (found) {
          given.add(found);
          return found;
        }
        await rest(50);
      }
      throw new Error(`no message within ${seconds} s; ${messages.length} came for others`);
    },
    close: stop,
  };
}

/** What waits to be sent, oldest first, opened: for tests without a worker. */
export async function waitingMessages(
  database: Database,
  sealer: Sealer,
): Promise<Array<Pick<Message, 'channel' | 'purpose' | 'address' | 'subject' | 'text'>>> {
  const rows = await database.sql<{
    id: string;
    channel: Message['channel'];
    purpose: string;
    sealed: Buffer;
  }>('SELECT id, channel, purpose, sealed FROM outgoing_messages WHERE sealed IS NOT NULL ORDER BY id');
  return rows.map(({ id, channel, purpose, sealed }) => {
    const { address = '', subject = '', text = '' } = sealer.open(sealed, id);
    return { channel, purpose, address, subject, text };
  });
}

/** The six digits in a message. */
export function codeIn({ text }: Pick<CaughtMessage, 'text'>): string {
  const code = /\b\d{6}\b/.exec(text)?.[0];
  if (!code) throw new Error('there is no code in the message');
  return code;
}

/** The path, query and fragment of the link in a message. */
export function linkIn({ text }: Pick<CaughtMessage, 'text'>): string {
  const link = /https?:\/\/\S+/.exec(text)?.[0];
  if (!link) throw new Error('there is no link in the message');
  const { pathname, search, hash } = new URL(link);
  return pathname + search + hash;
}
