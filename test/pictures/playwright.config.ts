import { defineConfig } from '@playwright/test';

// `npm run pictures`: the pictures of README and docs, taken of the real thing.
export default defineConfig({ testDir: '.', workers: 1, timeout: 60_000, reporter: [['line']] });
