import { Alert, Button } from 'antd';
import { Link } from 'react-router';
import { formatNumber, formatTime } from '../../lib/i18n';
import { Facts, type Fact } from '../../ui/facts';
import { RegistrationStatus } from '../../ui/status-tag';
import { useUiTexts } from '../../ui/texts';
import { AttachmentList } from './attachment-list';
import { ChangesTable } from './changes-table';
import { Invitation } from './invitation';
import type { ReviewDetail, Verdict } from './queries';
import { useReviewsTexts } from './texts';
import { REASONED_FIELDS } from './words';

interface ReviewContentProps {
  detail: ReviewDetail;
  onVerdict: (verdict: Verdict) => void;
}

/** What was registered, what speaks against it, and what has happened. */
export function ReviewContent({ detail, onVerdict }: ReviewContentProps) {
  const t = useReviewsTexts();
  return (
    <>
      <header className="kz-inbox-head">
        <h2>{detail.name}</h2>
        <RegistrationStatus status={detail.status} />
        <span className="kz-secondary">{detail.trackingNo}</span>
      </header>
      {detail.status === 'submitted' && <Verdicts onVerdict={onVerdict} />}
      <Invitation detail={detail} />
      <Duplicates detail={detail} />
      <ChangesTable changes={detail.changes} />
      <h3 className="kz-form-section">{t('detail.content')}</h3>
      <Content detail={detail} />
      {detail.source === 'registration' && (
        <>
          <h3 className="kz-form-section">{t('detail.attachments')}</h3>
          <AttachmentList detail={detail} />
        </>
      )}
      <h3 className="kz-form-section">{t('detail.history')}</h3>
      <History detail={detail} />
    </>
  );
}

function Verdicts({ onVerdict }: Pick<ReviewContentProps, 'onVerdict'>) {
  const t = useReviewsTexts();
  return (
    <div className="kz-actions kz-form-alert">
      <Button type="primary" size="large" aria-keyshortcuts="A" onClick={() => onVerdict('approval')}>
        {t('acts.approval')}
      </Button>
      <Button size="large" aria-keyshortcuts="R" onClick={() => onVerdict('return')}>
        {t('acts.return')}
      </Button>
      <Button size="large" danger aria-keyshortcuts="X" onClick={() => onVerdict('rejection')}>
        {t('acts.rejection')}
      </Button>
    </div>
  );
}

function Duplicates({ detail: { duplicates } }: Pick<ReviewContentProps, 'detail'>) {
  const t = useReviewsTexts();
  if (duplicates.length === 0) return null;
  const list = (
    <ul className="kz-bullets">
      {duplicates.map(({ orgNo, name, parentName }) => (
        <li key={orgNo}>{[name, parentName, orgNo].filter(Boolean).join(' · ')}</li>
      ))}
    </ul>
  );
  return (
    <Alert
      className="kz-form-alert"
      type="warning"
      showIcon
      title={t('detail.duplicates')}
      description={list}
    />
  );
}

function Content({ detail }: Pick<ReviewContentProps, 'detail'>) {
  const t = useReviewsTexts();
  const ui = useUiTexts();
  const { fields, kind, level, teamRank, regionName, supervisorName, reviewerName, organizationId } = detail;
  const words: Partial<Record<(typeof REASONED_FIELDS)[number], string | null>> = {
    kind: ui(`enums.kind.${kind}`),
    level: ui(`enums.level.${level}`),
    teamRank: ui(`enums.teamRank.${teamRank}`),
    regionCode: regionName,
    parentId: supervisorName,
    serviceFields: fields.serviceFields?.join(ui('comma')) ?? null,
    expectedMembers: fields.expectedMembers === null ? null : formatNumber(fields.expectedMembers),
  };
  const facts = REASONED_FIELDS.map((field): Fact => ({
    label: t(`fields.${field}`),
    value: field in words ? words[field] : (fields[field] as string | null),
    wide: field === 'summary' || field === 'note' || field === 'name',
  }));
  return (
    <>
      <Facts
        items={[...facts, { label: t('fields.reviewer'), value: reviewerName ?? t('detail.noReviewer') }]}
      />
      {organizationId && (
        <p>
          <Link to={`/organizations/${organizationId}`}>{t('detail.organization')}</Link>
        </p>
      )}
    </>
  );
}

function History({ detail }: Pick<ReviewContentProps, 'detail'>) {
  const t = useReviewsTexts();
  return (
    <ol className="kz-history">
      {detail.history.map(({ id, at, actor, actorName, event, reason, fieldReasons }) => (
        <li key={id}>
          {t(`events.${event as 'submission'}`)}
          <span className="kz-cell-sub">
            {[formatTime(at), actorName ?? actor ?? t('detail.applicant')].join(' · ')}
          </span>
          {reason && <p className="kz-said">{t('detail.reason', { reason })}</p>}
          {REASONED_FIELDS.filter((field) => fieldReasons[field]).map((field) => (
            <p key={field} className="kz-said">
              {t('detail.fieldReason', { field: t(`fields.${field}`), reason: fieldReasons[field] })}
            </p>
          ))}
        </li>
      ))}
    </ol>
  );
}
