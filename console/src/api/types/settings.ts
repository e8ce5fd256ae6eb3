// The words of docs/reference/api.md: settings.
import type { Role } from './words';

export interface User {
  id: number;
  username: string;
  displayName: string;
  role: Role;
  active: boolean;
  lastLoginAt: string | null;
}

export interface MachineToken {
  id: number;
  name: string;
  role: Role;
  createdAt?: string;
  lastUsedAt?: string | null;
  revokedAt?: string | null;
}

export interface AuditRow {
  id: number;
  at: string;
  actor: string;
  action: string;
  object: string;
  detail: unknown;
  previousHash: string;
}

export interface Parked {
  position: number;
  event: string;
  reason: string;
  attempts: number;
  at: string;
}

export interface Replay {
  state: string;
  position: number;
  head: number;
  digestBefore: string | null;
  digestAfter: string | null;
}
