import { useEffect } from 'react';

/** Lets the browser ask before what was typed is lost with the page. */
export function useLeaveGuard(isFilled: boolean): void {
  useEffect(() => {
    if (!isFilled) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isFilled]);
}
