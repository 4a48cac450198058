import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { precompress } from './precompress.ts';

/** Where `npm start` listens, for a development server beside it. */
const API = 'http://127.0.0.1:3000';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react(), precompress()],
  server: { proxy: { '/api': API } },
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: true,
    // Largest part is the office kit (antd); docs/ARCHITECTURE.md holds the budget in gzip bytes.
    chunkSizeWarningLimit: 1500,
  },
});
