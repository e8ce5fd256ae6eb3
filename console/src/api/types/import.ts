// The words of docs/reference/api.md: import.
import type { Words } from './words';

export const importKinds = ['orders-by-line', 'orders-by-order', 'customers', 'interactions'] as const;
export type ImportKind = (typeof importKinds)[number];
export type ImportState = 'uploaded' | 'checking' | 'checked' | 'importing' | 'done' | 'failed' | 'undone';

export interface Mapping {
  column: string;
  field: string;
}

export interface ImportOptions {
  currency?: string;
  timezone?: string;
  dateFormat?: string;
  namespace?: string;
  cancelPrefix?: string;
  event?: string;
  rates?: Record<string, number>;
  accept?: string[];
}

export interface ImportField extends Words {
  kind: ImportKind;
  field: string;
  required: boolean;
}

export interface ImportCounts {
  good: number;
  anonymous: number;
  cancelled: number;
  duplicate: number;
  bad: number;
  orders: number;
  customers: number;
  refunds: number;
  revenueGross: number;
  refunded?: number;
  eventsNew: number;
  eventsKnown: number;
  eventsRejected?: number;
}

export interface Import {
  id: number;
  file: string;
  bytes: number;
  encoding: string;
  format: 'csv' | 'xlsx';
  delimiter: string | null;
  state: ImportState;
  template: string | null;
  kind: ImportKind;
  columns: { name: string; samples: string[] }[];
  mapping: Mapping[];
  options: ImportOptions;
  rowsRead: number;
  rowsTotal: number | null;
  rowsPerSecond: number | null;
  counts: ImportCounts;
  problems: ({ code: string; number: number; rows: number } & Words)[];
  preview: Record<string, unknown>[];
  by: string;
  createdAt: string;
  finishedAt: string | null;
  failure: ({ code: string } & Words) | null;
}

export interface Template {
  id: string;
  name: string;
  kind: ImportKind;
  builtIn: boolean;
  columns: string[];
  mapping: Mapping[];
  options: ImportOptions;
}

export interface BadRow extends Words {
  row: number;
  column: string | null;
  value: string | null;
  suggestion: string | null;
  code: string;
  cells: string[];
}
