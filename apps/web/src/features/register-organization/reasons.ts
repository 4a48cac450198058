import { createContext, useContext } from 'react';
import type { FieldName } from './fields';

/** What the reviewer has against which field, while the registration is returned. */
export const ReasonsContext = createContext<Readonly<Partial<Record<FieldName, string>>>>({});

export const useReason = (field: FieldName): string | undefined => useContext(ReasonsContext)[field];
