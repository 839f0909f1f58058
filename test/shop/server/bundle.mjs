// Runs in a process of its own, so that the test runner's modules and environment stay out of the pages.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

process.env.NODE_ENV = 'production';
await build({
  root: path.join(path.dirname(fileURLToPath(import.meta.url)), '..'),
  configFile: false,
  mode: 'production',
  logLevel: 'error',
  plugins: [react()],
  build: { outDir: process.argv[2], emptyOutDir: true, modulePreload: false, chunkSizeWarningLimit: 2000 },
});
