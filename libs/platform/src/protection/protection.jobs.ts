import { defineJob } from '#kezhi/kernel';

/** Everything is sealed anew with the key version and suite that are current. */
export const resealAll = defineJob<{ keyVersion: number; suite: number }>('protection.reseal');
