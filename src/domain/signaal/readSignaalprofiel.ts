import * as v from 'valibot';
import type { Tx } from '#core/database.ts';
import { SignaalprofielSchema, type Signaalprofiel } from './signaalprofiel.ts';
import { standaardprofiel } from './standaardprofiel.ts';

export type Profielversie = {
	readonly versie: number;
	readonly profiel: Signaalprofiel;
	readonly reden: string | null;
	readonly doorId: string | null;
	readonly op: Temporal.Instant | null;
};

/** What every school starts with, before it changed anything. */
export const beginversie: Profielversie = {
	versie: 0,
	profiel: standaardprofiel,
	reden: null,
	doorId: null,
	op: null
};

/** The school's signal profile as it holds now: its newest version, or the default as version 0 (S128-S138). */
export const readSignaalprofiel = async (tx: Tx): Promise<Profielversie> =>
	(await listSignaalprofielen(tx, 1))[0] ?? beginversie;

/** Every version the school made, newest first; without the default. Throws when a stored version does not hold to its schema. */
export async function listSignaalprofielen(tx: Tx, hoogstens = 1000): Promise<Profielversie[]> {
	const rows = await tx
		.selectFrom('signaalprofiel')
		.select(['versie', 'regels', 'reden', 'door', 'op'])
		.orderBy('versie', 'desc')
		.limit(hoogstens)
		.execute();
	return rows.map(({ versie, regels, reden, door, op }) => ({
		versie,
		profiel: v.parse(SignaalprofielSchema, regels),
		reden,
		doorId: door,
		op
	}));
}
