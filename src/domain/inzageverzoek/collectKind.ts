import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { jaargroepNaam } from '#domain/organisatie/jaargroep.ts';
import { dayOf, formatDatum, formatPeriode } from '#law/datum.ts';
import type { Stuk } from './stuk.ts';

type Day = Temporal.PlainDate;

/** Who the child is: name, groups, years done again, what helps it, and its parents. */
export async function collectKind(tx: Tx, leerlingId: string, ouderId: string): Promise<Stuk[]> {
	return [
		...(await collectPersoon(tx, leerlingId)),
		...(await collectGegevens(tx, leerlingId)),
		...(await collectOuders(tx, leerlingId, ouderId))
	];
}

async function collectPersoon(tx: Tx, leerlingId: string): Promise<Stuk[]> {
	const kind = await tx
		.selectFrom('leerling')
		.select(['roepnaam', 'voornamen', 'voorvoegsel', 'achternaam', 'geboortedatum', 'geslacht', 'las_key'])
		.select(['eckid', 'ingestroomd_op', 'uitgestroomd_op', 'start_groep_drie'])
		.where('id', '=', leerlingId)
		.executeTakeFirstOrThrow();
	const { rows: groepen } = await sql<{
		naam: string;
		schooljaar: string;
		jaargroep: string;
		van: Day;
		tot: Day | null;
	}>`
		select groep.naam, groep.schooljaar, coalesce(groepsplaatsing.jaargroep, groep.jaargroep) as jaargroep,
			groepsplaatsing.van, groepsplaatsing.tot
		from groepsplaatsing
		join groep on groep.school_id = groepsplaatsing.school_id and groep.id = groepsplaatsing.groep_id
		where groepsplaatsing.school_id = huidige_school() and groepsplaatsing.leerling_id = ${leerlingId}
		order by groepsplaatsing.van`.execute(tx);
	const jaren = await tx
		.selectFrom('doublure')
		.select(['schooljaar', 'jaargroep', 'soort'])
		.where('leerling_id', '=', leerlingId)
		.orderBy('schooljaar')
		.execute();
	return [
		{
			...{ sleutel: `leerling:${leerlingId}`, deel: 'kind', kop: 'Persoonsgegevens', op: null, door: null },
			regels: filled([
				[
					'Naam',
					[kind.voornamen ?? kind.roepnaam, kind.voorvoegsel, kind.achternaam].filter(Boolean).join(' ')
				],
				['Roepnaam', kind.roepnaam],
				['Geboren', kind.geboortedatum && formatDatum(kind.geboortedatum)],
				['Geslacht', kind.geslacht === 'onbekend' ? null : kind.geslacht.replaceAll('_', ' ')],
				['Op school sinds', kind.ingestroomd_op && formatDatum(kind.ingestroomd_op)],
				['Van school sinds', kind.uitgestroomd_op && formatDatum(kind.uitgestroomd_op)],
				['Begin groep 3', kind.start_groep_drie && formatDatum(kind.start_groep_drie)],
				['Leerlingnummer', kind.las_key],
				['Nummer voor lesmateriaal', kind.eckid]
			]),
			...{ voorstel: 'erbij', feit: true }
		},
		{
			...{ sleutel: `groepsplaatsing:${leerlingId}`, deel: 'kind', kop: 'Groepen', op: null, door: null },
			regels: [
				...groepen.map(({ naam, schooljaar, jaargroep, van, tot }) => ({
					naam: schooljaar,
					tekst: `${naam}, ${jaargroepNaam(jaargroep)}, ${tot ? formatPeriode(van, tot) : `sinds ${formatDatum(van)}`}`
				})),
				...jaren.map(({ schooljaar, jaargroep, soort }) => ({
					naam: schooljaar,
					tekst: `${soort === 'versnelling' ? 'Groep overgeslagen' : soort === 'kleuterverlenging' ? 'Kleuterverlenging' : 'Groep nog een keer gedaan'}: ${jaargroepNaam(jaargroep)}`
				}))
			],
			...{ voorstel: 'erbij', feit: true }
		}
	];
}

async function collectGegevens(tx: Tx, leerlingId: string): Promise<Stuk[]> {
	const gegeven = await tx
		.selectFrom('leerlinggegeven')
		.select(['thuistaal', 'talent', 'wat_helpt', 'eigen_woorden', 'eigen_woorden_op'])
		.where('leerling_id', '=', leerlingId)
		.executeTakeFirst();
	const weetjes = await tx
		.selectFrom('weetje')
		.select(['tekst', 'tot', 'op', 'ingetrokken_op'])
		.where('leerling_id', '=', leerlingId)
		.orderBy('op')
		.execute();
	const stukken: Stuk[] = [
		{
			...{
				sleutel: `leerlinggegeven:${leerlingId}`,
				deel: 'kind',
				kop: 'Wat het kind is en wat helpt',
				op: null,
				door: null
			},
			regels: filled([
				['Taal thuis', gegeven?.thuistaal],
				['Talent', gegeven?.talent],
				['Wat helpt', gegeven?.wat_helpt],
				['In eigen woorden', gegeven?.eigen_woorden]
			]),
			voorstel: 'beoordelen'
		},
		{
			...{
				sleutel: `weetje:${leerlingId}`,
				deel: 'kind',
				kop: 'Korte regels voor een invaller',
				op: null,
				door: null
			},
			regels: weetjes.map(({ tekst, op }) => ({ naam: formatDatum(dayOf(op)), tekst })),
			voorstel: 'beoordelen'
		}
	];
	return stukken.filter(({ regels }) => regels.length > 0);
}

/** The asker's own data; those of another parent are of that parent (R-GEZ-3). */
async function collectOuders(tx: Tx, leerlingId: string, ouderId: string): Promise<Stuk[]> {
	const rows = await tx
		.selectFrom('ouderschap')
		.innerJoin('ouder', (join) =>
			join.onRef('ouder.school_id', '=', 'ouderschap.school_id').onRef('ouder.id', '=', 'ouderschap.ouder_id')
		)
		.select([
			'ouder.id',
			'voornaam',
			'voorvoegsel',
			'achternaam',
			'emailadres',
			'telefoon',
			'straat',
			'postcode'
		])
		.select(['plaats', 'taal', 'relatie', 'gezag', 'opmerking'])
		.where('ouderschap.leerling_id', '=', leerlingId)
		.orderBy('ouder.achternaam')
		.execute();
	return rows.map((row) => ({
		...{ sleutel: `ouder:${row.id}`, deel: 'kind', op: null, door: null },
		kop:
			row.id === ouderId
				? 'Uw eigen gegevens'
				: `Gegevens van ${[row.voornaam, row.voorvoegsel, row.achternaam].filter(Boolean).join(' ')}`,
		kopBuiten: 'Gegevens van een andere ouder of verzorger',
		regels: filled([
			['Naam', [row.voornaam, row.voorvoegsel, row.achternaam].filter(Boolean).join(' ')],
			['Relatie', `${row.relatie}, ${row.gezag ? 'met gezag' : 'zonder gezag'}`],
			['Adres', [row.straat, row.postcode, row.plaats].filter(Boolean).join(', ')],
			['E-mail', row.emailadres],
			['Telefoon', row.telefoon],
			['Taal', row.taal],
			['Opmerking van de school', row.opmerking]
		]),
		...(row.id === ouderId
			? ({ voorstel: row.opmerking ? 'beoordelen' : 'erbij' } as const)
			: ({ voorstel: 'weglaten', reden: 'derden' } as const))
	}));
}

/** Lines that say something. */
export const filled = (rijen: readonly (readonly [naam: string, tekst: string | null | undefined])[]) =>
	rijen.flatMap(([naam, tekst]) => (tekst?.trim() ? [{ naam, tekst: tekst.trim() }] : []));
