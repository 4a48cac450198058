import { queryOptions } from '@tanstack/react-query';
import { bodyOf, client, withEtag, type Answer, type Body, type Query } from '../../lib/api';

export type ReviewQuery = Query<'/api/v1/registrations'>;
export type ReviewItem = Answer<'/api/v1/registrations'>['items'][number];
export type ReviewDetail = Answer<'/api/v1/registrations/{trackingNo}/review'>;
export type Verdict = 'approval' | 'return' | 'rejection';
export type Reasons = Body<'/api/v1/registrations/{trackingNo}/return', 'post'>;

export const queueQuery = (query: ReviewQuery) =>
  queryOptions({
    queryKey: ['reviews', 'list', query],
    queryFn: ({ signal }) => bodyOf(client.GET('/api/v1/registrations', { params: { query }, signal })),
  });

/** With its ETag: a decision is about what was seen. */
export const reviewQuery = (trackingNo: string) =>
  queryOptions({
    queryKey: ['reviews', 'one', trackingNo],
    queryFn: ({ signal }) =>
      withEtag(
        client.GET('/api/v1/registrations/{trackingNo}/review', { params: { path: { trackingNo } }, signal }),
      ),
  });

export const decide = (
  { trackingNo, etag }: { trackingNo: string; etag: string },
  verdict: Verdict,
  body: Reasons,
): Promise<ReviewDetail> =>
  bodyOf(
    client.POST(`/api/v1/registrations/{trackingNo}/${verdict}`, {
      params: { path: { trackingNo } },
      headers: { 'if-match': etag },
      body,
    }),
  );

export const invite = (trackingNo: string): Promise<ReviewDetail> =>
  bodyOf(client.POST('/api/v1/registrations/{trackingNo}/invitation', { params: { path: { trackingNo } } }));

export const approveAll = (trackingNos: string[]) =>
  bodyOf(client.POST('/api/v1/registrations/decisions', { body: { event: 'approval', trackingNos } }));

export const attachmentPath = (trackingNo: string, attachmentId: string) =>
  `/api/v1/registrations/${trackingNo}/review/attachments/${attachmentId}`;
