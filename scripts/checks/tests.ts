import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runNode, wrong, type Finding } from './command.ts';

type Report = {
	numPassedTests: number;
	numFailedTests: number;
	numPendingTests: number;
	numTodoTests: number;
	testResults: { name: string; status: string; assertionResults: { fullName: string; status: string }[] }[];
};

/** Runs Vitest with `args` and counts its tests. A run without tests, or one that breaks off, is a failure. */
export async function runVitest(
	args: readonly string[],
	environment: Record<string, string> = {}
): Promise<Finding> {
	const folder = mkdtempSync(path.join(tmpdir(), 'zorgvuldig-'));
	const file = path.join(folder, 'uitslag.json');
	try {
		const { status, text } = await runNode(
			'node_modules/vitest/vitest.mjs',
			['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...args],
			// Hundreds of processes of one kind: what Node.js made of a file is made once.
			{ minutes: 25, environment: { NODE_COMPILE_CACHE: path.join(folder, 'cache'), ...environment } }
		);
		const report = readReport(file);
		if (!report) return wrong(text || 'De proeven gaven geen uitslag.');
		const { numPassedTests: passed, numFailedTests } = report;
		// A file that cannot be loaded has no failed tests of its own, and an error outside a test belongs to none.
		const brokenFiles = report.testResults.filter(
			({ status, assertionResults }) =>
				status === 'failed' && assertionResults.every((test) => test.status !== 'failed')
		).length;
		const counted = numFailedTests + brokenFiles;
		const failed = counted === 0 && (status !== 0 || passed === 0) ? 1 : counted;
		const skipped = report.numPendingTests + report.numTodoTests;
		return { passed, failed, text: failed > 0 ? text : '', note: nameSkipped(report, skipped) };
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

function readReport(file: string): Report | undefined {
	try {
		return JSON.parse(readFileSync(file, 'utf8')) as Report;
	} catch {
		return undefined;
	}
}

function nameSkipped(report: Report, count: number) {
	if (count === 0) return '';
	const names = report.testResults
		.flatMap(({ assertionResults }) => assertionResults)
		.filter(({ status }) => status !== 'passed' && status !== 'failed')
		.map(({ fullName }) => `    overgeslagen: ${fullName}`);
	return names.join('\n');
}
