/** How far a permission reaches from the organization on which its role was granted. */
export type Reach = 'self' | 'unit' | 'subtree' | 'all';

/** Every act, as noun:verb. A route names exactly one, or is @Public(). */
export const PERMISSIONS = [
  'region:read',
  'region:manage',
  'organization:read',
  'organization:create',
  'organization:edit',
  'organization:review',
  'volunteer:read',
  'volunteer:access',
  'volunteer:edit',
  'volunteer:search',
  'volunteer:reveal',
  'membership:read',
  'membership:review',
  'import:read',
  'import:run',
  'legacy:import',
  'claim:read',
  'claim:submit',
  'account:read',
  'account:manage',
  'account:secure',
  'role:grant',
  'audit:read',
  'minor-access:read',
  'data:protect',
  'profile:read',
  'profile:edit',
  'person:read',
  'person:edit',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

export const ROLES = [
  'national_officer',
  'association_officer',
  'society_secretary',
  'team_administrator',
  'auditor',
  'system_administrator',
  'security_administrator',
  'audit_administrator',
] as const;
export type Role = (typeof ROLES)[number];

/**
 * 三员: the three administrators of an installation that separates duties. Whoever is one of them is nothing else: the
 * database refuses a second role on the same account.
 */
export const ADMINISTRATIONS = [
  'system_administrator',
  'security_administrator',
  'audit_administrator',
] as const satisfies readonly Role[];
export type Administration = (typeof ADMINISTRATIONS)[number];

type Grid = Readonly<Record<Role, Partial<Readonly<Record<Permission, Reach>>>>>;

const OWN = { 'profile:read': 'self', 'profile:edit': 'self', 'region:read': 'all' } as const;

const MANAGE_BELOW = {
  ...OWN,
  'organization:read': 'subtree',
  'organization:create': 'subtree',
  'organization:edit': 'subtree',
  'organization:review': 'subtree',
  'volunteer:read': 'subtree',
  'volunteer:access': 'subtree',
  'volunteer:edit': 'subtree',
  'volunteer:search': 'subtree',
  'volunteer:reveal': 'subtree',
  'membership:read': 'subtree',
  'membership:review': 'subtree',
  'import:read': 'subtree',
  'import:run': 'subtree',
  'legacy:import': 'subtree',
  'claim:read': 'subtree',
  'claim:submit': 'subtree',
  'account:read': 'subtree',
  'account:manage': 'subtree',
  'account:secure': 'subtree',
  'role:grant': 'subtree',
  'audit:read': 'subtree',
  'minor-access:read': 'subtree',
} as const;

/** Who may do what, and how far. docs/permissions.md is generated from it. */
export const GRID: Grid = {
  national_officer: {
    ...Object.fromEntries(
      Object.keys(MANAGE_BELOW).map((permission) => [
        permission,
        permission.startsWith('profile:') ? 'self' : 'all',
      ]),
    ),
    'region:manage': 'all',
    'data:protect': 'all',
  },
  association_officer: MANAGE_BELOW,
  society_secretary: {
    ...OWN,
    'organization:read': 'subtree',
    'organization:create': 'subtree',
    'organization:edit': 'subtree',
    'organization:review': 'subtree',
    'volunteer:read': 'subtree',
    'volunteer:access': 'subtree',
    'volunteer:edit': 'subtree',
    'volunteer:search': 'subtree',
    'volunteer:reveal': 'subtree',
    'membership:read': 'subtree',
    'membership:review': 'subtree',
    'import:read': 'subtree',
    'import:run': 'subtree',
    'claim:read': 'subtree',
    'claim:submit': 'subtree',
  },
  team_administrator: {
    ...OWN,
    'organization:read': 'unit',
    'organization:edit': 'unit',
    'volunteer:read': 'unit',
    'volunteer:access': 'unit',
    'volunteer:edit': 'unit',
    'volunteer:search': 'unit',
    'volunteer:reveal': 'unit',
    'membership:read': 'unit',
    'membership:review': 'unit',
    'import:read': 'unit',
    'import:run': 'unit',
    'claim:read': 'unit',
    'claim:submit': 'unit',
  },
  auditor: {
    ...OWN,
    'organization:read': 'subtree',
    'volunteer:read': 'subtree',
    'membership:read': 'subtree',
    'import:read': 'subtree',
    'claim:read': 'subtree',
    'account:read': 'subtree',
    'audit:read': 'subtree',
    'minor-access:read': 'subtree',
  },
  system_administrator: {
    ...OWN,
    'organization:read': 'subtree',
    'account:read': 'subtree',
    'account:manage': 'subtree',
  },
  security_administrator: {
    ...OWN,
    'organization:read': 'subtree',
    'account:read': 'subtree',
    'account:secure': 'subtree',
    'role:grant': 'subtree',
  },
  audit_administrator: { ...OWN, 'audit:read': 'subtree' },
};

export function isAdministration(role: Role): role is Administration {
  return ADMINISTRATIONS.some((administration) => administration === role);
}

/** Whether who holds the role decides about others, or administers the installation: a password alone is too little then. */
export function needsSecondFactor(role: Role): boolean {
  const permits = GRID[role];
  return (
    isAdministration(role) ||
    permits['organization:review'] !== undefined ||
    permits['membership:review'] !== undefined
  );
}

/**
 * Reading follows both lines of authority, every other act the supervisor line only (domain: 谁主管谁负责). To open a child's
 * record for a reason is to read it.
 */
export function followsBothLines(permission: Permission): boolean {
  return permission.endsWith(':read') || permission === 'volunteer:access';
}

/** Acts of a registered person on the own data. No role holds them: whoever is that person may. */
export function isPersonal(permission: Permission): boolean {
  return permission === 'person:read' || permission === 'person:edit';
}
