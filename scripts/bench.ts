/**
 * Measures the budgets of the product on this machine and writes them to docs/benchmarks.md, each part under its own
 * heading with its own day; a part that is not asked for stays as it was.
 * Usage: npm run bench [-- PART ...] [--klein]
 * Parts: see tests/bench/parts.ts; all of them when none is named.
 * --klein measures less of each and writes nothing.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { arch, cpus, loadavg, totalmem, type } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { partNames, runParts, type PartName } from '../tests/bench/parts.ts';

const file = path.join(import.meta.dirname, '../docs/benchmarks.md');
const { values, positionals } = parseArgs({
	options: { klein: { type: 'boolean', default: false } },
	allowPositionals: true
});
const unknown = positionals.filter((name) => !partNames.includes(name as PartName));
if (unknown.length > 0) {
	console.error(`No such part: ${unknown.join(', ')}. Parts: ${partNames.join(', ')}.`);
	process.exit(2);
}
const asked = positionals.length > 0 ? (positionals as PartName[]) : partNames;

for await (const { name, section } of runParts(asked, values.klein)) {
	const text = `${mark(name)}\n\n## ${section.title}\n\nMeasured ${new Date().toISOString().slice(0, 10)}; load of the machine ${loadavg()[0]!.toFixed(1)} at the end.\n\n${section.text.trim()}\n\n`;
	console.log(text);
	if (!values.klein) writeFileSync(file, replacePart(name, text));
}

function mark(name: string) {
	return `<!-- part: ${name} -->`;
}

/** The page with this part in its place, and what is said of the machine brought up to date. */
function replacePart(name: PartName, text: string): string {
	const old = existsSync(file) ? readFileSync(file, 'utf8') : '';
	const parts = partNames.flatMap((part) => {
		if (part === name) return [text];
		const begin = old.indexOf(mark(part));
		if (begin < 0) return [];
		const next = old.indexOf('<!-- part: ', begin + 1);
		return [`${old.slice(begin, next < 0 ? undefined : next).trim()}\n\n`];
	});
	return `${introduction()}\n${parts.join('').trimEnd()}\n`;
}

function introduction() {
	return `# Benchmarks

Written by \`npm run bench\`; every part can be measured apart (\`npm run bench -- pages\`).

The machine: ${type()} ${arch()}, ${cpus().length} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node.js ${process.versions.node}, the PostgreSQL that comes
with npm, with its durable settings (fsync on); browser, load and application all on this machine.

**How to read it.** The budgets are for two quiet cores. This machine was shared with other heavy work while it was measured (see the load
at each part), so times scatter: read the ratios, not the digits. A ratio is the measurement divided by its budget; above 1 is over
budget. Where it says *processor*, that is the processor time one page takes, of the application and of PostgreSQL: it
hardly depends on who else is busy, and is what a page takes on a quiet machine, waiting apart.
`;
}
