import { createReadStream, createWriteStream } from 'node:fs';
import { createHash } from 'node:crypto';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeWebStream } from 'node:stream/web';
import { createZstdCompress, createZstdDecompress } from 'node:zlib';
import { Decrypter, Encrypter } from 'age-encryption';
import type { Key } from '#core/backup/key.ts';
import { UnusableBackup } from '#core/backup/unusable.ts';

/**
 * Writes `source` to `file`, compressed (zstd) and encrypted (age), so that `age -d -i SLEUTEL FILE | zstd -d` opens it
 * without us. Refuses to write over a file. Returns size and SHA-256 of what was written; it is on the disk by then.
 */
export async function seal(source: AsyncIterable<Uint8Array>, file: string, { recipient }: Key) {
	const encrypter = new Encrypter();
	encrypter.addRecipient(recipient);
	const compressed = createZstdCompress();
	const filling = pipeline(Readable.from(source, { objectMode: false }), compressed);
	const hash = createHash('sha256');
	let size = 0;
	const measure = new Transform({
		transform(chunk: Buffer, _, done) {
			hash.update(chunk);
			size += chunk.length;
			done(null, chunk);
		}
	});
	const encrypted = await encrypter.encrypt(toWeb(compressed));
	await Promise.all([
		filling,
		pipeline(fromWeb(encrypted), measure, createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true }))
	]);
	return { size, hash: hash.digest('hex') };
}

/** What `seal` was given, from the file it wrote. Throws UnusableBackup for another key and for a changed or cut file. */
export async function* unseal(file: string, { identity }: Key): AsyncGenerator<Buffer> {
	const decrypter = new Decrypter();
	decrypter.addIdentity(identity);
	const stream = createReadStream(file);
	try {
		const open = await decrypter.decrypt(toWeb(stream));
		// Not `compose`: an error of either side must come out here.
		const plain = createZstdDecompress();
		const filling = pipeline(fromWeb(open), plain);
		filling.catch(() => {});
		for await (const chunk of plain) yield chunk as Buffer;
		await filling;
	} catch (error) {
		throw new UnusableBackup(explain(file, error as Error), { cause: error });
	} finally {
		stream.destroy();
	}
}

function explain(file: string, error: NodeJS.ErrnoException) {
	if (error.code === 'ENOENT' || error.code === 'EISDIR' || error.code === 'EACCES')
		return `Het bestand ${file} is er niet of is niet te lezen.`;
	if (/no identity matched/.test(error.message)) return 'Deze sleutel hoort niet bij deze reservekopie.';
	return 'Dit bestand is geen reservekopie, of het is beschadigd of niet volledig.';
}

// The types of the browser and of Node.js differ on paper only.
const toWeb = (stream: Readable) => Readable.toWeb(stream) as unknown as ReadableStream<Uint8Array>;
const fromWeb = (stream: ReadableStream<Uint8Array>) =>
	Readable.fromWeb(stream as unknown as NodeWebStream<Uint8Array>);
