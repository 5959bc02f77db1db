import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2);

// OWASP's second recommended set for argon2id: 19 MiB, two passes, one lane.
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 };

/** Hashes a password with argon2id; the answer carries algorithm, cost and salt, so that cost can rise later. */
export async function hashPassword(password: string): Promise<string> {
	return hashWith(password, randomBytes(16));
}

/** Hashes secrets that are made and thrown away together, with one salt: `verifyAmong` then needs one computation. */
export async function hashPasswords(passwords: readonly string[]): Promise<string[]> {
	const salt = randomBytes(16);
	const hashes = [];
	// One after another: together they would take ten times the memory.
	for (const password of passwords) hashes.push(await hashWith(password, salt));
	return hashes;
}

/** Whether `password` belongs to `stored`; takes as long for an unknown account, for which `stored` is null. */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
	return (await verifyAmong(password, stored === null ? [] : [stored])) === 0;
}

/** Which of `stored`, all made together, `password` belongs to; -1 for none. As slow for none as for one. */
export async function verifyAmong(password: string, stored: readonly string[]): Promise<number> {
	const [, parameters, salt] = (stored[0] ?? (await decoy)).split('$');
	const [memory, passes, parallelism] = (parameters ?? '').split(',').map((part) => Number(part.slice(2)));
	if (!memory || !passes || !parallelism || !salt) return -1;
	const tag = await derive('argon2id', {
		...{ message: password.normalize('NFKC'), nonce: Buffer.from(salt, 'base64') },
		...{ memory, passes, parallelism, tagLength: cost.tagLength }
	});
	return stored.findIndex((one) => {
		const wanted = Buffer.from(one.split('$')[3] ?? '', 'base64');
		return wanted.length === tag.length && timingSafeEqual(tag, wanted);
	});
}

async function hashWith(password: string, nonce: Buffer): Promise<string> {
	const tag = await derive('argon2id', { ...cost, message: password.normalize('NFKC'), nonce });
	return `argon2id$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${nonce.toString('base64')}$${tag.toString('base64')}`;
}

const decoy = hashPassword(randomBytes(16).toString('hex'));
