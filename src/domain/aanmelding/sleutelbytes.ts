/** The id of an account as the 16 bytes that a passkey keeps beside its key. */
export const toBytes = (id: string) => new Uint8Array(Buffer.from(id.replaceAll('-', ''), 'hex'));

/** Whether the bytes that a passkey gave back are those of this account. */
export const isOf = (id: string, userHandle: string) =>
	Buffer.from(userHandle, 'base64url').equals(Buffer.from(toBytes(id)));
