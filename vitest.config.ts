import { defineConfig } from 'vitest/config';

/** Pure tests run anywhere; tests named *.db.test.ts get a database cloned from the migrated template. */
export default defineConfig({
	test: {
		include: ['src/**/*.test.ts', 'db/**/*.test.ts', 'tests/**/*.test.ts'],
		exclude: ['tests/browser/**', 'node_modules/**'],
		globalSetup: ['tests/setup.ts'],
		setupFiles: ['tests/property.ts'],
		testTimeout: 30_000,
		hookTimeout: 120_000,
		pool: 'forks',
		maxWorkers: 2,
		// Every file makes what it needs, in a database of its own: loading the modules anew for each would cost a third of the run.
		isolate: false
	}
});
