import { formatDatum } from '#law/datum.ts';
import { dayNumber } from '#law/lesweken.ts';
import { naarId } from './feitenindex.ts';
import type { Observatiefeit } from './leerlingfeiten.ts';
import type { Regel } from './signaalprofiel.ts';
import { eis, hoofdletter, kort, leesbaar, vaknaam } from './verwoording.ts';
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
		for (const soort of soorten) {
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
		eis: eis(regel.aantal, regel.venster, 'observatie', 'observaties'),
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

/** What a teacher meant with the three taps, in words; a statement the school added brings its own. */
const zinnen: Readonly<Record<string, { readonly zorg: string; readonly sterk: string }>> = {
	vermoeden: { zorg: 'zorg van de leerkracht', sterk: 'sterke kant volgens de leerkracht' },
	verlengde_instructie: {
		zorg: 'heeft verlengde instructie nodig',
		sterk: 'kan zonder verlengde instructie'
	},
	tempo: { zorg: 'heeft moeite met het tempo van de groep', sterk: 'heeft een vlot eigen werktempo' },
	welbevinden: { zorg: 'zorgen over het welbevinden', sterk: 'voelt zich zichtbaar goed op school' },
	werkhouding: { zorg: 'heeft hulp nodig bij de werkhouding', sterk: 'heeft een zelfstandige werkhouding' },
	uitgestelde_aandacht: {
		zorg: 'heeft moeite met uitgestelde aandacht',
		sterk: 'gaat goed om met uitgestelde aandacht'
	}
};

function woorden(
	{ soort, waarde, tekst, woorden: eigen, op }: Observatiefeit,
	maat: (tekst: string) => string
): string {
	const zin = waarde === 'gewoon' ? undefined : zinnen[soort]?.[waarde];
	const gezegd = tekst?.trim();
	const wanneer = gezegd ? `${formatDatum(op)}: "${maat(gezegd)}"` : formatDatum(op);
	return `${eigen ?? zin ?? `${leesbaar(soort)}: ${waarde}`} (${wanneer})`;
}
