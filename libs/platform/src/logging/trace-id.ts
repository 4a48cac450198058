import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

const TRACEPARENT =
  /^[0-9a-f]{2}-([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})-[0-9a-f]{16}-[0-9a-f]{2}/;
const NO_TRACE = '00000000-0000-0000-0000-000000000000';

/**
 * The id under which a request is found in the logs, as a UUID: the trace id of the caller's `traceparent`
 * (W3C Trace Context), which has the same 128 bits, or a new one. For Fastify's `genReqId`.
 */
export function traceIdOf({ headers }: { headers: IncomingHttpHeaders }): string {
  const given = headers.traceparent;
  const found = typeof given === 'string' ? TRACEPARENT.exec(given) : null;
  const id = found?.slice(1).join('-');
  return id === undefined || id === NO_TRACE || given?.slice(0, 2) === 'ff' ? randomUUID() : id;
}
