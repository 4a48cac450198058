import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useLocation, useParams } from 'react-router';
import { Loading, Panel } from '../../ui/page-frame';
import { ProblemAlert } from '../../ui/problem-alert';
import { PublicFrame } from '../../ui/public-frame';
import { LostLink } from './lost-link';
import { applicationQuery, type Key } from './queries';
import { useRegisterTexts } from './texts';
import { Tracking } from './tracking';
import { Wizard } from './wizard';

/** One registration, by its link: to be filled in, mended, or followed. */
export function ApplicationPage() {
  const { trackingNo = '' } = useParams();
  const { hash } = useLocation();
  const token = hash.slice(1);
  const key = useMemo(() => ({ trackingNo, token }), [trackingNo, token]);
  return token === '' ? <NoWay trackingNo={trackingNo} /> : <Opened key={token} access={key} />;
}

function Opened({ access }: { access: Key }) {
  const t = useRegisterTexts();
  const query = useQuery(applicationQuery(access));
  if (query.error) return <NoWay trackingNo={access.trackingNo} error={query.error} />;
  if (!query.data) {
    return (
      <PublicFrame title={t('title')}>
        <Loading />
      </PublicFrame>
    );
  }
  const { status } = query.data;
  if (status === 'draft' || status === 'returned') return <Wizard access={access} application={query.data} />;
  return <Tracking access={access} application={query.data} />;
}

function NoWay({ trackingNo, error }: { trackingNo: string; error?: unknown }) {
  const t = useRegisterTexts();
  return (
    <PublicFrame title={t('link.lost')}>
      <ProblemAlert error={error} />
      <Panel title={t('link.title')}>
        <LostLink trackingNo={trackingNo} />
      </Panel>
    </PublicFrame>
  );
}
