import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import type { Answer } from '../../../lib/api';
import { formatNumber } from '../../../lib/i18n';
import { ProblemAlert } from '../../../ui/problem-alert';
import { verifyAudit } from '../queries';
import { useAuditTexts } from './texts';

type Report = Answer<'/api/v1/audit-log/verification'>;
interface VerificationProps {
  verification: UseMutationResult<Report, unknown, void>;
}

/** Recomputes the chain of hashes on request: it reads the whole log. */
export function useVerification(): VerificationProps['verification'] {
  return useMutation<Report, unknown, void>({ mutationFn: verifyAudit });
}

export function VerifyButton({ verification: { isPending, mutate } }: VerificationProps) {
  const t = useAuditTexts();
  return (
    <Button size="large" loading={isPending} onClick={() => mutate()}>
      {t('verify.run')}
    </Button>
  );
}

/** Nothing before it was asked for. */
export function VerificationResult({ verification: { data, error, isPending, mutate } }: VerificationProps) {
  const t = useAuditTexts();
  if (isPending) return <Alert type="info" showIcon role="status" title={t('verify.running')} />;
  if (error) return <ProblemAlert error={error} onRetry={() => mutate()} />;
  if (!data) return null;
  const { intact, checked, waiting, firstBad, head } = data;
  const counted = { checked: formatNumber(checked), waiting: formatNumber(waiting) };
  if (intact)
    return (
      <Alert
        type="success"
        showIcon
        role="status"
        title={t('verify.intact', counted)}
        description={<span className="kz-audit-id">{t('verify.head', { head: head ?? '—' })}</span>}
      />
    );
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={t('verify.broken')}
      description={
        firstBad && t(`verify.${firstBad.problem}`, { record: firstBad.auditId, position: firstBad.position })
      }
    />
  );
}
