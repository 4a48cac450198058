import { screen } from '@testing-library/react';
import { mockApi, type Refusal } from '../../../testing/mock-api';
import { visitPerson } from '../../../testing/visit-person';

const button = (name: string) => screen.findByRole('button', { name });

describe('the progress of a registration', () => {
  const received = { receivedAt: '2026-03-05T08:00:00+08:00', processedAt: null };
  const processed = { ...received, processedAt: '2026-03-05T08:01:00+08:00' };

  it('is shown for the number in the link, and names nobody and no outcome', async () => {
    const calls = mockApi({ 'GET /api/v1/registrations/volunteers/{trackingNo}': () => processed });
    await visitPerson('/join/progress#V-abc_1');
    expect(await screen.findByRole('heading', { name: '已处理' })).toBeInTheDocument();
    expect(screen.getByText('V-abc_1')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: '查看我的志愿者页面' })).toBeInTheDocument();
    expect(calls.map(({ url }) => url.pathname)).toContain('/api/v1/registrations/volunteers/V-abc_1');
  });

  it('is asked for by typing the number, and says when there is none such', async () => {
    const missing: Refusal = { refuse: 404, code: 'REGISTRATION.UNTRACKED', detail: '没有这个查询编号' };
    mockApi({
      'GET /api/v1/registrations/volunteers/{trackingNo}': ({ url }) =>
        url.pathname.endsWith('V-known') ? received : missing,
    });
    const { user } = await visitPerson('/join/progress');
    await user.click(await button('查看进度'));
    expect(screen.getByText('请填写')).toBeInTheDocument();
    await user.type(screen.getByLabelText('查询编号'), ' V-typo ');
    await user.click(await button('查看进度'));
    expect(await screen.findByRole('alert')).toHaveTextContent('没有这个查询编号');
    await user.click(await button('查询其他编号'));
    expect(screen.getByLabelText('查询编号')).toHaveValue('V-typo');
    await user.clear(screen.getByLabelText('查询编号'));
    await user.type(screen.getByLabelText('查询编号'), 'V-known');
    await user.click(await button('查看进度'));
    expect(await screen.findByRole('heading', { name: '已收到，正在处理' })).toBeInTheDocument();
  });
});
