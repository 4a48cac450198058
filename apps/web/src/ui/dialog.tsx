import { Modal, type ModalProps } from 'antd';
import { useEffect, useState } from 'react';

/**
 * A dialog that is open for as long as it is there. antd gives the focus back when a dialog is told to close, not
 * when it is taken away: then whoever works by keyboard would begin at the top of the page after every act.
 */
export function Dialog(props: Omit<ModalProps, 'open'>) {
  const [opener] = useState(() => document.activeElement);
  useEffect(() => () => giveBack(opener), [opener]);
  return <Modal {...props} open />;
}

/** To where the focus was, or, when the act has taken that away, to the content of the page. */
function giveBack(opener: Element | null): void {
  const isLost = (): boolean => document.activeElement === null || document.activeElement === document.body;
  if (isLost() && opener instanceof HTMLElement) opener.focus();
  if (isLost()) document.getElementById('main')?.focus();
}
