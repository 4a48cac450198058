import { screen, waitFor, within } from '@testing-library/react';
import { aRow, anImport, badPhone } from '../../testing/import-samples';
import { mockApi } from '../../testing/mock-api';
import { visit } from '../../testing/render-app';
import { officer } from '../../testing/samples';

const refusal = { refuse: 422, code: 'IMPORT.REASON_REQUIRED', detail: '请填写查看原因' };

beforeEach(() => {
  URL.createObjectURL = () => 'blob:file';
  URL.revokeObjectURL = () => undefined;
  HTMLAnchorElement.prototype.click = () => undefined;
});

describe('a form that somebody else has uploaded', () => {
  it('is downloaded once it was said what it is needed for', async () => {
    const calls = mockApi({
      ...officer,
      'GET /api/v1/imports/{id}': () => anImport(),
      'GET /api/v1/imports/{id}/problems': () => ({ items: [{ ...badPhone, rows: 1, firstRowNo: 3 }] }),
      'GET /api/v1/imports/{id}/rows': () => ({ items: [aRow(3)], nextCursor: null }),
      'GET /api/v1/imports/{id}/errors.xlsx': ({ url }) =>
        url.searchParams.has('reason') ? (undefined as never) : refusal,
    });
    const { user } = await visit('/imports/import-1');
    await user.click(await screen.findByRole('button', { name: /下载标出问题的表格/ }));
    const dialog = await screen.findByRole('dialog', { name: /登记表/ });
    expect(dialog).toHaveTextContent('由他人上传');
    expect(screen.queryByText('请填写查看原因')).not.toBeInTheDocument();
    await user.type(within(dialog).getByRole('textbox'), '核对保险名单');
    await user.click(within(dialog).getByRole('button', { name: /查\s?看/ }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    const asked = calls.filter(({ url }) => url.pathname.endsWith('errors.xlsx'));
    expect(asked.map(({ url }) => url.searchParams.get('reason'))).toEqual([null, '核对保险名单']);
  });
});
