import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'test/browser',
  testMatch: '**/*.spec.ts',
  // No retries: a test that fails now and then is a fault to find.
  retries: 0,
  workers: 2,
  fullyParallel: false,
  timeout: 45_000,
  expect: { timeout: 8_000 },
  reporter: [['line']],
  use: { actionTimeout: 10_000 },
});
