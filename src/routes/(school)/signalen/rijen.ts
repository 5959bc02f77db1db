import type { Signaalstand } from '#domain/signaal/listSignalen.ts';
import { formatDag, formatDatum, formatSinds } from '#law/datum.ts';

/** What a row of the list shows: texts, no values to compute with. */
export type Signaalrij = ReturnType<typeof toRij>;
export type Leerlingblok = { id: string; naam: string; groep: string | null; rijen: Signaalrij[] };

type Filter = { label: string; keep: (signaal: Signaalstand) => boolean };
const isOpen = ({ toestand }: Signaalstand) => toestand.toestand === 'open';

/** The ways to look at the list; strong children have their own, as those who need attention have (A4). */
export const filters = {
	alles: { label: 'Alles', keep: () => true },
	niemand: { label: 'Niemand keek nog', keep: ({ niemandKeek }) => niemandKeek },
	aandacht: { label: 'Aandacht', keep: (signaal) => isOpen(signaal) && signaal.richting === 'zorg' },
	sterk: { label: 'Sterk', keep: (signaal) => isOpen(signaal) && signaal.richting === 'kracht' },
	terzijde: { label: 'Terzijde', keep: ({ toestand }) => toestand.toestand === 'terzijde' },
	stil: {
		label: 'Stil',
		keep: ({ toestand }) => toestand.toestand === 'gedekt' || toestand.toestand === 'in_vraag'
	}
} satisfies Record<string, Filter>;
export type Filternaam = keyof typeof filters;

export const isFilternaam = (tekst: string | null): tekst is Filternaam => tekst !== null && tekst in filters;

export const toRij = (signaal: Signaalstand, vandaag: Temporal.PlainDate) => ({
	id: signaal.id,
	sleutel: signaal.sleutel,
	leerlingId: signaal.leerlingId,
	sterk: signaal.richting === 'kracht',
	gezien: signaal.gezien,
	regel: signaal.regeltekst,
	sinds: formatSinds(signaal.sinds, vandaag),
	sindsDatum: formatDatum(signaal.sinds),
	feiten: signaal.feiten.map(({ datum, omschrijving }) => ({
		datum: formatDag(datum, true),
		omschrijving
	})),
	niemandKeek: signaal.niemandKeek,
	stand: toStand(signaal)
});

/** How a signal stands, in words and with the place where that was decided. */
export function toStand({
	toestand
}: Signaalstand): { tekst: string; href?: string; terzijde?: true } | null {
	switch (toestand.toestand) {
		case 'terzijde':
			return { tekst: `Terzijde tot ${formatDatum(toestand.tot)}: ${toestand.reden}`, terzijde: true };
		case 'gedekt':
			return { tekst: 'Stil zolang het plan loopt', href: `/plannen/${toestand.planId}` };
		case 'in_vraag':
			return { tekst: 'Opgenomen in een open vraag', href: `/vragen/${toestand.ondersteuningsvraagId}` };
		case 'vervallen':
			return { tekst: 'Vervallen: de regel geeft dit signaal niet meer.' };
		case 'open':
			return null;
	}
}

/** A child stands once in a list, with all its signals; the list keeps its order. */
export function toBlokken(signalen: readonly Signaalstand[], vandaag: Temporal.PlainDate): Leerlingblok[] {
	const blokken = new Map<string, Leerlingblok>();
	for (const signaal of signalen) {
		const blok = blokken.get(signaal.leerlingId);
		if (blok) blok.rijen.push(toRij(signaal, vandaag));
		else
			blokken.set(signaal.leerlingId, {
				id: signaal.leerlingId,
				naam: signaal.naam,
				groep: signaal.groepNaam,
				rijen: [toRij(signaal, vandaag)]
			});
	}
	return [...blokken.values()];
}
