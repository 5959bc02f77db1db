import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest begins first, so that neither of the two ends up waiting for the other. */
class LongestFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const place = ({ moduleId }: TestSpecification) => {
			const at = longest.findIndex((name) => moduleId.includes(`/${name}`));
			return at < 0 ? longest.length : at;
		};
		return (await super.sort(files)).toSorted((a, b) => place(a) - place(b));
	}
}
const longest = [
	'every-route',
	'toegang',
	'weg',
	'aanmelden',
	'inzageverzoek',
	'inlezen',
	'invaller',
	'fuzz'
];

/** People walking through the built application in Chromium. Two at a time: each starts a server of its own. */
export default defineConfig({
	test: {
		include: ['tests/browser/**/*.browser.ts'],
		globalSetup: ['tests/setup.ts', 'tests/browser/setup.ts'],
		testTimeout: 180_000,
		hookTimeout: 180_000,
		pool: 'forks',
		maxWorkers: 2,
		isolate: false,
		sequence: { sequencer: LongestFirst }
	}
});
