import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { download } from '../../lib/api';
import { ProblemAlert } from '../../ui/problem-alert';
import type { Evidence } from './queries';
import { useClaimsTexts } from './texts';

/** What a claim was handed in with. A file comes with the token, which a plain link would not carry. */
export function EvidenceList({ claimId, evidence }: { claimId: string; evidence: readonly Evidence[] }) {
  const t = useClaimsTexts();
  const open = useMutation({
    mutationFn: (id: string) => download(`/api/v1/organization-claims/${claimId}/attachments/${id}`),
  });
  return (
    <>
      <ul className="kz-plain">
        {evidence.map(({ id, name }) => (
          <li key={id}>
            <Button
              type="link"
              aria-label={t('detail.open', { name })}
              loading={open.isPending && open.variables === id}
              onClick={() => open.mutate(id)}
            >
              {name}
            </Button>
          </li>
        ))}
      </ul>
      <ProblemAlert error={open.error} />
    </>
  );
}
