import { defineJob } from '#kezhi/kernel';

export const CHANNELS = ['email', 'sms'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Where somebody can be reached. */
export interface Contact {
  channel: Channel;
  /** An e-mail address, or a telephone number as `standards` normalises it. */
  address: string;
}

/** What is to be told to one contact. */
export interface Message extends Contact {
  /** noun or noun:verb, for counting and for the log; no personal data. */
  purpose: string;
  /** Only e-mails have one. */
  subject: string;
  text: string;
  /** After this it is of no use (a code that has run out) and is not sent any more. */
  expiresAt?: Date;
  /** It can wait, and is not sent before. */
  notBefore?: Date;
}

/** A message as it lies in the database until it is sent. */
export interface WaitingMessage extends Message {
  id: string;
}

/** Sends one message that lies in `outgoing_messages`. */
export const sendMessage = defineJob<{ messageId: string }>('messages.send', {
  leaseMs: 30_000,
  attempts: 12,
});
