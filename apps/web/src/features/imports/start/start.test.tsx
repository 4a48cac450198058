import { act, screen, waitFor } from '@testing-library/react';
import { anImport } from '../../../testing/import-samples';
import { mockApi } from '../../../testing/mock-api';
import { visit } from '../../../testing/render-app';
import { officer } from '../../../testing/samples';

/** Stands in for the browser's own: keeps what is sent, and answers when the test says so. */
class FakeUpload extends EventTarget {
  static sent: FakeUpload[] = [];
  readonly upload = new EventTarget();
  readonly headers = new Map<string, string>();
  form: FormData | undefined;
  address = '';
  status = 0;
  responseText = '';

  open(_method: string, address: string): void {
    this.address = address;
  }
  setRequestHeader(name: string, value: string): void {
    this.headers.set(name, value);
  }
  getResponseHeader(name: string): string | null {
    return name === 'date' ? 'Mon, 23 Nov 2026 00:00:01 GMT' : null;
  }
  send(form: FormData): void {
    this.form = form;
    FakeUpload.sent.push(this);
  }
  abort(): void {
    this.dispatchEvent(new Event('abort'));
  }
  progress(loaded: number, total: number): void {
    this.upload.dispatchEvent(Object.assign(new Event('progress'), { loaded, total }));
  }
  answer(status: number, body: object): void {
    this.status = status;
    this.responseText = JSON.stringify(body);
    this.dispatchEvent(new Event('load'));
  }
}

const file = new File(['x'], '登记表.xlsx');
const fresh = anImport({ status: 'queued', createdAt: '2026-11-23T00:00:00Z' });

describe('the beginning of an import', () => {
  const original = globalThis.XMLHttpRequest;
  beforeEach(() => {
    FakeUpload.sent = [];
    globalThis.XMLHttpRequest = FakeUpload as unknown as typeof XMLHttpRequest;
    mockApi({ ...officer, 'GET /api/v1/imports/{id}': () => fresh });
  });
  afterEach(() => {
    globalThis.XMLHttpRequest = original;
  });

  async function choose(address = '/imports/new?kind=organizations') {
    const visited = await visit(address);
    await visited.user.upload(await screen.findByLabelText('选择文件并上传', { selector: 'input' }), file);
    const [sent] = FakeUpload.sent;
    if (!sent) throw new Error('nothing was sent');
    return { ...visited, sent };
  }

  it('sends the file for the unit the clerk works in, shows how far it is, and leads to the import', async () => {
    const { sent, router } = await choose();
    expect(sent.address).toBe('/api/v1/imports');
    expect([sent.form?.get('kind'), sent.form?.get('organizationId')]).toEqual(['organizations', 'unit-1']);
    expect(sent.headers.get('authorization')).toBe('Bearer token-1');
    act(() => sent.progress(40, 100));
    expect(await screen.findByText('40%')).toBeInTheDocument();
    act(() => sent.answer(202, fresh));
    await waitFor(() => expect(router.state.location.pathname).toBe('/imports/import-1'));
    expect(screen.queryByText(/没有重复导入/)).not.toBeInTheDocument();
  });

  it('says so when this very file was sent before', async () => {
    const { sent } = await choose();
    act(() => sent.answer(202, anImport({ createdAt: '2026-11-20T00:00:00Z' })));
    expect(await screen.findByText(/没有重复导入/)).toBeInTheDocument();
  });

  it('keeps the file after a failure, and sends it again under the same key', async () => {
    const { sent, user } = await choose();
    act(() => void sent.dispatchEvent(new Event('error')));
    expect(await screen.findByRole('alert')).toHaveTextContent('上传没有成功');
    await user.click(screen.getByRole('button', { name: '重试' }));
    await waitFor(() => expect(FakeUpload.sent).toHaveLength(2));
    const keys = FakeUpload.sent.map(({ headers }) => headers.get('idempotency-key'));
    expect(keys[0]).toBeTruthy();
    expect(keys[1]).toBe(keys[0]);
  });

  it('takes a file that is dropped anywhere on the page', async () => {
    await visit('/imports/new');
    await screen.findByText(/也可以把文件拖到本页任意位置/);
    const drop = Object.assign(new Event('drop', { cancelable: true }), {
      dataTransfer: { types: ['Files'], files: [file] },
    });
    act(() => void window.dispatchEvent(drop));
    await waitFor(() => expect(FakeUpload.sent).toHaveLength(1));
    expect(drop.defaultPrevented).toBe(true);
  });

  it('does not send anything before a unit is chosen', async () => {
    await visit('/imports/new?for=');
    expect(await screen.findByRole('button', { name: '选择文件并上传' })).toBeDisabled();
    expect(screen.getByText('请先选择填报单位。')).toBeInTheDocument();
  });
});
