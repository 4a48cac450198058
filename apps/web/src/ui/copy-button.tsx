import { Button, type ButtonProps } from 'antd';
import { useState, type RefObject } from 'react';
import { useUiTexts } from './texts';

interface CopyButtonProps extends Pick<ButtonProps, 'size'> {
  text: string;
  /** Where the same stands on the page: it is selected for the reader's own hand when the browser refuses. */
  shown: RefObject<HTMLElement | null>;
}

/** Many an office reaches the product by plain http, where browsers have no clipboard; there the old command still copies. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

function copyBySelection(text: string): boolean {
  const focused = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'kz-hidden';
  // Beside the button: a dialog takes the focus back from what lies outside of it.
  (focused?.parentElement ?? document.body).append(field);
  field.focus();
  field.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    field.remove();
    if (focused instanceof HTMLElement) focused.focus();
  }
}

/** Copies, and says whether it did. */
export function CopyButton({ text, shown, size }: CopyButtonProps) {
  const t = useUiTexts();
  const [copied, setCopied] = useState<boolean>();
  const onClick = async (): Promise<void> => {
    const done = await copy(text);
    if (!done && shown.current) window.getSelection()?.selectAllChildren(shown.current);
    setCopied(done);
  };
  return (
    <>
      <Button {...(size ? { size } : {})} onClick={() => void onClick()}>
        {t(copied ? 'copy.done' : 'copy.act')}
      </Button>
      <span role="status" className={copied ? 'kz-hidden' : undefined}>
        {copied === undefined ? '' : t(copied ? 'copy.done' : 'copy.failed')}
      </span>
    </>
  );
}
