import pg from 'pg';

/**
 * Runs `work` on a connection of its own, as the role that connects: for migrations and backups only.
 * A server that goes away fails the next query; it does not take the process with it.
 */
export async function withConnection<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
	const client = new pg.Client({ connectionString: url, application_name: 'zorgvuldig-beheer' });
	client.on('error', () => undefined);
	await client.connect();
	try {
		return await work(client);
	} finally {
		await client.end();
	}
}
