import { useSyncExternalStore } from 'react';
import { session, type SessionStatus } from '../../lib/api';

export function useSessionStatus(): SessionStatus {
  return useSyncExternalStore(session.subscribe, session.status);
}
