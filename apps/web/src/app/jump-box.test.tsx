import { screen, waitFor, within } from '@testing-library/react';
import { mockApi } from '../testing/mock-api';
import { visit } from '../testing/render-app';
import { anOrganization, officer, pageOf } from '../testing/samples';

describe('the jump box', () => {
  it('opens by Ctrl+K from anywhere, searches by pinyin on the server, and leads to the unit by keys alone', async () => {
    const calls = mockApi({
      ...officer,
      'GET /api/v1/organizations': ({ url }) =>
        pageOf(
          url.searchParams.get('q') === 'tnq' ? [anOrganization({ id: 'unit-7', name: '天宁区科协' })] : [],
        ),
    });
    const { user, router } = await visit('/volunteers');
    await screen.findByRole('heading', { name: '科技志愿者' });
    await user.keyboard('{Control>}k{/Control}');
    const dialog = await screen.findByRole('dialog', { name: '跳转到组织' });
    const field = within(dialog).getByRole('combobox');
    await waitFor(() => expect(field).toHaveFocus());
    await user.keyboard('tnq');
    expect(await within(dialog).findByRole('option', { name: /天宁区科协/ })).toBeInTheDocument();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(router.state.location.pathname).toBe('/organizations/unit-7'));
    const asked = calls.find(({ url }) => url.searchParams.get('q') === 'tnq');
    expect(asked?.url.searchParams.get('sort')).toBe('length');
  });

  it('closes by Escape and leaves the page as it was', async () => {
    mockApi(officer);
    const { user, router } = await visit('/volunteers');
    await user.click(await screen.findByRole('button', { name: '跳转到组织' }));
    const dialog = await screen.findByRole('dialog', { name: '跳转到组织' });
    await waitFor(() => expect(within(dialog).getByRole('combobox')).toHaveFocus());
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(router.state.location.pathname).toBe('/volunteers');
  });

  it('is not there for who may read no organization', async () => {
    mockApi({ ...officer, 'GET /api/v1/me/permissions': () => [] });
    const { user } = await visit('/');
    await screen.findByRole('navigation');
    await user.keyboard('{Control>}k{/Control}');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '跳转到组织' })).not.toBeInTheDocument();
  });
});
