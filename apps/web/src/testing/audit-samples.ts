import type { Answer } from '../lib/api';
import { keeper } from './identity-samples';
import { type Handlers, mockApi } from './mock-api';

type AuditRecord = Answer<'/api/v1/audit-log'>['items'][number];
type AuditName = NonNullable<AuditRecord['names']>[number];

export const ACCOUNT = '01a22e9d-99ff-71f8-8210-b52b6d11680e';
export const OTHER = '01a22ec3-d0ca-7716-a1f4-0fcf3c099e4f';
export const TEAM = '01a22e9d-ba15-701c-8601-6b5aaf12c240';

export const chen: AuditName = { id: ACCOUNT, kind: 'account', name: '陈静', hint: 'chenjing' };
export const wang: AuditName = { id: OTHER, kind: 'account', name: '王敏', hint: 'wangmin' };
export const team: AuditName = { id: TEAM, kind: 'organization', name: '天宁区服务队', hint: 'Z00000320' };

export const aRecord = (change: Partial<AuditRecord> = {}): AuditRecord => ({
  id: 7,
  at: '2026-11-23T08:00:00+08:00',
  accountId: ACCOUNT,
  account: 'chenjing',
  action: 'session:create',
  objectType: 'session',
  objectId: null,
  organizationId: null,
  result: 'done',
  details: {},
  traceId: 'trace-1',
  ...change,
});

/** An officer who looks after accounts, and what the log answers. */
export function mockLog(records: AuditRecord[], more: Handlers = {}) {
  const calls = mockApi({
    ...keeper,
    'GET /api/v1/audit-log': () => ({ items: records, nextCursor: null }),
    ...more,
  });
  /** What the log was asked for last. */
  const asked = () =>
    Object.fromEntries(
      calls.findLast(({ url }) => url.pathname.endsWith('/audit-log'))?.url.searchParams ?? [],
    );
  return { calls, asked };
}
