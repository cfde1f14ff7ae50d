import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['tests/e2e/**/*.e2e.ts'],
    globalSetup: ['tests/e2e/global-setup.ts'],
    // One browser at a time: the machine that runs this is small, and screens are compared with themselves.
    fileParallelism: false,
    testTimeout: 60_000,
    // A screen that was late once on a busy machine is asked once more; what fails twice fails.
    retry: 1,
    hookTimeout: 60_000,
  },
});
