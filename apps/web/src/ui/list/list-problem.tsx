import { toApiError } from '../../lib/api';
import { ProblemAlert } from '../problem-alert';
import { UnclaimedTeam } from '../unclaimed-team';

export interface ListProblemProps {
  /** The unit whose records were asked for, if they were one unit's. */
  unitId: string | undefined;
  error: unknown;
  onRetry: () => void;
}

/** Why a list could not be read. A carried-over team that nobody has claimed needs a claim, not a second try. */
export function ListProblem({ unitId, error, onRetry }: ListProblemProps) {
  if (unitId && toApiError(error).problem.code === 'ORGANIZATION.UNCLAIMED')
    return <UnclaimedTeam id={unitId} />;
  return <ProblemAlert error={error} onRetry={onRetry} />;
}
