import { defineJob } from '#kezhi/kernel';

/** Carries what stands in an abolished region over to its successor. `succession` processes it, since people are part of it. */
export const carryRegionOver = defineJob<{ code: string }>('regions.carry-over');
