import { screen } from '@testing-library/react';
import { aClaim } from '../../testing/claim-samples';
import { mockApi } from '../../testing/mock-api';
import { visit } from '../../testing/render-app';
import { officer } from '../../testing/samples';

const claims = (...items: ReturnType<typeof aClaim>[]) => ({
  ...officer,
  'GET /api/v1/imports': () => ({ items: [], nextCursor: null }),
  'GET /api/v1/organization-claims': () => ({ items, nextCursor: null }),
});

describe('claims on the home page', () => {
  it('are listed while some wait, each with the way to it', async () => {
    const calls = mockApi(claims(aClaim()));
    await visit('/');
    const { team, id } = aClaim();
    expect(await screen.findByRole('heading', { name: '等我审核的队伍认领' })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: team.name })).toHaveAttribute('href', `/claims/${id}`);
    const asked = calls.find(({ url }) => url.pathname.endsWith('/organization-claims'));
    expect(Object.fromEntries(asked?.url.searchParams ?? [])).toMatchObject({
      view: 'inbox',
      status: 'submitted',
    });
  });

  it('take no room while none waits', async () => {
    mockApi(claims());
    await visit('/');
    await screen.findByRole('heading', { name: '等我审核的组织' });
    expect(screen.queryByText('等我审核的队伍认领')).not.toBeInTheDocument();
  });
});
