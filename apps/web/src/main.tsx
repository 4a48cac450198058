import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { reloadAfterRelease } from './app/reload-after-release';
import './ui/styles.css';
import './features/claims/claims.css';
import './features/accounts/accounts.css';
import './features/auth/auth.css';
import './features/imports/imports.css';
import './features/memberships/memberships.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

reloadAfterRelease();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
