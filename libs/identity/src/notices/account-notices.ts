import { Injectable } from '@nestjs/common';
import { Clock } from '#kezhi/kernel';
import { Messages } from '#kezhi/platform';
import type { AccountContact } from './account-contacts.repository.js';
import { AccountLetters, type Letter, type Reader } from './account-letters.js';
import { type NoticeDetails, type NoticeKind, noticeMail } from './notice-mails.js';

/** Tells the owner of an account by e-mail what has happened to it, so that a stranger's act does not stay unseen. */
@Injectable()
export class AccountNotices {
  constructor(
    private readonly letters: AccountLetters,
    private readonly messages: Messages,
    private readonly clock: Clock,
  ) {}

  /** Does nothing where no address is known or no e-mail is sent. Call it in the unit of work of what has happened. */
  tell(accountId: string, kind: NoticeKind, details: NoticeDetails = {}): Promise<void> {
    return this.letters.write(accountId, purposeOf(kind), this.words(kind, details));
  }

  write(contact: AccountContact, kind: NoticeKind, details: NoticeDetails = {}): Promise<void> {
    return this.letters.send(contact, purposeOf(kind), this.words(kind, details)(contact));
  }

  private words(kind: NoticeKind, details: NoticeDetails): (reader: Reader) => Letter {
    const facts = { at: this.clock.now(), ...details, link: this.messages.link('/security') };
    return (reader) => noticeMail(kind, reader, facts);
  }
}

const purposeOf = (kind: NoticeKind) => `account:${kind}`;
