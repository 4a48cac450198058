import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useRef } from 'react';
import { CopyButton } from './copy-button';

const CODES = 'abcd-efgh\nijkl-mnop';

function Page() {
  const shown = useRef<HTMLParagraphElement>(null);
  return (
    <>
      <p ref={shown}>abcd-efgh ijkl-mnop</p>
      <CopyButton text={CODES} shown={shown} />
    </>
  );
}

/** As a browser is on a page of plain http. */
const withoutClipboard = () =>
  Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });

describe('the button that copies', () => {
  afterEach(() => Reflect.deleteProperty(document, 'execCommand'));

  it('copies where the browser has a clipboard', async () => {
    const user = userEvent.setup();
    const written = jest.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    render(<Page />);
    await user.click(screen.getByRole('button', { name: /复\s?制/ }));
    expect(await screen.findByRole('button', { name: '已复制' })).toBeVisible();
    expect(written).toHaveBeenCalledWith(CODES);
  });

  it('copies on plain http too, and gives the focus back', async () => {
    const user = userEvent.setup();
    let copied = '';
    document.execCommand = () => {
      copied = (document.activeElement as HTMLTextAreaElement).value;
      return true;
    };
    render(<Page />);
    withoutClipboard();
    await user.click(screen.getByRole('button', { name: /复\s?制/ }));
    expect(await screen.findByRole('status')).toHaveTextContent('已复制');
    expect(copied).toBe(CODES);
    expect(screen.getByRole('button', { name: '已复制' })).toHaveFocus();
    expect(document.querySelector('textarea')).toBeNull();
  });

  it('selects what is shown and says so when the browser refuses', async () => {
    const user = userEvent.setup();
    document.execCommand = () => false;
    render(<Page />);
    withoutClipboard();
    await user.click(screen.getByRole('button', { name: /复\s?制/ }));
    expect(await screen.findByText(/浏览器不允许复制，内容已选中/)).toBeVisible();
    expect(window.getSelection()?.toString()).toBe('abcd-efgh ijkl-mnop');
    expect(screen.getByRole('button', { name: /复\s?制/ })).toBeVisible();
  });
});
