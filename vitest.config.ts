import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Only a test that hangs takes so long; a busy machine does not fail one.
    testTimeout: 60_000,
    // Modules are loaded once a worker, not once a file: what a test changes, it puts back.
    isolate: false,
    // By default one is left for watching, which on two cores is half of them.
    maxWorkers: '100%',
    // What is waited for is waited for, however busy the machine is.
    expect: { poll: { timeout: 60_000 } },
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts', 'commands/**/*.ts'],
      reporter: ['text', 'json-summary'],
      thresholds: { lines: 90 },
    },
  },
})
