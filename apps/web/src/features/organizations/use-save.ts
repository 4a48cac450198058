import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FormInstance } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import type { OrganizationDetail } from '../../lib/api';
import { showFieldProblems } from '../../ui/form-problems';
import type { OrganizationFields } from './organization-fields';

/**
 * Saving a form and opening the record: field problems go to their fields, others to the page, and the form counts as
 * unsaved until the server has it.
 */
export function useSave(
  form: FormInstance<OrganizationFields>,
  save: (fields: OrganizationFields, draft: boolean) => Promise<Pick<OrganizationDetail, 'id'>>,
) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [dirty, setDirty] = useState(false);
  const [left, setLeft] = useState<unknown>(null);
  const mutation = useMutation({
    mutationFn: ({ fields, draft }: { fields: OrganizationFields; draft: boolean }) => save(fields, draft),
    onMutate: () => setLeft(null),
    onError: (error) => setLeft(showFieldProblems(form, error) ? null : error),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['organizations'] }),
  });
  const saved = mutation.isSuccess ? mutation.data.id : null;
  useEffect(() => {
    if (saved) void navigate(`/organizations/${saved}`, { replace: true });
  }, [saved, navigate]);
  return {
    submit: (fields: OrganizationFields, draft = false) => mutation.mutate({ fields, draft }),
    saving: mutation.isPending,
    error: left,
    dirty: dirty && saved === null,
    onDirty: () => setDirty(true),
    /** Takes the last refusal off the page. */
    reset: useCallback(() => setLeft(null), []),
  };
}
