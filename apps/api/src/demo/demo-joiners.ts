import { Database } from '#kezhi/platform';
import { RegistrationProcessing, VolunteerRegistrations } from '#kezhi/registration';
import { Consents, type GivenConsent } from '#kezhi/volunteers';
import { Injectable } from '@nestjs/common';
import { DemoAddresses } from './demo-addresses.js';
import { as } from './demo-context.js';
import { DEMO_COLUMNS, demoPeople } from './demo-people.js';

/** How many people of a region ask for which organizations. */
const WISHES: ReadonlyArray<{ region: string; place: string; people: number; keys: readonly string[] }> = [
  { region: '320402', place: '天宁区', people: 4, keys: ['320402/brigade'] },
  { region: '320402', place: '天宁区', people: 3, keys: ['320402/brigade', '320402/team/0'] },
  { region: '320404', place: '钟楼区', people: 2, keys: ['320404/brigade'] },
  { region: '320412', place: '武进区', people: 3, keys: ['320400/detachment'] },
];
const FIRST_PERSON = 60_000;
/** People who stand side by side among all that could be made up have similar names. */
const APART = 131;

/** People who have registered online, and wait for the organizations that they want to join. */
@Injectable()
export class DemoJoiners {
  constructor(
    private readonly registrations: VolunteerRegistrations,
    private readonly processing: RegistrationProcessing,
    private readonly consents: Consents,
    private readonly addresses: DemoAddresses,
    private readonly database: Database,
  ) {}

  /** `idOf` an organization by its key. */
  async plant(idOf: (key: string) => string): Promise<void> {
    const texts = await this.consents.texts();
    const consents = texts.filter(({ need }) => need === 'always');
    let index = FIRST_PERSON;
    for (const { people, keys, ...place } of WISHES)
      for (let person = 0; person < people; person += 1) {
        const [row = []] = demoPeople([{ ...place, name: '', members: 1 }], index);
        await this.register(row, keys.map(idOf), consents);
        index += APART;
      }
  }

  /** Sends the public form, and does what the worker would do with it. */
  private async register(
    row: readonly string[],
    organizationIds: readonly string[],
    consents: readonly GivenConsent[],
  ): Promise<void> {
    const person = personOf(row);
    await as(null, async () => {
      const contact = await this.addresses.prove(person.email);
      await this.registrations.receive({ person, contact, organizationIds, consents, language: 'zh' });
    });
    const waiting = await this.database.sql<{ id: string }>(
      'SELECT id FROM volunteer_registrations WHERE processed_at IS NULL',
    );
    for (const { id } of waiting) await this.processing.process(id, () => Promise.resolve());
  }
}

function personOf(row: readonly string[]) {
  const cell = (title: (typeof DEMO_COLUMNS)[number]) => row[DEMO_COLUMNS.indexOf(title)] ?? '';
  return {
    name: cell('姓名'),
    idType: 'resident' as const,
    idNumber: cell('证件号码'),
    phone: cell('手机号码'),
    email: `joiner${cell('序号')}@example.org`,
    education: cell('学历'),
    employer: cell('工作单位'),
    regionCode: cell('所在地区'),
    expertise: [cell('专业领域')],
    serviceIntents: cell('服务意向').split('、'),
  };
}
