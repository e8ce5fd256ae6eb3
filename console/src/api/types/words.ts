// The words of docs/reference/api.md: words.

export interface Words {
  zh: string;
  en: string;
}

export interface Slice<T> {
  items: T[];
  total: number;
  page: number;
  size: number;
}

export const roles = ['ADMIN', 'LEAD', 'OPERATOR', 'ADVISOR', 'SUPERVISOR', 'ANALYST', 'VIEWER'] as const;
export type Role = (typeof roles)[number];

export type Permission =
  | 'SESSION'
  | 'COCKPIT_READ'
  | 'PEOPLE_READ'
  | 'PEOPLE_REVEAL'
  | 'PEOPLE_MERGE'
  | 'SEGMENT_READ'
  | 'SEGMENT_EDIT'
  | 'EXPERIMENT_READ'
  | 'EXPERIMENT_EDIT'
  | 'JOURNEY_READ'
  | 'JOURNEY_EDIT'
  | 'REHEARSE'
  | 'TOUCH_READ'
  | 'TOUCH_EDIT'
  | 'PROMOTION_PAUSE'
  | 'PROMOTION_RESUME'
  | 'PEOPLE_OPT_OUT'
  | 'CONTENT_READ'
  | 'CONTENT_EDIT'
  | 'CAMPAIGN_READ'
  | 'CAMPAIGN_EDIT'
  | 'CAMPAIGN_APPROVE'
  | 'OFFER_READ'
  | 'OFFER_EDIT'
  | 'OFFER_USE'
  | 'EVENT_READ'
  | 'EVENT_REPLAY'
  | 'IMPORT_READ'
  | 'IMPORT_RUN'
  | 'EXPORT'
  | 'AUDIT_READ'
  | 'SETTINGS_READ'
  | 'SETTINGS_EDIT'
  | 'OPERATE';

export interface Session {
  username: string;
  displayName: string;
  role: Role;
  permissions: Permission[];
  brand: { name: string; simulated: boolean; timezone: string; currency: string };
  /** The password was given by somebody else and works only to set an own one. */
  mustChangePassword?: boolean;
}

export interface Status {
  logHead: number;
  loopPosition: number;
  lagSeconds: number;
  dataUntil: string | null;
  demo: { state: 'none' | 'loading' | 'loaded'; done: number; total: number };
  parkedEvents: number;
  openConflicts: number;
  openRejected: number;
  /** Since when all promotion is paused; null while it goes on. */
  promotionPausedAt: string | null;
}
