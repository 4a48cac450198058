import { toApiError } from '../../lib/api';
import { EmptyState } from '../empty-state';
import { LinkButton } from '../link-button';
import { ProblemAlert } from '../problem-alert';
import { useUiTexts } from '../texts';

export interface ListProblemProps {
  /** The unit whose records were asked for, if they were one unit's. */
  unitId: string | undefined;
  error: unknown;
  onRetry: () => void;
}

/** Why a list could not be read. A carried-over team that nobody has claimed needs a claim, not a second try. */
export function ListProblem({ unitId, error, onRetry }: ListProblemProps) {
  const t = useUiTexts();
  if (!unitId || toApiError(error).problem.code !== 'ORGANIZATION.UNCLAIMED')
    return <ProblemAlert error={error} onRetry={onRetry} />;
  return (
    <EmptyState
      title={t('unclaimed.title')}
      hint={t('unclaimed.hint')}
      action={
        <LinkButton to={`/organizations/${unitId}`} type="primary" size="large">
          {t('unclaimed.open')}
        </LinkButton>
      }
    />
  );
}
