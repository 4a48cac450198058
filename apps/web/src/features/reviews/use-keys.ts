import { useEffect } from 'react';

const TYPING = 'input:not([type="checkbox"]), textarea, select, [contenteditable="true"], [role="combobox"]';
/** What Space already does something to. */
const PRESSED = 'button, a, [type="checkbox"]';

/** Whether the key is meant for the page: nobody types, no dialog is open, and no control wants it for itself. */
function isFree({ target, key, ctrlKey, metaKey, altKey, defaultPrevented }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || defaultPrevented) return false;
  if (document.querySelector('[role="dialog"]')) return false;
  const taken = key === ' ' ? `${TYPING}, ${PRESSED}` : TYPING;
  return !(target instanceof Element && target.closest(taken));
}

/** Single keys for acts that are done again and again. */
export function useKeys(acts: Readonly<Record<string, () => void>>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const act = acts[event.key.toLowerCase()];
      if (!act || !isFree(event)) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [acts]);
}
