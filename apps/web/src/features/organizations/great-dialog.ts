import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMe } from '../../lib/access';
import type { OrganizationDetail } from '../../lib/api';

export interface GreatDialogProps {
  organization: OrganizationDetail;
  etag: string;
  onClose: () => void;
}

/** Every organization may have changed by such an act, so all that is known of them is read anew. */
export function useGreatAct<I, R>(run: (input: I) => Promise<R>, onDone?: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: run,
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['organizations'] });
      onDone?.();
    },
  });
}

/** Where a picker may look: everything that the person answers for. */
export function useOwnRoot(): string {
  const { grants } = useMe();
  return grants[0]?.organizationId ?? '';
}
