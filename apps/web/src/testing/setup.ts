import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// antd draws a lot in jsdom; a slow machine is no failure.
configure({ asyncUtilTimeout: 10_000 });
jest.setTimeout(60_000);

// jsdom knows no layout: it says so on every scroll.
window.scrollTo = () => undefined;

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  document.documentElement.lang = 'zh-CN';
});
