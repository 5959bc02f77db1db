import { error, fail, redirect } from '@sveltejs/kit';
import { app } from '#core/app.ts';
import type { Tx } from '#core/database.ts';
import { checkKolomindeling, isVerbodenKolom, voorbeeldrijen } from '#domain/toets/checkKolomindeling.ts';
import { composeKolomindeling, metendeVelden, momentkeuze } from '#domain/toets/composeKolomindeling.ts';
import { mayImportResultaten, nietVanU } from '#domain/toets/importResultaten.ts';
import { fromTabel } from '#domain/toets/fromTabel.ts';
import { velden, type Invoertabel, type Kolomindeling } from '#domain/toets/kolomindeling.ts';
import { proposeKolomindeling, rememberKolomindeling } from '#domain/toets/rememberKolomindeling.ts';
import { readResultatenvoorstel, saveVoorstelkeuzes } from '#domain/toets/readResultatenvoorstel.ts';
import { instrumenten, schalen, vakken } from '#domain/toets/toets.ts';
import { listSchooljaren } from '#law/schooljaar.ts';
import { readVoorsteltabel } from '../../lezen.ts';
import { weg } from '../weg.ts';
import type { Actions, PageServerLoad } from './$types';

/** The file, its table and what is proposed for its columns. */
async function readKolommen(tx: Tx, id: string, gevraagdBlad: string | null) {
	if (!(await mayImportResultaten(tx))) error(403, nietVanU.message);
	const voorstel = await readResultatenvoorstel(tx, id);
	if (voorstel?.soort !== 'resultaten') error(404, weg);
	const blad = gevraagdBlad ?? voorstel.keuzes.blad;
	const gelezen = readVoorsteltabel(voorstel, blad);
	if (!gelezen.ok) error(409, gelezen.message);
	const { tabel } = gelezen;
	const proposed = await proposeKolomindeling(tx, tabel);
	const eigen = voorstel.keuzes.indeling;
	const indeling = eigen && blad === voorstel.keuzes.blad ? eigen : proposed.indeling;
	return { voorstel, blad, tabel, indeling, onthouden: proposed.onthouden };
}

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const user = locals.user!;
	const { voorstel, blad, tabel, indeling, onthouden } = await app().database.inSession(
		user,
		'read only',
		(tx) => readKolommen(tx, params.resultatenbestand, url.searchParams.get('blad'))
	);
	const { standaard } = indeling;
	return {
		id: voorstel.id,
		bestandsnaam: voorstel.bestandsnaam,
		onthouden,
		rijen: tabel.rijen.length,
		bladen: tabel.bladen?.namen ?? [],
		blad: blad ?? tabel.bladen?.gelezen ?? '',
		breed: indeling.vorm === 'breed',
		ontbreekt: missingIn(tabel, indeling),
		kolommen: indeling.kolommen.map((kolom) => ({
			index: kolom.index,
			kop: kolom.kop,
			voorbeelden: samplesOf(tabel.rijen, kolom.index, isVerbodenKolom(tabel, kolom)),
			veld: kolom.veld ?? '',
			zeker: kolom.zekerheid !== 'onzeker',
			waarom: kolom.waarom,
			verboden: isVerbodenKolom(tabel, kolom),
			meet: kolom.veld !== null && metendeVelden.has(kolom.veld),
			vak: kolom.meting?.vak ?? '',
			toets: kolom.meting?.instrument ?? '',
			schaal: kolom.meting?.schaal ?? '',
			moment: momentkeuze(kolom.meting?.moment)
		})),
		standaard: {
			toets: standaard.instrument ?? '',
			vak: standaard.vak ?? '',
			schooljaar: standaard.schooljaar ?? '',
			moment: momentkeuze(standaard.moment),
			schaal: standaard.schaal ?? ''
		},
		keuzes: {
			velden: choices(velden),
			vakken: choices(vakken),
			toetsen: choices(instrumenten),
			schalen: choices(schalen),
			momenten,
			schooljaren: listSchooljaren(user.vandaag.subtract({ years: 9 }), user.vandaag)
				.toReversed()
				.map((value) => ({ value: String(value), label: String(value) }))
		}
	};
};

/** What holds for the whole file and stands nowhere in it, seen from its first rows. */
const missingIn = (tabel: Invoertabel, indeling: Kolomindeling): string[] =>
	fromTabel({ ...tabel, rijen: tabel.rijen.slice(0, voorbeeldrijen) }, indeling)
		.meldingen.filter(({ plaats }) => plaats === 'bestand')
		.map(({ tekst }) => tekst);

const choices = (lijst: Readonly<Record<string, string>>) =>
	Object.entries(lijst).map(([value, label]) => ({ value, label }));

const delen = { begin: 'Begin', midden: 'Midden', eind: 'Eind' };
const momenten = [
	...Object.entries(delen).map(([value, label]) => ({ value, label: `${label} van het schooljaar` })),
	{ value: 'tussen', label: 'Tussentijds' },
	...[3, 4, 5, 6, 7, 8].flatMap((groep) =>
		Object.entries(delen).map(([deel, label]) => ({
			value: `${deel}-${groep}`,
			label: `${label} groep ${groep}`
		}))
	)
];

/** Three values that tell a column apart; of numbers that are never kept not even these. */
function samplesOf(
	rijen: readonly { cellen: readonly string[] }[],
	index: number,
	verboden: boolean
): string[] {
	if (verboden) return [];
	const gevonden = new Set<string>();
	for (const { cellen } of rijen) {
		const cel = cellen[index] ?? '';
		if (cel !== '') gevonden.add(cel.length > 40 ? `${cel.slice(0, 39)}…` : cel);
		if (gevonden.size === 3) break;
	}
	return [...gevonden];
}

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const data = await request.formData();
		const values = Object.fromEntries(
			[...data].flatMap(([naam, waarde]) => (typeof waarde === 'string' ? [[naam, waarde]] : []))
		);
		const errors = await app().database.inSession(locals.user!, 'read write', async (tx) => {
			const { voorstel, blad, tabel, indeling } = await readKolommen(
				tx,
				params.resultatenbestand,
				values['blad'] || null
			);
			const nieuw = composeKolomindeling(indeling, values);
			const fouten = checkKolomindeling(tabel, nieuw);
			if (Object.keys(fouten).length > 0) return fouten;
			await saveVoorstelkeuzes(tx, voorstel.id, { ...voorstel.keuzes, indeling: nieuw, blad });
			await rememberKolomindeling(tx, nieuw, voorstel.bestandsnaam);
			return undefined;
		});
		if (errors) return fail(400, { values, errors });
		redirect(303, `/resultaten/inlezen/${params.resultatenbestand}`);
	}
};
