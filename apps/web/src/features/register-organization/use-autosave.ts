import { useQueryClient } from '@tanstack/react-query';
import type { FormInstance } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import { showFieldProblems } from '../../ui/form-problems';
import { bodyOfFields, fieldOf, type FieldName, type FormFields } from './fields';
import { applicationQuery, changeApplication, type Application, type Key } from './queries';

const PAUSE_MS = 800;

export type SavingState = 'saved' | 'waiting' | 'running' | 'failed';

/** A field that is still empty is not scolded while others are filled in; what is wrong in it is said at once. */
function showOwnProblems(
  form: FormInstance<FormFields>,
  application: Application,
  names: readonly FieldName[],
): void {
  const wrong = application.problems.filter(({ code }) => code !== 'FIELD.REQUIRED');
  form.setFields(
    names.map((name) => ({
      name,
      errors: wrong.filter(({ pointer }) => fieldOf(pointer) === name).map(({ detail }) => detail),
    })),
  );
}

/**
 * Saves what was changed after a short pause, one save after the other. What could not be saved is tried again with
 * the next change, when the network is back, or by `flush`.
 */
export function useAutosave(key: Key, form: FormInstance<FormFields>) {
  const queries = useQueryClient();
  const [state, setState] = useState<SavingState>('saved');
  const [error, setError] = useState<unknown>(null);
  const changed = useRef(new Set<FieldName>());
  const running = useRef<Promise<boolean>>(Promise.resolve(true));
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const saveNow = useCallback(async (): Promise<boolean> => {
    const names = [...changed.current];
    if (names.length === 0) return true;
    changed.current.clear();
    setState('running');
    try {
      const body = bodyOfFields(form.getFieldsValue(true) as FormFields, names);
      const application = await changeApplication(key, body);
      queries.setQueryData(applicationQuery(key).queryKey, application);
      showOwnProblems(form, application, names);
      setError(null);
      setState(changed.current.size > 0 ? 'waiting' : 'saved');
      return true;
    } catch (failure) {
      names.forEach((name) => changed.current.add(name));
      setError(showFieldProblems(form, failure) ? null : failure);
      setState('failed');
      return false;
    }
  }, [form, key, queries]);

  /** Saves at once what is not saved yet; false when that is not possible. */
  const flush = useCallback((): Promise<boolean> => {
    clearTimeout(timer.current);
    running.current = running.current.then(saveNow, saveNow);
    return running.current;
  }, [saveNow]);

  const touch = useCallback(
    (names: readonly FieldName[]): void => {
      names.forEach((name) => changed.current.add(name));
      setState((before) => (before === 'running' ? before : 'waiting'));
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), PAUSE_MS);
    },
    [flush],
  );

  /** As the server knows it after the last save. */
  const latest = useCallback(
    () => queries.getQueryData<Application>(applicationQuery(key).queryKey),
    [queries, key],
  );

  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    const again = (): void => void flush();
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [flush]);
  return { state, error, touch, flush, latest };
}

export type Autosave = ReturnType<typeof useAutosave>;
