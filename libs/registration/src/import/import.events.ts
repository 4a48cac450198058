import { defineEvent } from '#kezhi/kernel';

/** An import has been merged: its people or organizations are there for everybody. */
export const importCommitted = defineEvent<{
  importId: string;
  kind: string;
  organizationId: string;
  created: number;
  linked: number;
}>('import.committed');

/** An import has been taken back. */
export const importUndone = defineEvent<{ importId: string; kind: string; organizationId: string }>(
  'import.undone',
);
