import { Injectable } from '@nestjs/common';
import {
  type Actor,
  type Administration,
  AppError,
  Clock,
  isAdministration,
  type PageQuery,
  type Role,
  type Scope,
} from '#kezhi/kernel';
import { AdministratorSeats, OrganizationsService } from '#kezhi/organizations';
import { AuditLog, Outbox, scopeOf, translateConstraints } from '#kezhi/platform';
import { v7 as uuid } from 'uuid';
import { AccountsRepository } from '../accounts/accounts.repository.js';
import { type EndOfRole, roleEnded } from './role-grant.events.js';
import { fits, givableRoles, type GrantPlace, handsOn, isInCharge, reachesAsFar } from './grant-rule.js';
import { type GrantQuestion, type RoleGrant, RoleGrantsRepository } from './role-grants.repository.js';

translateConstraints({
  uq_role_grants_active: 'IDENTITY.ROLE_HELD',
  ex_role_grants_administrations: 'IDENTITY.ROLE_SEPARATED',
});

export interface RoleGift {
  accountId: string;
  role: Role;
  organizationId: string;
  /** Null: until it is revoked. */
  expiresAt: Date | null;
}

export interface GiftOptions {
  /** Another administrator has just given the seat up, so that there are as many as before. */
  seatIsFree?: boolean;
}

/** An account of somebody else, and as what the actor wants to do something about it. */
export interface Charge {
  scope: Scope;
  accountId: string;
  as: Administration;
}

/**
 * Gives roles and takes them away. Both take effect on the account's next request. Where a security administrator is in
 * charge, nobody else does either (ADR 0015); a role that follows from a decision about an organization is given all the same.
 */
@Injectable()
export class RoleGrantsService {
  constructor(
    private readonly grants: RoleGrantsRepository,
    private readonly accounts: AccountsRepository,
    private readonly organizations: OrganizationsService,
    private readonly seats: AdministratorSeats,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  list(
    question: GrantQuestion,
    scope: Scope,
    page: PageQuery,
  ): Promise<{ rows: RoleGrant[]; total?: number }> {
    return this.grants.list(question, scope, page);
  }

  /** Gives a role to an account that the actor can see, where the actor may, and no more than the actor holds. */
  async grant(actor: Actor, gift: RoleGift, options: GiftOptions = {}): Promise<RoleGrant> {
    if (gift.accountId === actor.accountId) throw new AppError('IDENTITY.OWN_ACCOUNT');
    const account = await this.accounts.findVisible(gift.accountId, scopeOf(actor, 'account:read'));
    if (!account) throw new AppError('IDENTITY.ACCOUNT_NOT_FOUND');
    return this.giveByHand(actor, gift, options);
  }

  /** The same for an account that is just being made. */
  async giveByHand(actor: Actor, gift: RoleGift, options: GiftOptions = {}): Promise<RoleGrant> {
    await this.assertMayGiveByHand(actor, gift.organizationId);
    return this.give(actor, gift, options);
  }

  /** The roles that the actor may give on an organization by hand, or the refusal. */
  async givable(actor: Actor, organizationId: string): Promise<Role[]> {
    return givableRoles(actor, await this.assertMayGiveByHand(actor, organizationId));
  }

  /** Refuses where the actor may give nothing, or where a security administrator does it. */
  async assertMayGiveByHand(actor: Actor, organizationId: string): Promise<GrantPlace> {
    const place = await this.organizations.requireInScope(scopeOf(actor, 'role:grant'), organizationId);
    await this.assertNotSeparated(actor, place);
    return place;
  }

  /** What an approval brings with it: a team's first administrator. */
  async give(actor: Actor, gift: RoleGift, options: GiftOptions = {}): Promise<RoleGrant> {
    await this.prepare(actor, gift, options);
    const id = await this.enter(gift, actor.accountId);
    this.note(gift);
    return this.require(id, scopeOf(actor, 'role:grant'));
  }

  /**
   * The same for an account that the actor need not see: false when it is disabled, or one of the three administrations would
   * not be alone on it, and nothing is told of it. A role that is held stays.
   */
  async giveIfFree(actor: Actor, gift: RoleGift): Promise<boolean> {
    await this.prepare(actor, gift, {});
    const account = await this.accounts.lock(gift.accountId);
    const held = await this.accounts.rolesOf(gift.accountId);
    if (account?.status !== 'active' || held.some(({ role }) => excludes(role, gift.role))) return false;
    const isHeld = held.some(
      (each) => each.role === gift.role && each.organizationId === gift.organizationId,
    );
    if (!isHeld) await this.enter(gift, actor.accountId);
    this.note(gift);
    return true;
  }

  /**
   * For a decision that has been made elsewhere (a claim): the account asked for it itself, and the right comes from the decision,
   * not from what `decidedBy` could hand on; a seat and a role that fits are needed all the same. False when the account is
   * disabled. A role that is held stays.
   */
  async entrust(gift: RoleGift, decidedBy: string): Promise<boolean> {
    const account = await this.accounts.findById(gift.accountId);
    if (account?.status !== 'active') return false;
    if (await this.grants.findHeld(gift.accountId, gift.role, gift.organizationId)) return true;
    await this.takeSeat(gift);
    const [place] = await this.organizations.facts([gift.organizationId]);
    if (!place || !fits(gift.role, place)) throw new AppError('IDENTITY.ROLE_MISFIT');
    await this.enter(gift, decidedBy);
    return true;
  }

  async revoke(actor: Actor, id: string, cause: EndOfRole = 'revocation'): Promise<RoleGrant> {
    const scope = scopeOf(actor, 'role:grant');
    const grant = await this.require(id, scope);
    if (grant.accountId === actor.accountId) throw new AppError('IDENTITY.OWN_ACCOUNT');
    const place = await this.organizations.requireInScope(scope, grant.organizationId);
    await this.assertNotSeparated(actor, place);
    assertReaches(actor, grant.role, place);
    if (grant.role === 'national_officer') await this.assertAnotherRemains(grant.accountId);
    const revoked = await this.grants.revoke(id, actor.accountId);
    if (!revoked) throw new AppError('IDENTITY.GRANT_NOT_FOUND');
    const { accountId, role, organizationId } = grant;
    await this.accounts.touch(accountId);
    await this.outbox.publish(roleEnded, {
      grantId: id,
      accountId,
      role,
      organizationId,
      cause,
    });
    this.note(grant);
    return this.require(id, scope);
  }

  /** How many roles are held on an organization. */
  countOn(organizationId: string): Promise<number> {
    return this.grants.countOn(organizationId);
  }

  /** An organization has ended, and with it every role on it. Says how many. Whoever ends it keeps it from new ones. */
  async endAllOn(actor: Actor, organizationId: string): Promise<number> {
    const ended = await this.grants.endAllOn(organizationId, actor.accountId);
    for (const accountId of new Set(ended.map((grant) => grant.accountId)))
      await this.accounts.touch(accountId);
    const facts = ended.map((grant) => ({ ...grant, organizationId, cause: 'organization' as const }));
    await this.outbox.publishAll(roleEnded, facts);
    return ended.length;
  }

  /**
   * Refuses unless the account lies within the actor's reach with all of its roles: whoever can set an account's password
   * can act as it, and must not gain anything by that. As one of the three administrators nobody else acts at all.
   */
  async assertMayActAs(actor: Actor, scope: Scope, accountId: string): Promise<void> {
    for (const { role, place } of await this.placesOf(scope, accountId))
      if (isAdministration(role) || !reachesAsFar(actor, role, place))
        throw new AppError('IDENTITY.ACCOUNT_ABOVE_REACH');
  }

  /** The same for acts by which nobody gains anything: there the administrator in charge may do it as well. */
  async assertInCharge(actor: Actor, { scope, accountId, as }: Charge): Promise<void> {
    for (const { role, place } of await this.placesOf(scope, accountId))
      if (!isInCharge(actor, as, place) && !(await this.mayAsOfficer(actor, role, place)))
        throw new AppError('IDENTITY.ACCOUNT_ABOVE_REACH');
  }

  /** Officers do not remove the administrators who are there to watch over them. */
  private async mayAsOfficer(actor: Actor, role: Role, place: GrantPlace): Promise<boolean> {
    if (!reachesAsFar(actor, role, place)) return false;
    return !isAdministration(role) || !(await this.grants.hasSecurityAdministrator(place.ancestorIds));
  }

  /** Refuses when without this account nobody could act for the whole country any more. */
  async assertAnotherRemains(accountId: string): Promise<void> {
    if ((await this.grants.otherNationalOfficers(accountId)) === 0)
      throw new AppError('IDENTITY.LAST_NATIONAL_OFFICER');
  }

  /** Locks the organization, and refuses what the actor may not give there. */
  private async prepare(actor: Actor, gift: RoleGift, { seatIsFree = false }: GiftOptions): Promise<void> {
    const scope = scopeOf(actor, 'role:grant');
    // The stronger lock on the organization first: two who go from the weaker to the stronger would wait for each other.
    await this.organizations.requireInScope(scope, gift.organizationId);
    if (!seatIsFree) await this.takeSeat(gift);
    const place = await this.organizations.keepInScope(scope, gift.organizationId);
    assertMayGive(actor, gift.role, place);
  }

  private note({
    accountId,
    role,
    organizationId,
  }: Pick<RoleGift, 'accountId' | 'role' | 'organizationId'>): void {
    this.audit.note({ accountId, role, organizationId });
    this.audit.about(organizationId);
  }

  private async enter(gift: RoleGift, grantedBy: string): Promise<string> {
    if (gift.expiresAt !== null && gift.expiresAt <= this.clock.now())
      throw new AppError('IDENTITY.ROLE_EXPIRY_PAST');
    const id = uuid();
    await this.grants.closeExpired(gift.accountId);
    await this.grants.insert({ id, ...gift, grantedBy });
    await this.accounts.touch(gift.accountId);
    return id;
  }

  /** Administrators of an organization are limited by its members. */
  private async takeSeat({ accountId, role, organizationId }: RoleGift): Promise<void> {
    if (role !== 'team_administrator') return;
    const seats = await this.seats.lock(organizationId);
    if (seats === null) return;
    const taken = await this.grants.heldByOthers(accountId, role, organizationId);
    if (taken >= seats) throw new AppError('IDENTITY.SEATS_TAKEN', { seats });
  }

  private async placesOf(scope: Scope, accountId: string): Promise<Array<{ role: Role; place: GrantPlace }>> {
    const places = [];
    for (const { role, organizationId } of await this.accounts.rolesOf(accountId)) {
      const place = await this.organizations.requireInScope(scope, organizationId).catch(aboveReach);
      places.push({ role, place });
    }
    return places;
  }

  private async assertNotSeparated(actor: Actor, place: GrantPlace): Promise<void> {
    if (isInCharge(actor, 'security_administrator', place)) return;
    if (await this.grants.hasSecurityAdministrator(place.ancestorIds))
      throw new AppError('IDENTITY.GRANTS_SEPARATED');
  }

  private async require(id: string, scope: Scope): Promise<RoleGrant> {
    const grant = await this.grants.find(id, scope);
    if (!grant) throw new AppError('IDENTITY.GRANT_NOT_FOUND');
    return grant;
  }
}

/** The three administrations stand alone, as the database has it too. */
function excludes(held: Role, given: Role): boolean {
  return held !== given && (isAdministration(held) || isAdministration(given));
}

function assertMayGive(actor: Actor, role: Role, place: GrantPlace): void {
  if (!fits(role, place)) throw new AppError('IDENTITY.ROLE_MISFIT');
  assertReaches(actor, role, place);
}

function assertReaches(actor: Actor, role: Role, place: GrantPlace): void {
  if (!handsOn(actor, role, place)) throw new AppError('IDENTITY.ROLE_ABOVE_OWN');
}

function aboveReach(error: unknown): never {
  throw error instanceof AppError && error.status === 404
    ? new AppError('IDENTITY.ACCOUNT_ABOVE_REACH')
    : error;
}
