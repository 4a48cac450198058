const KEY = 'kezhi.reloaded-at';
const QUIET_MS = 60_000;

/**
 * After a release an open tab asks for parts that are gone. It is loaded anew, once a minute at most, so that a part
 * that is really missing ends in the error page and not in a circle.
 */
export function reloadAfterRelease(): void {
  window.addEventListener('vite:preloadError', (event) => {
    const last = Number(sessionStorage.getItem(KEY) ?? 0);
    if (Date.now() - last < QUIET_MS) return;
    event.preventDefault();
    sessionStorage.setItem(KEY, String(Date.now()));
    window.location.reload();
  });
}
