export { heldQuery, meQuery, useCan, useMe } from './access';
export type { UnitOfReach } from './reach';
export { unitQuery, useIsUnclaimed } from './unit-query';
export { useWorkUnit, WorkUnitProvider, type Unit } from './work-unit';
