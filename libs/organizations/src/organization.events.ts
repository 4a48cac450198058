import { defineEvent } from '#kezhi/kernel';

/** An organization's supervisor, kind or region has changed, and with it where its subtree's members are found. */
export const organizationPlaced = defineEvent<{ organizationId: string }>('organization.placed');

/** What stood in an abolished region stands in its successor now; told again each night, for what was written since. */
export const regionCarriedOver = defineEvent<{ code: string; successorCode: string }>('region.carried-over');

/** A decision on an organization. `event` is a word of ORGANIZATION_EVENTS. */
export const organizationDecided = defineEvent<{ organizationId: string; event: string; status: string }>(
  'organization.decided',
);
