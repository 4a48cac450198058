import { defineJob } from '#kezhi/kernel';

/** Reads and checks every row of an import's file, and stages them. */
export const validateImport = defineJob<{ importId: string }>('imports.validate', { leaseMs: 10_000 });

/** Merges an import's staged rows into people, memberships or organizations. */
export const commitImport = defineJob<{ importId: string }>('imports.commit', { leaseMs: 10_000 });

/** Takes back what an import created. */
export const undoImport = defineJob<{ importId: string }>('imports.undo', { leaseMs: 10_000 });
