import { defineConfig } from 'vitest/config';

/** People walking through the built application in Chromium. Two at a time: each starts a server of its own. */
export default defineConfig({
	test: {
		include: ['tests/browser/**/*.browser.ts'],
		globalSetup: ['tests/browser/setup.ts'],
		testTimeout: 180_000,
		hookTimeout: 180_000,
		pool: 'forks',
		maxWorkers: 2
	}
});
