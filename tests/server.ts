import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { startEmbedded } from '../src/core/embedded.ts';

const folder = path.join(import.meta.dirname, '../.test');

/**
 * A PostgreSQL for tests: the one of TEST_DATABASE_URL, else an embedded one in .test that is started once
 * and joined by whoever comes next.
 */
export async function startTestServer() {
	const given = process.env['TEST_DATABASE_URL'];
	mkdirSync(folder, { recursive: true });
	const server = given ? { url: given, stop: async () => {} } : await startEmbedded(folder);
	const admin = new URL(server.url);
	admin.pathname = '/postgres';
	const run = async (text: string) => {
		const client = new pg.Client({ connectionString: admin.href });
		await client.connect();
		try {
			await client.query(text);
		} finally {
			await client.end();
		}
	};
	const urlOf = (name: string) => {
		const url = new URL(server.url);
		url.pathname = `/${name}`;
		return url.href;
	};
	return {
		url: server.url,
		/** A new empty database, or a copy of `template`. */
		async createDatabase(prefix: string, template?: string) {
			const name = `${prefix}_${randomBytes(6).toString('hex')}`;
			await run(
				`create database ${name}${template ? ` template ${new URL(template).pathname.slice(1)}` : ''}`
			);
			return urlOf(name);
		},
		dropDatabase: (url: string) =>
			run(`drop database if exists ${new URL(url).pathname.slice(1)} with (force)`),
		release: server.stop
	};
}
