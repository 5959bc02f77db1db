/**
 * Everything that CI runs, in one command: npm test.
 * npm test -- NAME ... runs only the steps with these names; npm run check runs those that need no build and no browser.
 * All steps run, also after one failed. The last line is "N passed, N failed".
 */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { expectStatusZero, root, right, wrong, type Finding } from './checks/command.ts';
import { checkGlossary } from './checks/glossary.ts';
import { findLeaks } from './checks/leaks.ts';
import { checkPins } from './checks/pins.ts';
import { runVitest } from './checks/tests.ts';

type Step = { name: string; what: string; run: () => Promise<Finding> | Finding };

const packages = (file: string) => path.join('node_modules', file);

/** Need only files: two at a time. */
const checks: Step[] = [
	{
		name: 'opmaak',
		what: 'Opmaak (Prettier)',
		run: () =>
			expectStatusZero(packages('prettier/bin/prettier.cjs'), ['--check', '--log-level', 'warn', '.'])
	},
	{
		name: 'types',
		what: 'Types en toegankelijkheid van bladzijden (svelte-check)',
		run: () =>
			expectStatusZero(packages('svelte-check/bin/svelte-check'), ['--output', 'human', '--fail-on-warnings'])
	},
	{
		name: 'regels',
		what: 'Regels van de code (ESLint)',
		run: () => expectStatusZero(packages('eslint/bin/eslint.js'), ['--max-warnings', '0', '.'])
	},
	{
		name: 'kamers',
		what: 'Wie op wie mag leunen (dependency-cruiser)',
		run: () =>
			expectStatusZero(packages('dependency-cruiser/bin/dependency-cruiser.mjs'), [
				...['--config', '.dependency-cruiser.cjs', '--output-type', 'err-long'],
				...['src', 'db', 'scripts', 'tests', 'bin']
			])
	},
	{
		name: 'ongebruikt',
		what: 'Niets dat niemand gebruikt (knip)',
		run: () => expectStatusZero(packages('knip/bin/knip.js'), ['--no-progress', '--no-config-hints'])
	},
	{ name: 'woorden', what: 'Elk Nederlands woord heeft een uitleg', run: checkGlossary },
	{ name: 'vastgezet', what: 'Elk pakket heeft een vaste versie en een afdruk', run: checkPins },
	{ name: 'lekken', what: 'Geen burgerservicenummers, paden of geheimen in de bestanden', run: findLeaks }
];

const pages: Step = { name: 'bouwen', what: 'Bouwen (Vite)', run: build };

/** Need the database or a browser: one after another. */
const schema: Step = {
	name: 'schema',
	what: 'Typen, overzichten en privacypakket gelijk aan de database',
	run: () => expectStatusZero('scripts/generate-schema.ts', ['--check'])
};
const trials: Step[] = [
	{ name: 'proeven', what: 'Proeven (Vitest, met PostgreSQL)', run: () => runVitest([]) },
	{
		name: 'browser',
		what: 'Proeven in de browser (Chromium)',
		run: async () => {
			const { findChromium } = await import('../tests/browser/chromium.ts');
			return runVitest(['--config', 'vitest.browser.config.ts'], {
				CHROMIUM: findChromium(console.log),
				// Pictures are for who runs one journey to look at it.
				ZONDER_BEELDEN: 'ja'
			});
		}
	}
];

const started = Date.now();
const counts = { passed: 0, failed: 0 };
const failedSteps: string[] = [];

await main(process.argv.slice(2));

async function main(wanted: string[]) {
	const all = [...checks, pages, schema, ...trials];
	const names = wanted.includes('check') ? [...checks, schema].map(({ name }) => name) : wanted;
	const unknown = names.filter((name) => !all.some((step) => step.name === name));
	if (unknown.length > 0) {
		console.error(
			`Onbekende stap: ${unknown.join(', ')}. Wel: check, ${all.map(({ name }) => name).join(', ')}.`
		);
		process.exit(2);
	}
	const chosen = (steps: Step[]) => steps.filter(({ name }) => names.length === 0 || names.includes(name));

	await perform({
		name: 'voorbereiden',
		what: 'Voorbereiden (SvelteKit)',
		run: () => expectStatusZero(packages('@sveltejs/kit/svelte-kit.js'), ['sync'])
	});
	const waiting = chosen(checks);
	const worker = async () => {
		for (let step = waiting.shift(); step; step = waiting.shift()) await perform(step);
	};
	await Promise.all([worker(), worker()]);
	for (const step of chosen([pages])) await perform(step);
	await withDatabase(chosen([schema, ...trials]));

	const seconds = Math.round((Date.now() - started) / 1000);
	console.log(`\nKlaar in ${Math.floor(seconds / 60)} min ${seconds % 60} s.`);
	if (failedSteps.length > 0) console.log(`Niet goed: ${failedSteps.join(', ')}.`);
	console.log(`${counts.passed} passed, ${counts.failed} failed`);
	process.exit(counts.failed === 0 ? 0 : 1);
}

/** One PostgreSQL for all steps that need it. */
async function withDatabase(steps: Step[]) {
	if (steps.length === 0) return;
	let server: { url: string; stop: () => Promise<void> } | undefined;
	await perform({
		name: 'database',
		what: 'PostgreSQL starten',
		run: async () => {
			// Imported here: on a machine where the package is broken the other checks still speak.
			const { startPostgres } = await import('./checks/postgres.ts');
			server = await startPostgres();
			process.env['TEST_DATABASE_URL'] = server.url;
			return right;
		}
	});
	const stop = async (signal: NodeJS.Signals) => {
		await server?.stop();
		console.log(`\nGestopt (${signal}).`);
		process.exit(130);
	};
	process.once('SIGINT', stop);
	process.once('SIGTERM', stop);
	try {
		for (const step of steps) await perform(step);
	} finally {
		await server?.stop();
	}
}

async function perform(step: Step) {
	const begun = Date.now();
	let finding: Finding;
	try {
		finding = await step.run();
	} catch (error) {
		finding = wrong(error instanceof Error ? error.message : String(error));
	}
	counts.passed += finding.passed;
	counts.failed += finding.failed;
	const seconds = ((Date.now() - begun) / 1000).toFixed(1);
	const many = finding.passed + finding.failed > 1 ? `, ${finding.passed} goed` : '';
	if (finding.failed === 0) console.log(`goed  ${step.what} (${seconds} s${many})`);
	else {
		failedSteps.push(step.name);
		console.log(`FOUT  ${step.what} (${seconds} s${many}, ${finding.failed} fout)`);
		console.log(finding.text.replace(/^/gm, '      ').trimEnd());
	}
	if (finding.note) console.log(finding.note);
}

/** Builds as npm start does, from nothing, so that the browser tests find it ready. */
async function build(): Promise<Finding> {
	rmSync(path.join(root, 'build'), { recursive: true, force: true });
	const { buildWhenStale } = await import('../src/cli/build.ts');
	await buildWhenStale(root, () => {});
	return right;
}
