import { screen, waitFor, within } from '@testing-library/react';
import { mockApi } from '../../testing/mock-api';
import { visit } from '../../testing/render-app';
import { anOrganization, aVolunteer, officer, UNIT } from '../../testing/samples';

const TEAM = anOrganization({ ...UNIT, regionCode: '320402', regionName: '天宁区' });
const NUMBER = '320402199001010078';

const refusal = {
  refuse: 409,
  code: 'VOLUNTEER.OTHER_NAME',
  detail: '这个证件号码已以另一个姓名登记',
  errors: [{ pointer: '/name', code: 'VOLUNTEER.OTHER_NAME', detail: '这个证件号码已以另一个姓名登记' }],
};

async function filled(handlers: object = {}) {
  const calls = mockApi({ ...officer, 'GET /api/v1/organizations/{id}': () => TEAM, ...handlers });
  const shown = await visit('/volunteers/new');
  const { user } = shown;
  await user.type(await screen.findByLabelText('姓名'), '林知夏');
  await user.type(screen.getByLabelText('手机号码'), '15400000001');
  await user.type(screen.getByLabelText('证件号码'), NUMBER);
  return { ...shown, calls, submit: () => user.click(screen.getByRole('button', { name: '登记' })) };
}

describe('registering one person', () => {
  it('sends the form for the unit and its region, and is ready for the next', async () => {
    const { calls, submit } = await filled({
      'POST /api/v1/volunteers': () => ({ ...aVolunteer({ name: '林知夏' }), outcome: 'create' as const }),
    });
    await submit();
    const said = await screen.findByRole('status');
    expect(within(said).getByRole('link', { name: '林知夏' })).toHaveAttribute(
      'href',
      '/volunteers/person-1',
    );
    expect(
      calls.find(({ method, url }) => method === 'POST' && url.pathname.endsWith('/volunteers'))?.body,
    ).toEqual({
      organizationId: UNIT.id,
      regionCode: '320402',
      name: '林知夏',
      idType: 'resident',
      idNumber: NUMBER,
      phone: '15400000001',
    });
    expect(screen.getByLabelText('证件号码')).toHaveValue('');
    expect(screen.getByLabelText('加入的组织')).toHaveValue(UNIT.name);
    await waitFor(() => expect(screen.getByLabelText('姓名')).toHaveFocus());
  });

  it('puts a refusal beside its field and keeps what was typed', async () => {
    const { submit } = await filled({ 'POST /api/v1/volunteers': () => refusal });
    await submit();
    expect(await screen.findByText('这个证件号码已以另一个姓名登记')).toBeInTheDocument();
    expect(screen.getByLabelText('证件号码')).toHaveValue(NUMBER);
  });

  it('asks for a guardian once the number says under 18, and for a date where no number does', async () => {
    const { user } = await filled();
    expect(screen.queryByLabelText('监护人姓名')).not.toBeInTheDocument();
    const number = screen.getByLabelText('证件号码');
    await user.clear(number);
    await user.type(number, '320402201901010070');
    expect(await screen.findByLabelText('监护人姓名')).toBeRequired();
    await user.clear(number);
    await user.click(screen.getByLabelText('证件类型'));
    await user.click(await screen.findByText('护照'));
    expect(await screen.findByLabelText('出生日期')).toBeInTheDocument();
  });
});

describe('the whole record of somebody', () => {
  it('is closed for a reason, after what it means was said', async () => {
    const calls = mockApi({
      ...officer,
      'POST /api/v1/volunteers/{id}/closure': () => ({ id: 'person-1', status: 'closed' as const }),
    });
    const { user, router } = await visit('/volunteers/person-1');
    await user.click(await screen.findByRole('button', { name: '注销' }));
    const dialog = await screen.findByRole('dialog', { name: '注销：王芳' });
    expect(within(dialog).getByText(/不能恢复/)).toBeInTheDocument();
    await user.click(within(dialog).getByRole('button', { name: '本人去世' }));
    await user.click(within(dialog).getByRole('button', { name: '注销' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/volunteers'));
    const call = calls.find(({ url }) => url.pathname.endsWith('/closure'));
    expect([call?.body, call?.headers.get('if-match')]).toEqual([{ reason: '本人去世' }, expect.any(String)]);
  });
});
