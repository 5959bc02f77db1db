import { formatDatum } from '#law/datum.ts';
import { dayNumber } from '#law/lesweken.ts';
import { naarId } from './feitenindex.ts';
import type { Observatiefeit } from './leerlingfeiten.ts';
import type { Regel } from './signaalprofiel.ts';
import { hoofdletter, kort, leesbaar, telling, vaknaam } from './verwoording.ts';
import type { Dag, Vondst, Zoeker } from './vondst.ts';

/**
 * S131-S133, S136, S137 and the hunch: per kind and subject the newest observations decide, so that "gewoon" after
 * "zorg" ends the signal (A10).
 */
export function prepareObservaties(regel: Regel<'observaties'>, dag: Dag): Zoeker {
	const soorten = new Set(regel.observaties);
	const waarde = regel.richting === 'zorg' ? 'zorg' : 'sterk';

	/** On one day the telling observation goes first: two views of one day do not cancel each other. */
	const nieuwsteEerst = (a: Observatiefeit, b: Observatiefeit) =>
		dayNumber(b.op) - dayNumber(a.op) ||
		Number(b.waarde === waarde) - Number(a.waarde === waarde) ||
		naarId(a, b);

	const zoekSoort = (observaties: Observatiefeit[]): Observatiefeit[] | null => {
		const venster = observaties.sort(nieuwsteEerst).slice(0, regel.venster);
		const geraakt = venster.filter((observatie) => observatie.waarde === waarde).reverse();
		return geraakt.length >= regel.aantal ? geraakt : null;
	};

	const zoekVak = (vak: string | null, perSoort: Map<string, Observatiefeit[]>): Vondst | null => {
		const geraakt: Observatiefeit[][] = [];
		for (const soort of regel.observaties) {
			const gevonden = zoekSoort(perSoort.get(soort) ?? []);
			if (gevonden) geraakt.push(gevonden);
		}
		if (geraakt.length < (regel.vereist === 'elk' ? soorten.size : 1)) return null;
		const kantelpunten = geraakt
			.map((observaties) => observaties[regel.aantal - 1])
			.filter((observatie) => observatie !== undefined)
			.sort(nieuwsteEerst);
		const kantelpunt = regel.vereist === 'elk' ? kantelpunten[0] : kantelpunten.at(-1);
		if (!kantelpunt) return null;
		const observaties = geraakt.flat().sort((a, b) => nieuwsteEerst(b, a));
		const waarover = vak === null ? '' : `${vaknaam(vak)}: `;
		const bewijs = observaties.map((observatie) => woorden(observatie, kort)).join('; ');
		return {
			vak,
			sinds: kantelpunt.op,
			feiten: observaties.map((observatie) => ({
				soort: 'observatie',
				id: observatie.id,
				datum: observatie.op,
				omschrijving: woorden(observatie, (tekst) => tekst)
			})),
			gezien: `${waarover}${waarover === '' ? hoofdletter(bewijs) : bewijs}.`
		};
	};

	return {
		eis: `minstens ${telling(regel.aantal, regel.venster, 'observatie', 'observaties')}`,
		zoek: ({ observaties }) => {
			const perVak = new Map<string | null, Map<string, Observatiefeit[]>>();
			for (const observatie of observaties) {
				if (!soorten.has(observatie.soort) || dayNumber(observatie.op) < dag.geldigVanaf) continue;
				const vak = observatie.vak ?? null;
				const perSoort = perVak.get(vak) ?? new Map<string, Observatiefeit[]>();
				perVak.set(vak, perSoort);
				const lijst = perSoort.get(observatie.soort);
				if (lijst) lijst.push(observatie);
				else perSoort.set(observatie.soort, [observatie]);
			}
			const vondsten: Vondst[] = [];
			for (const [vak, perSoort] of perVak) {
				const vondst = zoekVak(vak, perSoort);
				if (vondst) vondsten.push(vondst);
			}
			return vondsten;
		}
	};
}

function woorden({ soort, waarde, tekst, op }: Observatiefeit, maat: (tekst: string) => string): string {
	const naam = leesbaar(soort);
	const gezegd = tekst?.trim();
	const kern = soort === 'vermoeden' ? 'vermoeden van de leerkracht' : `${naam} gezien als ${waarde}`;
	return `${kern} op ${formatDatum(op)}${gezegd ? `: "${maat(gezegd)}"` : ''}`;
}
