import { act, render } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { createMemoryRouter, type DataRouter } from 'react-router';
import { App } from '../app/app';
import { makeQueryClient } from '../app/query-client';
import { routes } from '../app/router';
import { session } from '../lib/api';

export interface Visit {
  user: UserEvent;
  router: DataRouter;
}

/** Opens the whole application at an address, in a browser that may be signed in. */
export async function visit(address: string, { signedIn = true } = {}): Promise<Visit> {
  if (signedIn) await session.renew();
  else session.forget();
  const router = createMemoryRouter(routes, { initialEntries: [address] });
  await act(async () => {
    render(<App router={router} queries={makeQueryClient()} />);
  });
  return { user: userEvent.setup({ delay: null }), router };
}
