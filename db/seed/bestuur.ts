import type { Tx } from '#core/database.ts';
import { recordBestuur } from '#domain/toegang/recordBestuur.ts';

/** Puts De Klimboom under its invented board. */
export const placeUnderBestuur = (tx: Tx, schoolId: string) =>
	recordBestuur(tx, { schoolId, nummer: '41990', naam: 'Stichting Haagse Bomen' });
