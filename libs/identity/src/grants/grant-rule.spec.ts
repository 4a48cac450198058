import { describe, expect, it } from '@jest/globals';
import { ADMINISTRATIONS, type Grant, type Role, ROLES } from '#kezhi/kernel';
import { fits, type GrantPlace, isInCharge, reachesAsFar } from './grant-rule.js';

const association = (
  id: string,
  level: GrantPlace['level'],
  ancestors: string[],
  regionPath: string[],
): GrantPlace => ({
  id,
  kind: 'association',
  level,
  ancestorIds: [...ancestors, id],
  regionPath,
});
const nation = association('nation', 'national', [], ['000000']);
const province = association('js', 'province', ['nation'], ['320000']);
const county = association('tn', 'county', ['nation', 'js'], ['320000', '320400', '320402']);
const foreign = association('zj', 'province', ['nation'], ['330000']);
/** Supervised by 江苏, yet its territory lies in 浙江. */
const strange = association('odd', 'county', ['nation', 'js'], ['330000', '330100', '330106']);
const team: GrantPlace = {
  ...county,
  id: 'team',
  kind: 'service_team',
  ancestorIds: ['nation', 'js', 'tn', 'team'],
};

const on = (role: Role, organizationId: string, territory: string | null): Grant => ({
  role,
  organizationId,
  territory,
});
const holder = (...grants: Grant[]) => ({ grants });
const national = holder(on('national_officer', 'nation', '000000'));
const provincial = holder(on('association_officer', 'js', '320000'));
const may = (actor: { grants: Grant[] }, place: GrantPlace) =>
  ROLES.filter((role) => reachesAsFar(actor, role, place));

describe('who may hand on what', () => {
  it('lets the national officer give every role', () => {
    expect(may(national, nation)).toEqual([...ROLES]);
    expect(may(national, team)).toEqual([...ROLES]);
  });

  it('lets an association officer give all but the national role, at home and below', () => {
    const below = ROLES.filter((role) => role !== 'national_officer');
    expect(may(provincial, province)).toEqual(below);
    expect(may(provincial, county)).toEqual(below);
    expect(may(provincial, team)).toEqual(below);
  });

  it('lets nobody give anything above or beside them', () => {
    expect(may(provincial, nation)).toEqual([]);
    expect(may(provincial, foreign)).toEqual([]);
  });

  it('gives no territory away that is not the giver’s', () => {
    expect(may(provincial, strange)).not.toContain('association_officer');
    expect(may(provincial, strange)).toContain('team_administrator');
    expect(may(national, strange)).toContain('association_officer');
  });

  it.each([
    ['society_secretary', ['society_secretary', 'team_administrator']],
    ['team_administrator', ['team_administrator']],
    ['auditor', ['auditor', 'audit_administrator']],
  ] as const)('lets a %s hand on no more than that', (role, most) => {
    const given = may(holder(on(role, 'team', null)), team);
    expect(given).toEqual(most);
  });

  it('adds roles up, but not into a longer reach', () => {
    const two = holder(on('auditor', 'tn', '320402'), on('team_administrator', 'team', null));
    expect(may(two, team)).toContain('team_administrator');
    expect(may(two, team)).not.toContain('society_secretary');
  });

  it('takes nothing from nothing', () => {
    expect(may(holder(), team)).toEqual([]);
  });
});

describe('where a role belongs', () => {
  it('keeps the national role on the national association and officers on associations', () => {
    const places = { nation, county, team };
    const allowed = (role: Role) => Object.keys(places).filter((name) => fits(role, places[name as 'team']));
    expect(allowed('national_officer')).toEqual(['nation']);
    expect(allowed('association_officer')).toEqual(['nation', 'county']);
    expect(allowed('team_administrator')).toEqual(['nation', 'county', 'team']);
    for (const role of ADMINISTRATIONS) expect(allowed(role)).toEqual(['nation', 'county']);
  });
});

describe('an administration', () => {
  it('reaches the association it was given on and everything below, and is no other administration', () => {
    const guard = holder(on('security_administrator', 'js', '320000'));
    const over = (place: GrantPlace) => isInCharge(guard, 'security_administrator', place);
    expect([nation, province, county, team, foreign].map(over)).toEqual([false, true, true, true, false]);
    expect(isInCharge(guard, 'system_administrator', county)).toBe(false);
  });
});
