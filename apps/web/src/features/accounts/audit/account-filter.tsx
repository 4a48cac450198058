import { useQuery } from '@tanstack/react-query';
import type { Choice } from '../../../ui/pickers/choice';
import { Combobox } from '../../../ui/pickers/combobox';
import { useSearch } from '../../../ui/pickers/use-search';
import { ProblemAlert } from '../../../ui/problem-alert';
import { useUiTexts } from '../../../ui/texts';
import { type Account, accountQuery, listAccounts } from '../queries';
import { useAuditTexts } from './texts';

interface AccountFilterProps {
  id: string;
  value?: string;
  onChange: (accountId?: string) => void;
}

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
const MOST_FOUND = 20;

const toChoice = ({ id, displayName, account, grants: [first] }: Account): Choice => ({
  id,
  name: displayName,
  hint: [account, first?.organizationName].filter(Boolean).join(' · '),
});

async function searchAccounts(q: string, signal: AbortSignal): Promise<Choice[]> {
  const { items } = await listAccounts({ q, limit: MOST_FOUND }, signal);
  return items.map(toChoice);
}

/** Who acted, found by name among the accounts that the reader may see; anybody else by the whole id. */
export function AccountFilter({ id, value, onChange }: AccountFilterProps) {
  const t = useAuditTexts();
  const ui = useUiTexts();
  const { term, onTerm, busy, searching, found, error, retry } = useSearch(['accounts'], searchAccounts);
  const { data } = useQuery({ ...accountQuery(value ?? ''), enabled: value !== undefined });
  const typed = term.trim().toLowerCase();
  const choices = UUID.test(typed) ? [{ id: typed, name: typed, hint: t('accountById') }] : found;
  return (
    <Combobox
      id={id}
      value={value ? { id: value, name: data?.value.displayName ?? value } : null}
      {...{ term, onTerm, busy }}
      choices={searching ? choices : []}
      heading={searching ? ui('picker.results') : t('accountType')}
      nothing={t('accountNothing', { term })}
      placeholder={t('accountSearch')}
      footer={error && <ProblemAlert error={error} onRetry={retry} />}
      onChange={(choice) => onChange(choice?.id)}
    />
  );
}
