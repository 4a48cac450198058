import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { Dialog } from './dialog';

function Page({ once }: { once: boolean }) {
  const [open, setOpen] = useState(false);
  const [used, setUsed] = useState(false);
  const act = (): void => {
    setOpen(false);
    setUsed(true);
  };
  return (
    <main id="main" tabIndex={-1}>
      {!(once && used) && <button onClick={() => setOpen(true)}>Begin</button>}
      {open && (
        <Dialog title="An act" footer={null} onCancel={act}>
          <button onClick={act}>Do it</button>
        </Dialog>
      )}
    </main>
  );
}

async function actByKeyboard(once: boolean): Promise<void> {
  const user = userEvent.setup();
  render(<Page once={once} />);
  screen.getByRole('button', { name: 'Begin' }).focus();
  await user.keyboard('{Enter}');
  (await screen.findByRole('button', { name: 'Do it' })).focus();
  await user.keyboard('{Enter}');
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
}

describe('a dialog that is taken away', () => {
  it('gives the focus back to what opened it', async () => {
    await actByKeyboard(false);
    expect(screen.getByRole('button', { name: 'Begin' })).toHaveFocus();
  });

  it('gives it to the content of the page when that is gone', async () => {
    await actByKeyboard(true);
    expect(screen.getByRole('main')).toHaveFocus();
  });
});
