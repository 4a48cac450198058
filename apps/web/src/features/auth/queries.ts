import { queryOptions } from '@tanstack/react-query';
import { bodyOf, client, type Answer, type Body } from '../../lib/api';

export type OwnerProof = Body<'/api/v1/me/second-factor/enrolment', 'post'>;
export type Enrolment = Answer<'/api/v1/me/second-factor/enrolment', 'post'>;
export type Session = Answer<'/api/v1/me/sessions'>[number];

export const secondFactorQuery = queryOptions({
  queryKey: ['me', 'second-factor'],
  queryFn: ({ signal }) => bodyOf(client.GET('/api/v1/me/second-factor', { signal })),
});

export const sessionsQuery = queryOptions({
  queryKey: ['me', 'sessions'],
  queryFn: ({ signal }) => bodyOf(client.GET('/api/v1/me/sessions', { signal })),
});

export const enrolSecondFactor = (body: OwnerProof) =>
  bodyOf(client.POST('/api/v1/me/second-factor/enrolment', { body }));

export const confirmSecondFactor = (code: string) =>
  bodyOf(client.POST('/api/v1/me/second-factor/confirmation', { body: { code } }));

export const renewRecoveryCodes = (body: OwnerProof) =>
  bodyOf(client.POST('/api/v1/me/second-factor/recovery-codes', { body }));

export const endSession = (id: string) =>
  bodyOf(client.POST('/api/v1/me/sessions/{id}/revocation', { params: { path: { id } } }));

export const endOtherSessions = () => bodyOf(client.POST('/api/v1/me/sessions/revocation'));

export const sendEmailCode = (body: Body<'/api/v1/me/email-codes', 'post'>) =>
  bodyOf(client.POST('/api/v1/me/email-codes', { body }));

export const confirmEmail = (body: Body<'/api/v1/me/email', 'post'>) =>
  bodyOf(client.POST('/api/v1/me/email', { body }));
