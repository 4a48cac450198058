import { Alert } from 'antd';
import type { ClaimDetail } from './queries';
import { useClaimsTexts } from './texts';

/** What whoever made a claim may expect now, where nothing is left for them to do. */
export function ClaimNotice({ claim }: { claim: ClaimDetail }) {
  const t = useClaimsTexts();
  const state = claim.status === 'submitted' ? 'waiting' : claim.status;
  if (state !== 'waiting' && state !== 'superseded') return null;
  const supervisor = claim.supervisor?.name ?? t('fields.supervisor');
  return (
    <Alert
      type="info"
      showIcon
      title={t(`detail.${state}`, { supervisor })}
      description={t(`detail.${state}Hint`, { supervisor })}
    />
  );
}
