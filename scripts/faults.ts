/**
 * Kills the application and its database at random moments and looks whether anything is lost.
 * Usage: npm run faults [-- KILLS]; 200 unless told. ZAAD=n repeats the same row of moments. Ends with 1 when something is lost.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runFaults } from '../tests/faults/faults.ts';
import { seeded } from '../tests/faults/seeded.ts';

const kills = Number(process.argv[2] ?? 200);
const seed = Number(process.env['ZAAD'] ?? Math.floor(Math.random() * 1e9));
const folder = mkdtempSync(path.join(tmpdir(), 'zorgvuldig-storing-'));
// Open to the account that runs PostgreSQL, or root would copy it elsewhere at each start.
chmodSync(folder, 0o755);
console.log(`${kills} keer kill -9, zaad ${seed}`);
const report = await runFaults(folder, kills, seeded(seed), console.log);
rmSync(folder, { recursive: true, force: true, maxRetries: 10 });

const starts = report.starts.toSorted((a, b) => a - b);
const { kills: killed, counts, migrations } = report;
console.log(
	[
		`kills: ${killed.toepassing} toepassing, ${killed.database} database, ${killed.beide} beide; ${report.whileStarting} daarvan tijdens het starten`,
		`verzoeken: ${counts.gevraagd} gevraagd, ${counts.bevestigd} bevestigd, ${counts.geweigerd} geweigerd, ${counts.verbroken} verbroken`,
		`bevestigd en gecontroleerd: ${report.notities} notities, ${report.teksten} woorden in een gedeelde tekst, ${report.imports} imports`,
		`migraties: ${migrations.interrupted} onderbroken, ${migrations.repaired} hersteld door de volgende start`,
		`opnieuw starten: mediaan ${Math.round(starts[Math.floor(starts.length / 2)]!)} ms, langste ${Math.round(starts.at(-1)!)} ms`,
		report.lost.length === 0 ? 'kwijt: niets' : `kwijt: ${report.lost.length}\n${report.lost.join('\n')}`
	].join('\n')
);
process.exit(report.lost.length === 0 ? 0 : 1);
