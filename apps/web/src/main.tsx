import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { isPersonPath } from './app/person-paths';
import { reloadAfterRelease } from './app/reload-after-release';
import './ui/styles.css';
import './features/claims/claims.css';
import './features/accounts/accounts.css';
import './features/auth/auth.css';
import './features/imports/imports.css';
import './features/memberships/memberships.css';
import './features/persons/persons.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

reloadAfterRelease();
// Two programs behind one page: volunteers on a telephone do not load the office's kit.
const load = isPersonPath(window.location.pathname)
  ? import('./app/person-app').then(({ PersonApp }) => PersonApp)
  : import('./app/app').then(({ App }) => App);
void load.then((Program) =>
  createRoot(root).render(
    <StrictMode>
      <Program />
    </StrictMode>,
  ),
);
