import { act, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter } from 'react-router';
import { PersonApp, routesOfPersons } from '../app/person-app';
import { makeQueryClient } from '../app/query-client';
import { session } from '../lib/api';
import type { Visit } from './render-app';

/** Opens the volunteers' pages at an address, in a browser that may be signed in. */
export async function visitPerson(address: string, { signedIn = false } = {}): Promise<Visit> {
  if (signedIn) await session.renew();
  else session.forget();
  const router = createMemoryRouter(routesOfPersons, { initialEntries: [address] });
  await act(async () => {
    render(<PersonApp router={router} queries={makeQueryClient()} />);
  });
  return { user: userEvent.setup({ delay: null }), router };
}
