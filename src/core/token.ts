import { createHash, randomBytes } from 'node:crypto';

/** A secret for a cookie or a link: 256 bits. */
export const makeToken = (): string => randomBytes(32).toString('base64url');

/** What is stored of such a secret: who reads the database cannot use it. */
export const fingerprint = (token: string): Buffer => createHash('sha256').update(token).digest();
