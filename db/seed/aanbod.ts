import type { Tx } from '#core/database.ts';
import { readAanbod } from '#domain/aanbod/readAanbod.ts';
import { printOf } from '#domain/aanbod/kort/korteVersie.ts';
import { talen } from '#domain/aanbod/kort/talen.ts';
import { beginOf, parseSchooljaar, previousSchooljaar, type Schooljaar } from '#law/schooljaar.ts';
import { aanbodcellen, aanbodteksten, vorigeTeksten } from './aanbodteksten.ts';
import { cast } from './cast.ts';
import { proefpdf } from './proefpdf.ts';
import type { makeSchool } from './makeSchool.ts';

type Verhaal = ReturnType<typeof makeSchool>;

/** The ondersteuningsaanbod of De Klimboom: finished and published for this year, with last year's beside it. */
export async function storeAanbod(tx: Tx, verhaal: Verhaal, vandaag: Temporal.PlainDate): Promise<void> {
	const schooljaar = parseSchooljaar(verhaal.schooljaar)!;
	const begin = beginOf(schooljaar);
	const door =
		verhaal.gebruikers.find(({ gebruikersnaam }) => gebruikersnaam === cast.samira.gebruikersnaam)
			?.medewerkerId ?? null;
	const write = (jaar: string, teksten: Readonly<Record<string, string>>) =>
		tx
			.insertInto('aanbodtekst')
			.values(
				Object.entries(teksten).map(([blok, tekst]) => ({
					schooljaar: jaar,
					blok,
					tekst,
					bijgewerkt_door: door
				}))
			)
			.execute();
	const vorig = previousSchooljaar(schooljaar);
	const oktober = begin.with({ month: 10, day: 5 });
	await write(vorig, vorigeTeksten);
	await write(schooljaar, aanbodteksten);
	await tx
		.insertInto('aanbodcel')
		.values(
			aanbodcellen.map(([tabel, rij, stand, tekst, naam = '']) => ({
				...{ schooljaar: vorig, tabel, rij, stand, tekst, naam },
				bijgewerkt_door: door
			}))
		)
		.execute();
	for (const [jaar, eerste, adviesdag] of [
		[vorig, begin.subtract({ years: 1 }), 12],
		[schooljaar, begin, 10]
	] as const) {
		const mei = eerste.with({ month: 5, day: adviesdag });
		const vastgesteld = eerste.with({ month: 6, day: 21 });
		await tx
			.insertInto('aanbodstap')
			.values(
				[
					{
						stap: 'voorgelegd',
						gedaan_op: mei.subtract({ days: 14 }),
						stuk: 'Gestuurd bij de agenda van de raad'
					},
					{ stap: 'advies', gedaan_op: mei, stuk: 'Verslag van de medezeggenschapsraad, punt 4' },
					{ stap: 'instemming', gedaan_op: mei, stuk: 'Brief van de oudergeleding' },
					{ stap: 'vastgesteld', gedaan_op: vastgesteld, stuk: '' },
					{ stap: 'gepubliceerd', gedaan_op: vastgesteld.add({ days: 10 }), stuk: '' }
				].map((stap) => ({ ...stap, schooljaar: jaar, door }))
			)
			.execute();
		const inhoud = JSON.stringify(await readAanbod(tx, jaar, vandaag));
		await tx
			.insertInto('aanbodversie')
			.values({ schooljaar: jaar, nummer: 1, inhoud, vastgesteld_op: vastgesteld, door })
			.execute();
	}
	await tx
		.insertInto('aanbodversie')
		.values({
			schooljaar,
			nummer: 2,
			inhoud: JSON.stringify(await readAanbod(tx, schooljaar, vandaag)),
			toelichting: 'De fysiotherapeut werkt nu op dinsdag op school.',
			vastgesteld_op: Temporal.PlainDate.compare(oktober, vandaag) < 0 ? oktober : vandaag,
			door
		})
		.execute();
	await storeControles(tx, schooljaar, vandaag, door);
	await tx
		.insertInto('aanbodstuk')
		.values({
			...{ schooljaar, stap: 'advies', door },
			naam: 'Verslag medezeggenschapsraad.pdf',
			inhoud: proefpdf([
				'Verslag van de medezeggenschapsraad van De Klimboom',
				'4. Ondersteuningsaanbod. De raad adviseert positief en vraagt om gewone taal.'
			])
		})
		.execute();
	await storeOpmerking(tx, verhaal, schooljaar, door);
}

/** What Joost asked about the text, and what Samira said to it. */
async function storeOpmerking(tx: Tx, verhaal: Verhaal, schooljaar: Schooljaar, samira: string | null) {
	const joost = verhaal.gebruikers.find(
		({ gebruikersnaam }) => gebruikersnaam === cast.joost.gebruikersnaam
	)?.medewerkerId;
	const bij = { schooljaar, plek: 'ambities' };
	const { id } = await tx
		.insertInto('aanbodopmerking')
		.values({
			...bij,
			door: joost ?? samira,
			tekst: 'Doen we de moeilijke opdracht ook in groep 4? Dan zet ik hem in mijn weekrooster.'
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await tx
		.insertInto('aanbodopmerking')
		.values({ ...bij, antwoord_op: id, door: samira, tekst: 'Vanaf de meivakantie, als iedereen hem kent.' })
		.execute();
}

/** Who read which language beside the Dutch; Ukrainian still waits for somebody. */
const lezers = {
	en: 'Emily Clarke, ouder',
	tr: 'Elif Demir, leerkracht',
	ar: 'Yasmina Haddad, ouder',
	pl: 'Marta Nowak, ouder'
};

async function storeControles(
	tx: Tx,
	schooljaar: Schooljaar,
	vandaag: Temporal.PlainDate,
	door: string | null
) {
	const { kort } = await readAanbod(tx, schooljaar, vandaag);
	const gelezen = beginOf(schooljaar).with({ month: 9, day: 14 });
	await tx
		.insertInto('aanbodvertaling')
		.values(
			talen
				.filter((taal) => taal.code in lezers)
				.map((taal) => ({
					...{ schooljaar, taal: taal.code, door },
					gecontroleerd_door: lezers[taal.code as keyof typeof lezers],
					gecontroleerd_op: Temporal.PlainDate.compare(gelezen, vandaag) < 0 ? gelezen : vandaag,
					uitgangspunt: printOf(taal, kort, {}, {})
				}))
		)
		.execute();
}
