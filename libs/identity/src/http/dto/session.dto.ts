import type { OpenSession } from '../../sessions/session-list.repository.js';
import { deviceName } from '../../devices/device-name.js';

export class SessionDto {
  id: string;

  /** Browser and system in words, e.g. `Chrome, Windows`; empty when unknown. */
  device: string;

  createdAt: Date;
  lastUsedAt: Date;
  expiresAt: Date;

  /** The session in which this is asked. */
  current: boolean;
}

export function toSessionDtos(sessions: readonly OpenSession[], currentId: string | null): SessionDto[] {
  return sessions.map(({ id, device, createdAt, lastUsedAt, expiresAt }) => ({
    id,
    device: deviceName(device),
    createdAt,
    lastUsedAt,
    expiresAt,
    current: id === currentId,
  }));
}
