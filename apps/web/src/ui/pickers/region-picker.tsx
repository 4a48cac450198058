import { EnvironmentOutlined } from '../icons';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { bodyOf, client, type Page, type Region } from '../../lib/api';
import { ProblemAlert } from '../problem-alert';
import { useUiTexts } from '../texts';
import { BrowseDialog } from './browse-dialog';
import type { Choice } from './choice';
import { Combobox, type ComboboxProps } from './combobox';
import type { TreeNode } from './lazy-tree';
import { useSearch } from './use-search';

const toChoice = ({ code, fullName }: Region): Choice => ({ id: code, name: fullName, hint: code });

/** On a day, `YYYY-MM-DD`; today when there is none. */
type Day = { asOf?: string };

async function searchRegions(q: string, day: Day, signal: AbortSignal): Promise<Choice[]> {
  const { items } = await bodyOf(
    client.GET('/api/v1/regions', { params: { query: { q, limit: 20, ...day } }, signal }),
  );
  return items.map(toChoice);
}

async function loadRegions(
  parent: string | null,
  cursor: string | undefined,
  day: Day,
  signal: AbortSignal,
): Promise<Page<TreeNode>> {
  const query = {
    limit: 100,
    ...day,
    ...(parent ? { parent } : { level: 'province' as const }),
    ...(cursor ? { cursor } : {}),
  };
  const page = await bodyOf(client.GET('/api/v1/regions', { params: { query }, signal }));
  const items = page.items.map(({ code, name, level }) => ({
    id: code,
    name,
    hasChildren: level !== 'township',
  }));
  return { items, nextCursor: page.nextCursor };
}

export interface RegionPickerProps extends Partial<
  Pick<ComboboxProps, 'id' | 'value' | 'disabled' | 'aria-label' | 'aria-required' | 'aria-describedby'>
> {
  onChange?: (choice: Choice | null) => void;
  /** The day whose regions can be chosen, `YYYY-MM-DD`; today when left out. */
  asOf?: string;
  /** Where there is little room: the button shows its sign only. */
  compact?: boolean;
}

/** Chooses an administrative division: by name, by code, or level by level. */
export function RegionPicker({ onChange, value, compact, asOf, ...field }: RegionPickerProps) {
  const t = useUiTexts();
  const [browsing, setBrowsing] = useState(false);
  const day = asOf === undefined ? {} : { asOf };
  const search = useSearch(['regions', day], (q, signal) => searchRegions(q, day, signal));
  const { term, onTerm, busy, searching } = search;
  const choose = (choice: Choice | null): void => onChange?.(choice);
  return (
    <Space.Compact block>
      <Combobox
        {...field}
        {...{ value, term, onTerm, busy }}
        onChange={choose}
        choices={searching ? search.found : []}
        heading={t(searching ? 'picker.results' : 'picker.type')}
        placeholder={t(compact ? 'picker.regionShort' : 'picker.region')}
        footer={search.error && <ProblemAlert error={search.error} onRetry={search.retry} />}
      />
      <Button
        icon={<EnvironmentOutlined />}
        aria-label={t('picker.browseRegions')}
        title={t('picker.browseRegions')}
        disabled={field.disabled}
        onClick={() => setBrowsing(true)}
      >
        {compact ? null : t('picker.browse')}
      </Button>
      <BrowseDialog
        title={t('picker.browseRegions')}
        open={browsing}
        {...(value ? { chosen: value.id } : {})}
        treeKey={['regions', day, 'tree']}
        load={(parent, cursor, signal) => loadRegions(parent, cursor, day, signal)}
        renderNode={(node) => node.name}
        onClose={() => setBrowsing(false)}
        onChoose={choose}
      />
    </Space.Compact>
  );
}
