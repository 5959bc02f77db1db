import type { Tx } from '#core/database.ts';
import { readKalender } from '#domain/organisatie/readKalender.ts';
import { prepareSignalen } from './computeSignalen.ts';
import { feitenvensterOf } from './feitenvenster.ts';
import { readLeerlingfeiten } from './readLeerlingfeiten.ts';
import type { Signaal } from './signaal.ts';
import type { Signaalprofiel } from './signaalprofiel.ts';

export type Telling = { readonly was: number; readonly wordt: number };

/** What another profile would give: in all, per direction, per rule, and how many signals come and go. */
export type Profielvergelijking = {
	readonly alles: Telling;
	readonly zorg: Telling;
	readonly kracht: Telling;
	readonly erbij: number;
	readonly eraf: number;
	/** Only rules whose number changes. */
	readonly regels: readonly (Telling & { readonly sleutel: string; readonly naam: string })[];
};

/** Computes the signals with the profile that holds and with another one on the same facts; stores nothing. */
export async function compareSignaalprofiel(
	tx: Tx,
	vandaag: Temporal.PlainDate,
	huidig: Signaalprofiel,
	ander: Signaalprofiel
): Promise<Profielvergelijking> {
	const kalender = await readKalender(tx, vandaag);
	const venster = feitenvensterOf({ regels: [...huidig.regels, ...ander.regels] }, vandaag);
	const feiten = await readLeerlingfeiten(tx, 'alle', vandaag, venster);
	const was = feiten.flatMap(prepareSignalen(huidig, vandaag, kalender));
	const wordt = feiten.flatMap(prepareSignalen(ander, vandaag, kalender));
	const tel = (telt: (signaal: Signaal) => boolean): Telling => ({
		was: was.filter(telt).length,
		wordt: wordt.filter(telt).length
	});
	const [oud, nieuw] = [was, wordt].map((lijst) => new Set(lijst.map(({ sleutel }) => sleutel))) as [
		Set<string>,
		Set<string>
	];
	const namen = new Map([...huidig.regels, ...ander.regels].map(({ sleutel, naam }) => [sleutel, naam]));
	return {
		alles: tel(() => true),
		zorg: tel(({ richting }) => richting === 'zorg'),
		kracht: tel(({ richting }) => richting === 'kracht'),
		erbij: nieuw.difference(oud).size,
		eraf: oud.difference(nieuw).size,
		regels: [...namen]
			.map(([sleutel, naam]) => ({ sleutel, naam, ...tel(({ regel }) => regel === sleutel) }))
			.filter((regel) => regel.was !== regel.wordt)
	};
}
