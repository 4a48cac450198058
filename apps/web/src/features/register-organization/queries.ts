import { queryOptions } from '@tanstack/react-query';
import { bodyOf, client, type Answer, type Body, type Query } from '../../lib/api';

export type Application = Answer<'/api/v1/registrations/{trackingNo}'>;
export type FormBody = Body<'/api/v1/registrations/{trackingNo}', 'patch'>;

/** What opens an application: the number, and the secret that stands behind `#` in its link. */
export interface Key {
  trackingNo: string;
  token: string;
}

export const tokenHeader = ({ token }: Key) => ({ 'registration-token': token });

const params = (key: Key) => ({ path: { trackingNo: key.trackingNo }, header: tokenHeader(key) });

export const applicationQuery = (key: Key) =>
  queryOptions({
    queryKey: ['application', key.trackingNo, key.token],
    queryFn: ({ signal }): Promise<Application> =>
      bodyOf(client.GET('/api/v1/registrations/{trackingNo}', { params: params(key), signal })),
    staleTime: Infinity,
    retry: false,
  });

export const sendCode = (address: string) =>
  client.POST('/api/v1/registrations/contact-codes', { body: { channel: 'email', address } });

export const startApplication = (body: { email: string; code: string }) =>
  bodyOf(client.POST('/api/v1/registrations/organizations', { body }));

export const sendLink = (trackingNo: string, email: string) =>
  client.POST('/api/v1/registrations/{trackingNo}/link', {
    params: { path: { trackingNo } },
    body: { email },
  });

export const changeApplication = (key: Key, body: FormBody): Promise<Application> =>
  bodyOf(client.PATCH('/api/v1/registrations/{trackingNo}', { params: params(key), body }));

export const submitApplication = (key: Key): Promise<Application> =>
  bodyOf(client.POST('/api/v1/registrations/{trackingNo}/submission', { params: params(key) }));

export const withdrawApplication = (key: Key): Promise<Application> =>
  bodyOf(client.POST('/api/v1/registrations/{trackingNo}/withdrawal', { params: params(key) }));

export function attachFile(key: Key, file: File): Promise<Application> {
  const form = new FormData();
  form.append('file', file);
  const call = client.POST('/api/v1/registrations/{trackingNo}/attachments', {
    params: params(key),
    // The contract calls a file a string; what goes over the wire is the form.
    body: form as unknown as { file: string },
    bodySerializer: (body) => body as unknown as FormData,
  });
  return bodyOf(call);
}

export const removeFile = (key: Key, attachmentId: string): Promise<Application> =>
  bodyOf(
    client.POST('/api/v1/registrations/{trackingNo}/attachments/{attachmentId}/removal', {
      params: { path: { trackingNo: key.trackingNo, attachmentId }, header: tokenHeader(key) },
    }),
  );

export const filePath = (key: Key, attachmentId: string) =>
  `/api/v1/registrations/${key.trackingNo}/attachments/${attachmentId}`;

export const regionsLike = (q: string, signal: AbortSignal) =>
  bodyOf(client.GET('/api/v1/registrations/organizations/regions', { params: { query: { q } }, signal }));

type SupervisorQuery = Query<'/api/v1/registrations/organizations/supervisors'>;

export const supervisorsLike = (query: SupervisorQuery, signal: AbortSignal) =>
  bodyOf(client.GET('/api/v1/registrations/organizations/supervisors', { params: { query }, signal }));

export const supervisorsOf = (query: SupervisorQuery) =>
  queryOptions({
    queryKey: ['register', 'supervisors', query],
    queryFn: ({ signal }) => supervisorsLike(query, signal),
    staleTime: 60_000,
  });

export const duplicatesOf = (query: { name: string; region?: string }) =>
  queryOptions({
    queryKey: ['register', 'duplicates', query],
    queryFn: ({ signal }) =>
      bodyOf(client.GET('/api/v1/registrations/organizations/duplicates', { params: { query }, signal })),
    staleTime: 60_000,
  });
