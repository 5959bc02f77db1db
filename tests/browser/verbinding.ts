import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A line to the database that can be cut, and laid again at the same address. */
export async function layLine() {
	const ends = new Set<Socket>();
	let target = { host: '', port: 0 };
	const server = createServer((near) => {
		const far = connect(target.port, target.host);
		for (const [one, other] of [
			[near, far],
			[far, near]
		] as const) {
			ends.add(one);
			one.on('error', () => other.destroy());
			one.on('close', () => ends.delete(one));
			one.pipe(other);
		}
	});
	const listen = (port: number) =>
		new Promise<void>((resolve) => void server.listen(port, '127.0.0.1', resolve));
	await listen(0);
	const { port } = server.address() as AddressInfo;
	const cut = async () => {
		const closed = new Promise((resolve) => void server.close(resolve));
		for (const end of ends) end.destroy();
		await closed;
	};
	return {
		/** The address of the database at `url` by way of this line. */
		along(url: string): string {
			const to = new URL(url);
			target = { host: to.hostname, port: Number(to.port) };
			to.hostname = '127.0.0.1';
			to.port = String(port);
			return to.href;
		},
		cut,
		mend: () => listen(port)
	};
}
