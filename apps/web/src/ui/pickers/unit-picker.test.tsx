import { QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { makeQueryClient } from '../../app/query-client';
import { mockApi } from '../../testing/mock-api';
import { anOrganization, officer, pageOf } from '../../testing/samples';
import type { Choice } from './choice';
import { recentUnits, rememberRecentUnit } from './recent-units';
import { UnitPicker, type UnitPickerProps } from './unit-picker';

const TEAMS = ['天宁区科技志愿服务队', '钟楼区科技志愿服务队'].map((name, index) =>
  anOrganization({ id: `team-${index}`, name, orgNo: `KZ${index}`, childCount: index === 0 ? 1 : 0 }),
);

type Offer = Pick<UnitPickerProps, 'supervises'>;

function Field(offer: Offer) {
  const [value, setValue] = useState<Choice | null>(null);
  return <UnitPicker aria-label="组织" within="unit-1" value={value} onChange={setValue} {...offer} />;
}

function show(offer: Offer = {}) {
  const calls = mockApi({
    ...officer,
    'GET /api/v1/organizations': ({ url }) =>
      pageOf(url.searchParams.get('supervisor') === 'unit-1' || url.searchParams.has('q') ? TEAMS : []),
    'GET /api/v1/organizations/{id}': () =>
      anOrganization({ id: 'unit-1', name: '常州市科协', childCount: 2 }),
  });
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <Field {...offer} />
    </QueryClientProvider>,
  );
  return { calls, user: userEvent.setup(), field: screen.getByRole('combobox', { name: '组织' }) };
}

describe('the unit picker', () => {
  it('is worked by the keyboard alone, and the server does the searching', async () => {
    const { calls, user, field } = show();
    await user.tab();
    expect(field).toHaveFocus();
    await user.keyboard('科技');
    const list = await screen.findByRole('listbox');
    await waitFor(() => expect(within(list).getAllByRole('option')).toHaveLength(2));
    await user.keyboard('{ArrowDown}');
    const second = within(list).getAllByRole('option')[1] as HTMLElement;
    expect(second).toHaveAttribute('aria-selected', 'true');
    expect(field).toHaveAttribute('aria-activedescendant', second.id);
    await user.keyboard('{Enter}');
    expect(field).toHaveValue('钟楼区科技志愿服务队');
    expect(field).toHaveAttribute('aria-expanded', 'false');
    const searches = calls.filter(({ url }) => url.searchParams.has('q'));
    expect(searches.map(({ url }) => url.searchParams.get('q'))).toEqual(['科技']);
    expect(searches[0]?.url.searchParams.get('within')).toBe('unit-1');
  });

  it('lets the server offer supervisors, by search, level by level, and among recent ones of its own', async () => {
    rememberRecentUnit({ id: 'team-7', name: '最近的服务队' });
    rememberRecentUnit({ id: 'unit-7', name: '最近的科协' }, 'association');
    const { calls, user, field } = show({ supervises: 'association' });
    await user.click(field);
    expect(await screen.findByRole('option', { name: '最近的科协' })).toBeInTheDocument();
    expect(screen.queryByRole('option', { name: '最近的服务队' })).not.toBeInTheDocument();
    await user.type(field, '科技');
    await user.click(await screen.findByRole('option', { name: /钟楼区/ }));
    expect(recentUnits('association').map(({ id }) => id)).toEqual(['team-1', 'unit-7']);
    expect(recentUnits().map(({ id }) => id)).toEqual(['team-7']);
    await user.click(screen.getByRole('button', { name: '浏览并逐级选择组织' }));
    await screen.findByRole('dialog');
    const lists = () => calls.filter(({ url }) => url.pathname.endsWith('/organizations'));
    await waitFor(() => expect(lists().some(({ url }) => url.searchParams.has('supervisor'))).toBe(true));
    expect(lists().map(({ url }) => url.searchParams.get('supervises'))).toEqual(
      lists().map(() => 'association'),
    );
  });

  it('leaves the choice alone on Escape', async () => {
    const { user, field } = show();
    await user.type(field, '科技');
    await user.keyboard('{Escape}');
    expect(field).toHaveValue('');
    expect(field).toHaveAttribute('aria-expanded', 'false');
  });

  it('offers what was chosen lately', async () => {
    const { user, field } = show();
    await user.type(field, '科技');
    await user.click(await screen.findByRole('option', { name: /钟楼区/ }));
    await user.click(screen.getByRole('button', { name: /close/i }));
    await user.click(field);
    expect(await screen.findByRole('option', { name: /钟楼区/ })).toBeInTheDocument();
    expect(screen.getByText('最近使用')).toBeInTheDocument();
  });

  it('opens branches one by one, by arrow keys', async () => {
    const { calls, user, field } = show();
    await user.click(screen.getByRole('button', { name: /浏览/ }));
    const tree = await screen.findByRole('tree');
    const root = await within(tree).findByRole('treeitem', { name: '常州市科协' });
    expect(root).toHaveAttribute('aria-expanded', 'true');
    await within(tree).findByRole('treeitem', { name: '天宁区科技志愿服务队' });
    act(() => root.focus());
    await user.keyboard('{ArrowDown}');
    const team = within(tree).getByRole('treeitem', { name: '天宁区科技志愿服务队' });
    expect(team).toHaveFocus();
    expect(calls.some(({ url }) => url.searchParams.get('supervisor') === 'team-0')).toBe(false);
    await user.keyboard('{ArrowRight}');
    await waitFor(() => expect(team).toHaveAttribute('aria-expanded', 'true'));
    expect(calls.some(({ url }) => url.searchParams.get('supervisor') === 'team-0')).toBe(true);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(field).toHaveValue('天宁区科技志愿服务队'));
  });
});
