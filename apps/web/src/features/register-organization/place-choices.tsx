import { useQuery } from '@tanstack/react-query';
import { Form, type FormInstance } from 'antd';
import { useRef } from 'react';
import type { Answer } from '../../lib/api';
import type { Choice } from '../../ui/pickers/choice';
import { Combobox } from '../../ui/pickers/combobox';
import { useSearch } from '../../ui/pickers/use-search';
import { ProblemAlert } from '../../ui/problem-alert';
import { useUiTexts } from '../../ui/texts';
import type { FormFields } from './fields';
import { regionsLike, supervisorsLike, supervisorsOf } from './queries';
import { useRegisterTexts } from './texts';

/** What a form item hands to its control. */
interface ControlProps {
  id?: string;
  value?: Choice | null;
  onChange?: (choice: Choice | null) => void;
  'aria-required'?: boolean | 'true' | 'false';
  'aria-describedby'?: string;
}

type Level = FormFields['level'];

/** A region by its name. */
export function RegionChoice({
  value,
  onChange,
  onLevel,
  ...field
}: ControlProps & { onLevel: (level: Level) => void }) {
  const t = useRegisterTexts();
  const ui = useUiTexts();
  const levels = useRef(new Map<string, Level>());
  const search = useSearch(['register', 'regions'], async (q, signal) => {
    const { items } = await regionsLike(q, signal);
    items.forEach(({ code, level }) => levels.current.set(code, level));
    return items.map(({ code, fullName }) => ({ id: code, name: fullName, hint: code }));
  });
  const choose = (choice: Choice | null): void => {
    onChange?.(choice);
    const level = choice && levels.current.get(choice.id);
    if (level) onLevel(level);
  };
  return (
    <Combobox
      {...field}
      value={value}
      onChange={choose}
      term={search.term}
      onTerm={search.onTerm}
      busy={search.busy}
      choices={search.searching ? search.found : []}
      heading={search.searching ? ui('picker.results') : t('hints.regionIdle')}
      placeholder={t('hints.regionIdle')}
      footer={search.error && <ProblemAlert error={search.error} onRetry={search.retry} />}
    />
  );
}

type Supervisor = Answer<'/api/v1/registrations/organizations/supervisors'>['items'][number];

const toChoice = ({ id, name, parentName, orgNo }: Supervisor): Choice => ({
  id,
  name,
  hint: [parentName, orgNo].filter(Boolean).join(' · '),
});

/** An approved organization that may supervise the chosen kind: those of the chosen region first, any other by name or number. */
export function SupervisorChoice({
  value,
  onChange,
  form,
  ...field
}: ControlProps & { form: FormInstance<FormFields> }) {
  const t = useRegisterTexts();
  const ui = useUiTexts();
  const region = Form.useWatch('regionCode', form)?.id;
  const kind = Form.useWatch('kind', form);
  const fitting = kind ? { supervises: kind } : {};
  const here = useQuery({
    ...supervisorsOf({ region: region ?? '', ...fitting }),
    enabled: region !== undefined,
  });
  const search = useSearch(['register', 'supervisors', fitting], async (q, signal) =>
    (await supervisorsLike({ q, ...fitting }, signal)).items.map(toChoice),
  );
  const near = here.data?.items.map(toChoice) ?? [];
  const idle = near.length > 0 ? t('hints.parentHere') : t('hints.parentIdle');
  return (
    <Combobox
      {...field}
      value={value}
      onChange={(choice) => onChange?.(choice)}
      term={search.term}
      onTerm={search.onTerm}
      busy={search.busy}
      choices={search.searching ? search.found : near}
      heading={search.searching ? ui('picker.results') : idle}
      placeholder={t('hints.parentIdle')}
      footer={search.error && <ProblemAlert error={search.error} onRetry={search.retry} />}
    />
  );
}
