import type { Role } from '#kezhi/kernel';
import { OFFICER, type SignedIn, type TestApp } from '../support/test-app.js';
import type { Place } from './places.js';

/** Somebody who asks: one role on one organization. */
export interface Asker {
  name: string;
  role: Role;
  organization: string;
  /** An association's officers read its territory as well. */
  territory: string | null;
  grantId: string;
  headers: SignedIn;
}

/** Somebody who stands in a certain relation to one place, and asks about that one only. */
export interface NearAsker extends Asker {
  about: Place;
}

/** How an asker's organization stands to a place. */
export type Relation = 'own unit' | 'above' | 'elsewhere';

export function relationOf({ organization }: Asker, place: Place): Relation {
  if (place.organization === organization) return 'own unit';
  return place.above.includes(organization) ? 'above' : 'elsewhere';
}

type Seat = readonly [name: string, role: Role, organization: string, territory: string | null];

async function seat(api: TestApp, [name, role, organization, territory]: Seat): Promise<Asker> {
  const { account, grantId } = await api.plantAccount(role, organization);
  const headers = await api.signIn({ ...OFFICER, account });
  return { name, role, organization, territory, grantId, headers };
}

/** One of each role, who ask about every place. */
export async function askersOf(api: TestApp, beside: string): Promise<Asker[]> {
  const { tree } = api;
  const seats: Seat[] = [
    ['the national officer', 'national_officer', tree.nation, '000000'],
    ["the county's officer", 'association_officer', tree.county, '320402'],
    ["the sibling county's officer", 'association_officer', tree.otherCounty, '320404'],
    ["the society's secretary", 'society_secretary', tree.society, null],
    ["the team's administrator", 'team_administrator', tree.team, null],
    ["the county's auditor", 'auditor', tree.county, '320402'],
    ["another association's system administrator", 'system_administrator', beside, '330000'],
    ["another association's security administrator", 'security_administrator', beside, '330000'],
    ["another association's audit administrator", 'audit_administrator', beside, '330000'],
  ];
  const askers = [];
  for (const each of seats) askers.push(await seat(api, each));
  return askers;
}

/** The relations that those leave out: the unit itself, the line above it, and what stands beside it. */
export async function nearAskersOf(
  api: TestApp,
  { team, sibling, association, separated }: Record<'team' | 'sibling' | 'association' | 'separated', Place>,
): Promise<NearAsker[]> {
  const above = (place: Place) => place.above.at(-2) ?? '';
  const { county, otherCounty } = api.tree;
  const seats: Array<[Place, Seat]> = [
    [team, ['a secretary on the unit', 'society_secretary', team.organization, null]],
    [team, ['a secretary beside it', 'society_secretary', sibling.organization, null]],
    [team, ['a team administrator above', 'team_administrator', county, null]],
    [team, ['a team administrator beside it', 'team_administrator', sibling.organization, null]],
    [team, ['an auditor on the unit', 'auditor', team.organization, null]],
    [team, ['an auditor beside it', 'auditor', otherCounty, '320404']],
    [association, ['its own officer', 'association_officer', association.organization, '330106']],
    [association, ['the officer above', 'association_officer', above(association), '330000']],
    [association, ['its own auditor', 'auditor', association.organization, '330106']],
    [separated, ['the officer above', 'association_officer', above(separated), '330100']],
    ...(['system_administrator', 'security_administrator', 'audit_administrator'] as const).flatMap(
      (role): Array<[Place, Seat]> => [
        [separated, [`its own ${role}`, role, separated.organization, '330100']],
        [separated, [`the ${role} above`, role, above(separated), '330100']],
      ],
    ),
  ];
  const askers = [];
  for (const [about, each] of seats) askers.push({ ...(await seat(api, each)), about });
  return askers;
}
