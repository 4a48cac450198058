import { FilterOutlined } from '../icons';
import { Button, Checkbox, DatePicker, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { useNarrow } from '../../lib/theme';
import { useUiTexts } from '../texts';
import type { ListState } from './use-list-state';

interface Field<K extends string> {
  name: K;
  label: string;
}

/** What a list can be narrowed by. `custom` renders its own control for one value. */
export type Filter<K extends string> = Field<K> &
  (
    | { kind: 'text'; placeholder?: string }
    /** `placeholder` says what holds while nothing is chosen, when that is not everything. */
    | { kind: 'choice'; options: readonly { value: string; label: string }[]; placeholder?: string }
    | { kind: 'date' }
    /** On or absent; its label stands beside the box. */
    | { kind: 'flag' }
    | {
        kind: 'custom';
        render: (control: { id: string; value?: string; onChange: (value?: string) => void }) => ReactNode;
      }
  );

interface ControlProps<K extends string> {
  filter: Filter<K>;
  id: string;
  value: string | undefined;
  onChange: (value?: string) => void;
}

/** Nobody has to know that Enter searches; letters on the way to a Chinese word are not searched for. */
const PAUSE_MS = 500;

/** More choices than are seen at a glance are searched while typing, and read in full. */
const searched = ({ length }: readonly unknown[]) =>
  length > 20 ? { showSearch: { optionFilterProp: 'label' }, popupMatchSelectWidth: false } : {};

/** Does what it was given last, once it has been given nothing for a while; null takes that back. */
function usePause(): (act: (() => void) | null) => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (act) => {
    clearTimeout(timer.current);
    if (act) timer.current = setTimeout(act, PAUSE_MS);
  };
}

function TextControl({
  id,
  value,
  placeholder,
  onChange,
}: { placeholder?: string } & Omit<ControlProps<string>, 'filter'>) {
  const [draft, setDraft] = useState(value ?? '');
  const [seen, setSeen] = useState(value);
  const [applied, setApplied] = useState(value);
  if (seen !== value) {
    setSeen(value);
    setApplied(value);
    if (value !== applied) setDraft(value ?? ''); // the back button, or "clear filters"
  }
  const afterPause = usePause();
  const apply = (text: string): void => {
    const next = text.trim() || undefined;
    afterPause(null);
    if (next === value) return;
    setApplied(next);
    onChange(next);
  };
  const applyRested = (text: string): void => afterPause(() => apply(text));
  return (
    <Input
      id={id}
      value={draft}
      placeholder={placeholder}
      allowClear
      maxLength={100}
      onChange={(event) => {
        const text = event.target.value;
        setDraft(text);
        if (event.type === 'click') apply('');
        else if (!(event.nativeEvent as InputEvent).isComposing) applyRested(text);
      }}
      onCompositionEnd={({ currentTarget }) => applyRested(currentTarget.value)}
      onPressEnter={() => apply(draft)}
      onBlur={() => apply(draft)}
    />
  );
}

function Control<K extends string>({ filter, id, value, onChange }: ControlProps<K>) {
  const t = useUiTexts();
  switch (filter.kind) {
    case 'text':
      return <TextControl id={id} value={value} placeholder={filter.placeholder} onChange={onChange} />;
    case 'choice':
      return (
        <Select
          id={id}
          value={value ?? null}
          placeholder={filter.placeholder ?? t('list.any')}
          allowClear
          {...searched(filter.options)}
          options={[...filter.options]}
          onChange={(next?: string | null) => onChange(next ?? undefined)}
        />
      );
    case 'date':
      return (
        <DatePicker
          id={id}
          value={value ? dayjs(value) : null}
          onChange={(day) => onChange(day ? day.format('YYYY-MM-DD') : undefined)}
        />
      );
    case 'flag':
      return (
        <Checkbox
          checked={value === '1'}
          onChange={({ target }) => onChange(target.checked ? '1' : undefined)}
        >
          {filter.label}
        </Checkbox>
      );
    case 'custom':
      return filter.render({ id, onChange, ...(value === undefined ? {} : { value }) });
  }
}

export interface ListFiltersProps<K extends string> {
  state: ListState<K>;
  filters: readonly Filter<K>[];
}

/** The filters of a list; each applies as soon as it is chosen. Folded away on a telephone. */
export function ListFilters<K extends string>({ state, filters }: ListFiltersProps<K>) {
  const t = useUiTexts();
  const narrow = useNarrow();
  const [open, setOpen] = useState(false);
  const prefix = useId();
  const shown = !narrow || open;
  const label = state.active ? t('list.filtersActive', { count: state.active }) : t('list.filters');
  return (
    <div className="kz-filters" role="search" aria-label={t('list.filters')}>
      {narrow && (
        <Button icon={<FilterOutlined />} aria-expanded={open} onClick={() => setOpen(!open)} block>
          {label}
        </Button>
      )}
      {shown &&
        filters.map((filter) => {
          const id = `${prefix}${filter.name}`;
          return (
            <div key={filter.name} className={filter.kind === 'flag' ? 'kz-flag' : 'kz-filter'}>
              {filter.kind !== 'flag' && <label htmlFor={id}>{filter.label}</label>}
              <Control
                filter={filter}
                id={id}
                value={state.filters[filter.name]}
                onChange={(value) => state.setFilters({ [filter.name]: value } as Partial<Record<K, string>>)}
              />
            </div>
          );
        })}
      {state.active > 0 && (
        <Button type="link" onClick={state.clear}>
          {t('list.clear')}
        </Button>
      )}
    </div>
  );
}
