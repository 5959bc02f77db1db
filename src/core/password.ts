import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2);

// OWASP's second recommended set for argon2id: 19 MiB, two passes, one lane.
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 };

/** Hashes a password with argon2id; the answer carries algorithm, cost and salt, so that cost can rise later. */
export async function hashPassword(password: string): Promise<string> {
	const nonce = randomBytes(16);
	const tag = await derive('argon2id', { ...cost, message: password.normalize('NFKC'), nonce });
	return `argon2id$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${nonce.toString('base64')}$${tag.toString('base64')}`;
}

/** Whether `password` belongs to `stored`; takes as long for an unknown account, for which `stored` is null. */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
	const [, parameters, salt, expected] = (stored ?? (await decoy)).split('$');
	const [memory, passes, parallelism] = (parameters ?? '').split(',').map((part) => Number(part.slice(2)));
	if (!memory || !passes || !parallelism || !salt || !expected) return false;
	const wanted = Buffer.from(expected, 'base64');
	const tag = await derive('argon2id', {
		message: password.normalize('NFKC'),
		nonce: Buffer.from(salt, 'base64'),
		memory,
		passes,
		parallelism,
		tagLength: wanted.length
	});
	return timingSafeEqual(tag, wanted) && stored !== null;
}

const decoy = hashPassword(randomBytes(16).toString('hex'));
