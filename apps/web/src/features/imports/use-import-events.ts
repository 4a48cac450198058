import { useQueryClient } from '@tanstack/react-query';
import { createParser } from 'eventsource-parser';
import { useEffect, useState } from 'react';
import { authorizedFetch } from '../../lib/api';
import { keepImport, type Import } from './queries';

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;

interface Watcher {
  onImport: (state: Import) => void;
  /** Whether events arrive; while they do not, the page asks by itself. */
  onLive: (live: boolean) => void;
}

/**
 * Follows an import by server-sent events while `active`. True while the line is open; when it breaks it is opened
 * again after growing pauses, and the caller polls meanwhile.
 */
export function useImportEvents(id: string, active: boolean): boolean {
  const queries = useQueryClient();
  const [live, setLive] = useState(false);
  useEffect(() => {
    if (!active) return undefined;
    const controller = new AbortController();
    void follow(id, controller.signal, {
      onImport: (state) => keepImport(queries, state),
      onLive: setLive,
    });
    return () => {
      controller.abort();
      setLive(false);
    };
  }, [id, active, queries]);
  return live;
}

async function follow(id: string, signal: AbortSignal, watcher: Watcher): Promise<void> {
  let pause = FIRST_PAUSE_MS;
  while (!signal.aborted) {
    try {
      await listen(id, signal, watcher, () => {
        pause = FIRST_PAUSE_MS;
      });
    } catch {
      // the line broke, or could not be opened: polling goes on, and we try again
    }
    if (signal.aborted) return;
    watcher.onLive(false);
    await rest(pause, signal);
    pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
  }
}

/** EventSource cannot send the Authorization header; fetch can. */
async function listen(id: string, signal: AbortSignal, watcher: Watcher, onOpen: () => void): Promise<void> {
  const headers = { accept: 'text/event-stream', 'accept-language': document.documentElement.lang };
  const address = new URL(`/api/v1/imports/${id}/events`, window.location.origin);
  const response = await authorizedFetch(
    new Request(address, { credentials: 'same-origin', headers, signal }),
  );
  if (!response.ok || !response.body) throw new Error(`events answered ${response.status}`);
  onOpen();
  const parser = createParser({
    onEvent: ({ event, data }) => {
      watcher.onLive(true);
      if (event === 'import') watcher.onImport(JSON.parse(data) as Import);
    },
  });
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    parser.feed(decoder.decode(value, { stream: true }));
  }
}

function rest(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
