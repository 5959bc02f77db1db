import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runFaults } from '../faults/faults.ts';
import { seeded } from '../faults/seeded.ts';

/** A short version of npm run faults: the built application with its own database, killed a few times while people write. */
const folder = mkdtempSync(path.join(tmpdir(), 'zorgvuldig-'));
chmodSync(folder, 0o755);
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }));

test('kill -9 van toepassing en database terwijl er geschreven wordt: niets dat bevestigd was is weg', async () => {
	const report = await runFaults(folder, 3, seeded(7));
	expect(report.lost).toEqual([]);
	expect(report.notities + report.teksten).toBeGreaterThan(3);
	expect(Object.values(report.kills).reduce((sum, count) => sum + count, 0)).toBe(3);
	expect(report.migrations.repaired).toBe(report.migrations.interrupted);
}, 600_000);
