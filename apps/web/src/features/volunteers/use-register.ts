import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FormInstance } from 'antd';
import { useEffect, useState } from 'react';
import { ApiError, toApiError } from '../../lib/api';
import { showFieldProblems } from '../../ui/form-problems';
import { registerVolunteer, type Registered } from './queries';
import { inputOf, POINTERS, type RegisterFields } from './register-fields';

/** The server's field names as the form's. */
function inForm(error: unknown): ApiError {
  const { problem } = toApiError(error);
  const errors = problem.errors.map((one) => ({ ...one, pointer: POINTERS[one.pointer] ?? one.pointer }));
  return new ApiError({ ...problem, errors });
}

/** Registers what stands in the form, then empties it for the next person; a refusal goes to its fields and loses nothing. */
export function useRegister(form: FormInstance<RegisterFields>) {
  const queries = useQueryClient();
  const [dirty, setDirty] = useState(false);
  const [done, setDone] = useState<Registered | null>(null);
  const [error, setError] = useState<unknown>(null);
  const mutation = useMutation({
    mutationFn: (fields: RegisterFields) => registerVolunteer(inputOf(fields)),
    onMutate: () => {
      setError(null);
      setDone(null);
    },
    onError: (refused) => setError(showFieldProblems(form, inForm(refused)) ? null : refused),
    onSuccess: async (registered) => {
      const { unit, region, idType } = form.getFieldsValue(true) as RegisterFields;
      form.resetFields();
      form.setFieldsValue({ unit, region, idType });
      setDirty(false);
      setDone(registered);
      await queries.invalidateQueries({ queryKey: ['volunteers'] });
    },
    // What was typed is personal: it stays in no cache.
    gcTime: 0,
  });
  // After the emptied fields have been drawn anew.
  useEffect(() => {
    if (done) form.focusField('name');
  }, [done, form]);
  return {
    submit: (fields: RegisterFields) => mutation.mutate(fields),
    saving: mutation.isPending,
    error,
    done,
    dirty,
    onDirty: () => setDirty(true),
  };
}
