import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Membership } from '../../lib/api';
import { decideAll, endMembership, takeBack, type Decision, type Ending, type Results } from './queries';

/** What the last act has led to. */
export type Outcome =
  | { act: Decision; people: readonly Membership[]; results: Results }
  | { act: Ending | 'again'; person: Membership };

export interface Review {
  outcome: Outcome | null;
  error: unknown;
  busy: boolean;
  decide: (people: readonly Membership[], decision: Decision, reason?: string) => Promise<void>;
  end: (person: Membership, act: Ending, reason: string) => Promise<void>;
  again: (person: Membership) => Promise<void>;
  /** Takes the last result off the page. */
  forget: () => void;
}

/** The acts on memberships; figures that depend on them are asked for anew. */
export function useReview(onDone: (outcome: Outcome) => void): Review {
  const queries = useQueryClient();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const mutation = useMutation({
    mutationFn: (act: () => Promise<Outcome>) => act(),
    onMutate: () => setOutcome(null),
    onSuccess: async (next) => {
      setOutcome(next);
      onDone(next);
      const changed = ['memberships', 'organizations', 'volunteers'];
      await Promise.all(changed.map((key) => queries.invalidateQueries({ queryKey: [key] })));
    },
  });
  const run = async (act: () => Promise<Outcome>): Promise<void> => void (await mutation.mutateAsync(act));
  return {
    outcome,
    error: mutation.error,
    busy: mutation.isPending,
    decide: (people, act, reason = '') =>
      run(async () => {
        const ids = people.map(({ id }) => id);
        return { act, people, results: await decideAll(ids, act, reason) };
      }),
    end: (person, act, reason) =>
      run(async () => {
        await endMembership(person, act, reason);
        return { act, person };
      }),
    again: (person) =>
      run(async () => {
        await takeBack(person);
        return { act: 'again', person };
      }),
    forget: () => {
      setOutcome(null);
      mutation.reset();
    },
  };
}
