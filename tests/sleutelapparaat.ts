import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { isoCBOR } from '@simplewebauthn/server/helpers';

type Given = {
	challenge: string;
	rpId: string;
	origin: string;
	/** Whether the device checked finger, face or code. */
	geverifieerd?: boolean;
	teller?: number;
};

/** A device that makes and shows one passkey, as WebAuthn describes it; it does whatever it is told, also what is wrong. */
export function makeSleutelapparaat() {
	const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
	const id = randomBytes(32);
	return {
		make: ({
			userId,
			...given
		}: Given & { userId: string }): RegistrationResponseJSON & { userId: string } => {
			const data = Buffer.concat([
				authenticatorData(given, 0x40),
				Buffer.alloc(16),
				Buffer.of(0, id.length),
				id,
				coseKey(publicKey)
			]);
			const attestationObject = isoCBOR.encode(
				new Map<string, unknown>([
					['fmt', 'none'],
					['attStmt', new Map()],
					['authData', new Uint8Array(data)]
				]) as never
			);
			return {
				...{ id: id.toString('base64url'), rawId: id.toString('base64url'), type: 'public-key', userId },
				clientExtensionResults: {},
				response: {
					clientDataJSON: clientData('webauthn.create', given).toString('base64url'),
					attestationObject: Buffer.from(attestationObject).toString('base64url'),
					transports: ['internal']
				}
			};
		},
		show: ({ userHandle, ...given }: Given & { userHandle?: string }): AuthenticationResponseJSON => {
			const data = authenticatorData(given, 0);
			const client = clientData('webauthn.get', given);
			const signed = Buffer.concat([data, createHash('sha256').update(client).digest()]);
			return {
				...{ id: id.toString('base64url'), rawId: id.toString('base64url'), type: 'public-key' },
				clientExtensionResults: {},
				response: {
					clientDataJSON: client.toString('base64url'),
					authenticatorData: data.toString('base64url'),
					signature: sign('sha256', signed, privateKey).toString('base64url'),
					...(userHandle ? { userHandle } : {})
				}
			};
		}
	};
}

const clientData = (type: string, { challenge, origin }: Given) =>
	Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));

function authenticatorData({ rpId, geverifieerd = true, teller = 0 }: Given, more: number) {
	const counter = Buffer.alloc(4);
	counter.writeUInt32BE(teller);
	const flags = 0x01 | (geverifieerd ? 0x04 : 0) | more;
	return Buffer.concat([createHash('sha256').update(rpId).digest(), Buffer.of(flags), counter]);
}

/** The public key of an ES256 pair in the form of the standard (RFC 9053). */
function coseKey(key: KeyObject) {
	const { x = '', y = '' } = key.export({ format: 'jwk' });
	return isoCBOR.encode(
		new Map<number, unknown>([
			...([
				[1, 2],
				[3, -7],
				[-1, 1]
			] as [number, number][]),
			[-2, new Uint8Array(Buffer.from(x, 'base64url'))],
			[-3, new Uint8Array(Buffer.from(y, 'base64url'))]
		]) as never
	);
}
