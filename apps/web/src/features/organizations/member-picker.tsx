import { useQuery } from '@tanstack/react-query';
import type { Choice } from '../../ui/pickers/choice';
import { Combobox, type ComboboxProps } from '../../ui/pickers/combobox';
import { useSearch } from '../../ui/pickers/use-search';
import { ProblemAlert } from '../../ui/problem-alert';
import { useUiTexts } from '../../ui/texts';
import { type Candidate, searchCandidates } from './administration-queries';
import { useOrganizationsTexts } from './texts';

interface MemberPickerProps extends Partial<
  Pick<ComboboxProps, 'id' | 'value' | 'aria-required' | 'aria-describedby'>
> {
  organizationId: string;
  onChange?: (choice: Choice | null) => void;
}

/** Chooses a confirmed member of the organization: the newest stand there at once, others are found by name. */
export function MemberPicker({ organizationId, onChange, value, ...field }: MemberPickerProps) {
  const t = useOrganizationsTexts();
  const ui = useUiTexts();
  const toChoice = ({ volunteerId, volunteerNo, name, contactMasked }: Candidate): Choice => ({
    id: volunteerId,
    name,
    hint: `${volunteerNo} · ${contactMasked ?? t('administration.unreachable')}`,
  });
  const load = async (q: string, signal: AbortSignal) =>
    (await searchCandidates(organizationId, q, signal)).map(toChoice);
  const key = ['organizations', 'one', organizationId, 'candidates'];
  const newest = useQuery({ queryKey: [...key, 'newest'], queryFn: ({ signal }) => load('', signal) });
  const search = useSearch(key, load);
  const { term, onTerm, searching } = search;
  const error = searching ? search.error : newest.error;
  const none = newest.data?.length === 0;
  return (
    <Combobox
      {...field}
      {...{ value, term, onTerm }}
      busy={searching ? search.busy : newest.isFetching}
      onChange={(choice) => onChange?.(choice)}
      choices={searching ? search.found : (newest.data ?? [])}
      heading={searching ? ui('picker.results') : t(`administration.${none ? 'noMembers' : 'newest'}`)}
      placeholder={t('administration.memberHint')}
      footer={
        error && (
          <ProblemAlert error={error} onRetry={() => (searching ? search.retry() : void newest.refetch())} />
        )
      }
    />
  );
}
