import type { Role, Scope } from '#kezhi/kernel';
import { organizationMeets, organizationScope, type Reach } from '#kezhi/organizations';
import type { AccountStatus } from './account.js';

/** Nothing has to be found: the accounts are known already. */
export const KNOWN: Reach = { provinces: [], territories: [], units: [] };

export interface AccountQuestion {
  /** Part of the account or display name. */
  q?: string;
  status?: AccountStatus;
  /** Holds a role on this organization or below it, or holds none and was opened there. */
  within?: string;
  role?: Role;
}

/**
 * SQL conditions on `accounts a` at a moment, whose values go to `parameters`. Where a reach has found the candidates each is asked
 * by itself: OFFSET keeps the planner from collecting everybody's roles first.
 */
export class AccountConditions {
  constructor(
    private readonly now: Date,
    private readonly parameters: unknown[],
    private readonly reach: Reach | null,
  ) {}

  /**
   * An account belongs to those whose scope covers one of its roles. Where no role is in force (any more) the former ones
   * count, and the organization that it was opened for, so that somebody can give it another.
   */
  visible(scope: Scope): string {
    // A volunteer's account is nobody's to look after but the volunteer's.
    if (scope.all) return 'a.person_id IS NULL';
    const roleless = this.roleless();
    const inScope = organizationScope(scope, 'o', this.parameters);
    return `(${this.hasRole([inScope, `(${this.inForce()} OR ${roleless})`])}
      OR (${this.openedFor([inScope])} AND ${roleless}))`;
  }

  asked({ q, status, within, role }: AccountQuestion): string[] {
    const conditions: string[] = [];
    if (q !== undefined) {
      const pattern = this.bind(`%${q.replace(/[\\%_]/g, '\\$&')}%`);
      conditions.push(`(a.account ILIKE ${pattern} OR a.display_name ILIKE ${pattern})`);
    }
    if (status !== undefined) conditions.push(`a.status = ${this.bind(status)}`);
    if (within !== undefined || role !== undefined) conditions.push(this.holding({ within, role }));
    return conditions;
  }

  inForce(): string {
    return `g.revoked_at IS NULL AND (g.expires_at IS NULL OR g.expires_at > ${this.bind(this.now)})`;
  }

  /** Holds a role there now; or holds none anywhere and was opened there. */
  private holding({ within, role }: Pick<AccountQuestion, 'within' | 'role'>): string {
    const below = within === undefined ? [] : [`o.ancestor_ids @> ARRAY[${this.bind(within)}]::uuid[]`];
    const given = role === undefined ? [] : [`g.role = ${this.bind(role)}`];
    const holds = this.hasRole([this.inForce(), ...below, ...given]);
    return role === undefined ? `(${holds} OR (${this.roleless()} AND ${this.openedFor(below)}))` : holds;
  }

  private hasRole(conditions: readonly string[]): string {
    return `EXISTS (SELECT FROM role_grants g JOIN organizations o ON o.id = g.organization_id
      WHERE g.account_id = a.id AND ${conditions.join(' AND ')}${this.reach === null ? '' : ' OFFSET 0'})`;
  }

  private openedFor(conditions: readonly string[]): string {
    return `(a.home_id IS NOT NULL AND ${organizationMeets(this.reach, 'a.home_id', conditions)})`;
  }

  private roleless(): string {
    return `NOT EXISTS (SELECT FROM role_grants g WHERE g.account_id = a.id AND ${this.inForce()})`;
  }

  private bind(value: unknown): string {
    return `$${this.parameters.push(value)}`;
  }
}
