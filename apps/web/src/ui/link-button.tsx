import { Button, type ButtonProps } from 'antd';
import type { MouseEvent } from 'react';
import { useHref, useNavigate } from 'react-router';

export interface LinkButtonProps extends Pick<ButtonProps, 'type' | 'size' | 'icon' | 'children' | 'block'> {
  to: string;
  /** For the page that it leads to; a new tab does not get it. */
  state?: unknown;
}

/** A link that looks like a button: it can be opened in a new tab, and needs no reload. */
export function LinkButton({ to, state, ...button }: LinkButtonProps) {
  const href = useHref(to);
  const navigate = useNavigate();
  const onClick = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    void navigate(to, { state });
  };
  return <Button {...button} href={href} onClick={onClick} />;
}
