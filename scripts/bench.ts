/**
 * Measures the budgets of the product on this machine and writes them to docs/benchmarks.md.
 * Usage: npm run bench
 */
import { writeFileSync } from 'node:fs';
import { arch, cpus, totalmem, type } from 'node:os';
import path from 'node:path';
import { benchDatabase } from '../tests/bench/database.ts';
import { benchEdexml } from '../tests/bench/edexml.bench.ts';
import { benchGebeurtenis } from '../tests/bench/gebeurtenis.ts';
import { benchImport } from '../tests/bench/import.ts';
import { inMilliseconds, table } from '../tests/bench/measure.ts';
import { benchPages } from '../tests/bench/pages.ts';
import { meetschool } from '../db/seed/archief.ts';
import { makeBenchschool } from '../tests/bench/school.ts';
import { weighPages } from '../tests/bench/weight.ts';

const vandaag = Temporal.PlainDate.from('2026-11-24');
console.log('School van 400 kinderen met acht jaar geschiedenis maken ...');
const school = await makeBenchschool(vandaag);
const counts = await school.database.pool.query(
	`select (select count(*) from leerling) as leerlingen, (select count(*) from resultaat) as resultaten,
		(select count(*) from vraagnotitie) + (select count(*) from plannotitie) as notities, (select count(*) from handelingsplan) as plannen`
);
console.log('Bladzijden meten ...');
const pages = await benchPages(school);
console.log('Signalen en beveiliging per rij meten ...');
const database = await benchDatabase(school);
console.log('Het log meten ...');
const log = await benchGebeurtenis(school);
console.log('Inlezen meten ...');
const imports = await benchImport(school);
const edexml = await benchEdexml(50);
await school.release();

const { leerlingen, resultaten, notities, plannen } = counts.rows[0]!;
const text = `# Benchmarks

Measured by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: ${type()} ${arch()}, ${cpus().length} cores (${cpus()[0]?.model.trim()}),
${Math.round(totalmem() / 2 ** 30)} GiB, Node.js ${process.versions.node}, PostgreSQL and load generator on the same machine. A shared machine is noisy: read the
ratios, not the digits. A ratio above 1 is over budget.

The school: ${leerlingen} pupils in ${meetschool.groepen} groups with ${meetschool.jaren} years of history, ${resultaten} results, ${notities} notes, ${plannen} plans.

## Pages: time to the last byte, p95 of 60 requests, signed in as intern begeleider

${table(pages)}

## Database

${table(database)}

## What the log adds, the same school with and without it in turn (median)

${table(log)}

## Files

${table([
	...imports,
	inMilliseconds(
		`reading an EDEXML file of ${edexml.megabytes.toFixed(0)} MB (${edexml.leerlingen} pupils)`,
		edexml.seconds * 1000,
		10_000,
		`peak memory of the whole process ${edexml.peakMegabytes.toFixed(0)} MB, budget 300 MB`
	)
])}

## Weight

${table(weighPages())}
`;
writeFileSync(path.join(import.meta.dirname, '../docs/benchmarks.md'), text);
console.log(text);
