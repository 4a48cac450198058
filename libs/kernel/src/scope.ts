declare const sealed: unique symbol;

/**
 * Which rows an actor may touch under one permission: everything; or what lies in these territories
 * (region codes, their whole subtree) or under these organizations (supervisor line), or is one of these units exactly.
 * Only the access service makes one (the brand cannot be spelled elsewhere), and every query on scoped
 * data takes one: a query that forgets the territory does not compile.
 */
export interface Scope {
  readonly all: boolean;
  readonly territories: readonly string[];
  readonly subtrees: readonly string[];
  readonly units: readonly string[];
  readonly [sealed]: true;
}

export type ScopeParts = Omit<Scope, typeof sealed>;

/** For the access service and tests only (enforced by the boundary table). */
export function makeScope(parts: ScopeParts): Scope {
  return parts as Scope;
}

/** The same reach under one organization as well: "within" filters narrow, they never widen. */
export function isEmpty(scope: Scope): boolean {
  return !scope.all && scope.territories.length + scope.subtrees.length + scope.units.length === 0;
}
