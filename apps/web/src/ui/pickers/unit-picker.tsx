import { ApartmentOutlined } from '../icons';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { bodyOf, client, type Organization, type Page } from '../../lib/api';
import { ProblemAlert } from '../problem-alert';
import { useUiTexts } from '../texts';
import { BrowseDialog } from './browse-dialog';
import type { Choice } from './choice';
import { Combobox, type ComboboxProps } from './combobox';
import type { TreeNode } from './lazy-tree';
import { recentUnits, rememberRecentUnit } from './recent-units';
import { useSearch } from './use-search';

/** `stateOf` names a state that somebody has to know of before choosing: suspended, dissolved, merged. */
const toChoice = (unit: Organization, stateOf: (unit: Organization) => string | null): Choice => ({
  id: unit.id,
  name: unit.name,
  hint: [unit.parentName, unit.orgNo, stateOf(unit)].filter(Boolean).join(' · '),
});

/** What the server offers: all in reach, or only some. */
interface Offered {
  within?: string;
  supervises?: Kind;
}

async function searchUnits(q: string, offered: Offered, signal: AbortSignal): Promise<Organization[]> {
  const query = { q, limit: 20, sort: 'length' as const, ...offered };
  return (await bodyOf(client.GET('/api/v1/organizations', { params: { query }, signal }))).items;
}

type Kind = Organization['kind'];

export interface UnitNode extends TreeNode {
  organization: Organization;
}

/** One page of the units directly below another; without a parent, the unit that the tree begins with. */
export async function loadUnits(
  { root, supervises }: { root: string; supervises?: Kind },
  parent: string | null,
  cursor: string | undefined,
  signal: AbortSignal,
): Promise<Page<UnitNode>> {
  if (parent === null) {
    const call = client.GET('/api/v1/organizations/{id}', { params: { path: { id: root } }, signal });
    return { items: [toNode(await bodyOf(call))], nextCursor: null };
  }
  const query = {
    supervisor: parent,
    limit: 100,
    sort: 'name' as const,
    ...(supervises ? { supervises } : {}),
    ...(cursor ? { cursor } : {}),
  };
  const page = await bodyOf(client.GET('/api/v1/organizations', { params: { query }, signal }));
  return { items: page.items.map(toNode), nextCursor: page.nextCursor };
}

const toNode = (organization: Organization): UnitNode => ({
  id: organization.id,
  name: organization.name,
  hasChildren: organization.childCount > 0,
  organization,
});

export interface UnitPickerProps extends Partial<
  Pick<ComboboxProps, 'id' | 'value' | 'disabled' | 'aria-label' | 'aria-required' | 'aria-describedby'>
> {
  onChange?: (choice: Choice | null) => void;
  /** Only units under this one, which is also where browsing begins. */
  within?: string;
  /** As `within`, without the button for browsing: where a tree stands beside the field already. */
  scope?: string;
  /** Only units that may supervise one of this kind. */
  supervises?: Kind | undefined;
}

interface BrowseButtonProps {
  root: string;
  supervises: Kind | undefined;
  disabled: boolean | undefined;
  onChoose: (choice: Choice) => void;
}

function BrowseButton({ root, supervises, disabled, onChoose }: BrowseButtonProps) {
  const t = useUiTexts();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        icon={<ApartmentOutlined />}
        aria-label={t('picker.browseUnits')}
        {...(disabled === undefined ? {} : { disabled })}
        onClick={() => setOpen(true)}
      >
        {t('picker.browse')}
      </Button>
      <BrowseDialog
        title={t('picker.browseUnits')}
        open={open}
        treeKey={['organizations', 'tree', root, ...(supervises ? [supervises] : [])]}
        firstOpen={[root]}
        load={(parent, cursor, signal) =>
          loadUnits({ root, ...(supervises ? { supervises } : {}) }, parent, cursor, signal)
        }
        renderNode={(node) => node.name}
        onClose={() => setOpen(false)}
        onChoose={onChoose}
      />
    </>
  );
}

/** Chooses one organization out of any number: the server searches, recent ones come first, or level by level. */
export function UnitPicker({ onChange, within, scope, supervises, value, ...field }: UnitPickerProps) {
  const t = useUiTexts();
  const root = within ?? scope;
  const stateOf = ({ status }: Organization) =>
    status === 'approved' ? null : t(`enums.organizationStatus.${status}`);
  const offered = { ...(root ? { within: root } : {}), ...(supervises ? { supervises } : {}) };
  const search = useSearch(['organizations', offered], async (q, signal) =>
    (await searchUnits(q, offered, signal)).map((unit) => toChoice(unit, stateOf)),
  );
  const { term, onTerm, busy, searching } = search;
  const recent = recentUnits(supervises);
  const choose = (choice: Choice | null): void => {
    if (choice) rememberRecentUnit(choice, supervises);
    onChange?.(choice);
  };
  const idle = t(recent.length ? 'picker.recent' : 'picker.type');
  return (
    <Space.Compact block>
      <Combobox
        {...field}
        {...{ value, term, onTerm, busy }}
        onChange={choose}
        choices={searching ? search.found : recent}
        heading={searching ? t('picker.results') : idle}
        placeholder={t('picker.unit')}
        footer={search.error && <ProblemAlert error={search.error} onRetry={search.retry} />}
      />
      {within && (
        <BrowseButton root={within} supervises={supervises} disabled={field.disabled} onChoose={choose} />
      )}
    </Space.Compact>
  );
}
