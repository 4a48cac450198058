import { useMutation } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { formatNumber } from '../../lib/i18n';
import { ProblemAlert } from '../../ui/problem-alert';
import { verifyAudit } from './queries';
import { useAccountsTexts } from './texts';

/** Recomputes the chain of hashes on request: it reads the whole log. */
export function Verification() {
  const t = useAccountsTexts();
  const { data, error, isPending, mutate } = useMutation({ mutationFn: verifyAudit });
  const button = (
    <Button size="large" loading={isPending} onClick={() => mutate()}>
      {t('verify.run')}
    </Button>
  );
  if (error) return <ProblemAlert error={error} onRetry={() => mutate()} />;
  if (!data)
    return (
      <Alert type="info" showIcon title={t('verify.title')} description={t('verify.hint')} action={button} />
    );
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
        action={button}
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
      action={button}
    />
  );
}
