import { Injectable } from '@nestjs/common';
import { Clock, type Language } from '#kezhi/kernel';
import { PersonLanguages } from '#kezhi/identity';
import { Database, type Message, Messages } from '#kezhi/platform';
import { awakeAt, type MembershipNews, MembershipNewsRepository } from '#kezhi/volunteers';
import { membershipMessage } from './membership-messages.js';

export interface DecidedMemberships {
  membershipIds: readonly string[];
  statuses: readonly string[];
}

/** Tells people what others have decided about their memberships: at the registered contact, each person once for all of it. */
@Injectable()
export class MembershipLetters {
  constructor(
    private readonly database: Database,
    private readonly news: MembershipNewsRepository,
    private readonly languages: PersonLanguages,
    private readonly messages: Messages,
    private readonly clock: Clock,
  ) {}

  /** The job ends with what is written, so that a worker that is killed, or was thought dead, tells nothing twice. */
  tell({ membershipIds, statuses }: DecidedMemberships, settle: () => Promise<void>): Promise<void> {
    return this.database.run(async () => {
      await settle();
      const decided = new Map(membershipIds.map((id, at) => [id, statuses[at]]));
      const all = await this.news.of(membershipIds);
      // What has changed since is told by the event of that change.
      const current = all.filter(({ membershipId, status }) => decided.get(membershipId) === status);
      const byPerson = ofEachPerson(current);
      const languages = await this.languages.of([...byPerson.keys()]);
      const letters = [...byPerson].flatMap(([personId, news]) =>
        this.letter(news, languages.get(personId) ?? 'zh'),
      );
      await this.messages.sendAll(letters);
    });
  }

  /** None for who cannot be reached, or has nothing to be told. */
  private letter(news: readonly MembershipNews[], language: Language): Message[] {
    const contact = news[0]?.contacts.find(({ channel }) => this.messages.isOn(channel));
    const words = membershipMessage(news, this.messages.link('/my'), language);
    if (!contact || !words) return [];
    const quiet = contact.channel === 'sms' ? { notBefore: awakeAt(this.clock.now()) } : {};
    return [{ ...contact, ...words, ...quiet, purpose: 'membership:news' }];
  }
}

function ofEachPerson(all: readonly MembershipNews[]): Map<string, MembershipNews[]> {
  const byPerson = new Map<string, MembershipNews[]>();
  for (const news of all) byPerson.set(news.personId, [...(byPerson.get(news.personId) ?? []), news]);
  return byPerson;
}
