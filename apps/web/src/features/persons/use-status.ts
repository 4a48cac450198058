import { useSyncExternalStore } from 'react';
import { session, type SessionStatus } from '../../lib/api';

export function useStatus(): SessionStatus {
  return useSyncExternalStore(session.subscribe, session.status);
}
