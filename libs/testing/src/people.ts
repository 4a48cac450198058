import { BlindIndex, type Database, listTokens, nameTokens, Sealer } from '#kezhi/platform';
import { syntheticIdentityNumber, syntheticPhone } from '#kezhi/standards';
import { v7 as uuid } from 'uuid';

export interface PlantedPerson {
  name?: string;
  region?: string;
  status?: string;
  birthDate?: string;
  expertise?: string[];
  serviceIntents?: string[];
  email?: string;
  guardianName?: string;
  guardianPhone?: string;
  /** Organizations of which the person is a member. */
  teams?: readonly string[];
  membershipStatus?: string;
}

export interface Planted {
  id: string;
  idNumber: string;
  phone: string;
}

const USUAL = {
  expertise: [] as string[],
  serviceIntents: [] as string[],
  status: 'active',
  region: '330106',
};

/** Plants made-up people straight into the tables, sealed and indexed as the product does it. */
export class PeoplePlanter {
  constructor(
    private readonly database: Database,
    private readonly sealer: Sealer,
    private readonly blind: BlindIndex,
    /** How many others have planted here: numbers go on from there. */
    private count = 0,
  ) {}

  async plant(person: PlantedPerson = {}): Promise<Planted> {
    this.count += 1;
    const id = uuid();
    const birthDate = person.birthDate ?? '1990-01-01';
    const idNumber = syntheticIdentityNumber(this.count, { birthDate });
    const phone = syntheticPhone(this.count);
    const { name, expertise, serviceIntents, status, region } = {
      name: `志愿者${this.count}`,
      ...USUAL,
      ...person,
    };
    const secrets = { idNumber, phone, ...secretsOf(person) };
    await this.database.sql(
      `INSERT INTO people (id, name, id_type, id_blind, phone_blind, sealed, sex, birth_date, status, region_code, territory_code,
         expertise, service_intents, tokens)
       SELECT $1, $2, 'resident', $3, $4, $5, 'female', $6, $7, code, territory_code, $8, $9, $10 FROM regions WHERE code = $11`,
      [
        id,
        name,
        this.blind.of('identity', idNumber),
        this.blind.of('phone', phone),
        this.sealer.seal(secrets, id),
        birthDate,
        status,
        expertise,
        serviceIntents,
        [...nameTokens(name), ...listTokens('expertise', expertise), ...listTokens('intent', serviceIntents)],
        region,
      ],
    );
    for (const team of person.teams ?? []) await this.join(id, team, person.membershipStatus ?? 'approved');
    return { id, idNumber, phone };
  }

  private async join(personId: string, organizationId: string, status: string): Promise<void> {
    await this.database.sql(
      `INSERT INTO memberships (id, person_id, organization_id, line_id, territory_code, status)
       SELECT $1, $2, id, line_id, territory_code, $3 FROM organizations WHERE id = $4`,
      [uuid(), personId, status, organizationId],
    );
    if (status === 'approved')
      await this.database.sql('UPDATE people SET membership_count = membership_count + 1 WHERE id = $1', [
        personId,
      ]);
  }
}

function secretsOf({ email, guardianName, guardianPhone }: PlantedPerson): Record<string, string> {
  const given = Object.entries({ email, guardianName, guardianPhone });
  return Object.fromEntries(given.filter((entry): entry is [string, string] => entry[1] !== undefined));
}
