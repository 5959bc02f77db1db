import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { readStellingen } from '#domain/observatie/stellingen.ts';
import { splitUitleg } from '#domain/signaal/listSignalen.ts';
import { instrumenten, schalen } from '#domain/toets/toets.ts';
import { nameToetsmoment, type Toetsdeel } from '#domain/toets/toetsmoment.ts';
import { vakInWoorden } from '#domain/plannen/listUitslagen.ts';
import { dayOf, formatDatum } from '#law/datum.ts';
import { filled } from './collectKind.ts';
import { collectVolglijsten } from './collectVolglijsten.ts';
import type { Regel, Stuk } from './stuk.ts';

type Day = Temporal.PlainDate;

/** Results per subject as delivered, and what was noticed in the group. */
export async function collectGroei(tx: Tx, leerlingId: string): Promise<Stuk[]> {
	return [
		...(await collectResultaten(tx, leerlingId)),
		...(await collectMethodetoetsen(tx, leerlingId)),
		...(await collectObservaties(tx, leerlingId)),
		...(await collectVolglijsten(tx, leerlingId)),
		...(await collectSignalen(tx, leerlingId))
	];
}

async function collectResultaten(tx: Tx, leerlingId: string): Promise<Stuk[]> {
	const rows = await tx
		.selectFrom('resultaat')
		.select([
			'toets',
			'vak',
			'onderdeel',
			'schooljaar',
			'deel',
			'jaargroep',
			'afgenomen_op',
			'schaal',
			'waarde_tekst'
		])
		.select(['band', 'percentiel', 'referentieniveau', 'leerdoel', 'opmerking'])
		.where('leerling_id', '=', leerlingId)
		.where('vervallen_op', 'is', null)
		.orderBy('afgenomen_op')
		.execute();
	return [...Map.groupBy(rows, ({ vak }) => vak)].map(([vak, metingen]) => ({
		...{
			sleutel: `resultaat:${keyOf(vak)}`,
			deel: 'groei',
			kop: `Toetsen ${vakInWoorden(vak).toLowerCase()}`,
			op: null,
			door: null
		},
		regels: metingen.flatMap((row): Regel[] => [
			{
				naam: formatDatum(row.afgenomen_op),
				tekst: [
					`${instrumenten[row.toets as 'dmt'] ?? row.toets}${row.onderdeel ? `, ${row.onderdeel}` : ''}`,
					nameToetsmoment({
						deel: row.deel as Toetsdeel,
						jaargroep: Number(row.jaargroep) || null,
						schooljaar: row.schooljaar
					}).toLowerCase(),
					`${(schalen[row.schaal as 'onbekend'] ?? row.schaal).toLowerCase()} ${row.waarde_tekst}`,
					row.band && `niveau ${row.band}`,
					row.percentiel !== null && `percentiel ${String(row.percentiel).replace('.', ',')}`,
					row.referentieniveau && `referentieniveau ${row.referentieniveau}`,
					row.leerdoel
				]
					.filter(Boolean)
					.join(', ')
			},
			...(row.opmerking ? [{ naam: 'Opmerking', tekst: row.opmerking, verhaal: true as const }] : [])
		]),
		...{ voorstel: metingen.some(({ opmerking }) => opmerking) ? 'beoordelen' : 'erbij', feit: true }
	}));
}

async function collectMethodetoetsen(tx: Tx, leerlingId: string): Promise<Stuk[]> {
	const { rows } = await sql<{
		vak: string;
		methode: string;
		blok: string;
		maximum: number;
		op: Day;
		behaald: number;
		herkansing: number | null;
	}>`
		select methodetoets.vak, methodetoets.methode, methodetoets.blok, methodetoets.maximum::float8 as maximum,
			methodetoets.afgenomen_op as op, resultaat.behaald::float8 as behaald, resultaat.herkansing::float8 as herkansing
		from methodetoetsresultaat resultaat
		join methodetoets on methodetoets.school_id = resultaat.school_id and methodetoets.id = resultaat.methodetoets_id
		where resultaat.school_id = huidige_school() and resultaat.leerling_id = ${leerlingId}
		order by methodetoets.afgenomen_op, methodetoets.vak`.execute(tx);
	if (rows.length === 0) return [];
	return [
		{
			...{
				sleutel: 'methodetoetsresultaat:alle',
				deel: 'groei',
				kop: 'Toetsen van de methode',
				op: null,
				door: null
			},
			regels: rows.map((row) => ({
				naam: formatDatum(row.op),
				tekst: `${vakInWoorden(row.vak)}, ${row.methode}, blok ${row.blok}: ${comma(row.behaald)} van ${comma(row.maximum)}${row.herkansing === null ? '' : `, herkansing ${comma(row.herkansing)}`}`
			})),
			...{ voorstel: 'erbij', feit: true }
		}
	];
}

async function collectObservaties(tx: Tx, leerlingId: string): Promise<Stuk[]> {
	const { rows } = await sql<{
		id: string;
		soort: string;
		waarde: 'zorg' | 'gewoon' | 'sterk';
		vak: string | null;
		tekst: string | null;
		op: Day;
		door: string | null;
	}>`
		select observatie.id, observatie.soort, observatie.waarde, observatie.vak, observatie.tekst, observatie.gezien_op as op,
			nullif(concat_ws(' ', medewerker.roepnaam, medewerker.voorvoegsel, medewerker.achternaam), '') as door
		from observatie
		left join medewerker on medewerker.school_id = observatie.school_id and medewerker.id = observatie.door
		where observatie.school_id = huidige_school() and observatie.leerling_id = ${leerlingId}
		order by observatie.gezien_op, observatie.op`.execute(tx);
	const { stellingen } = await readStellingen(tx);
	const wordsOf = ({ soort, waarde, vak }: (typeof rows)[number]) => {
		const stelling = stellingen.find((een) => een.soort === soort);
		return `${stelling ? `${stelling.naam}: ${stelling.antwoorden[waarde]}` : 'Vermoeden'}${vak ? `, ${vakInWoorden(vak).toLowerCase()}` : ''}`;
	};
	const kort = rows.filter(({ tekst }) => !tekst);
	return [
		...(kort.length > 0
			? [
					{
						...{
							sleutel: 'observatie:kort',
							deel: 'gezien',
							kop: 'Wat de leerkracht aankruiste',
							op: null,
							door: null
						},
						regels: kort.map((row) => ({ naam: formatDatum(row.op), tekst: wordsOf(row) })),
						voorstel: 'erbij'
					} satisfies Stuk
				]
			: []),
		...rows
			.filter(({ tekst }) => tekst)
			.map((row): Stuk => ({
				...{ sleutel: `observatie:${row.id}`, deel: 'gezien', kop: 'Observatie', op: row.op, door: row.door },
				regels: filled([
					['Wat', wordsOf(row)],
					['Gezien', row.tekst]
				]),
				voorstel: 'beoordelen'
			}))
	];
}

async function collectSignalen(tx: Tx, leerlingId: string): Promise<Stuk[]> {
	const signalen = await tx
		.selectFrom('signaal')
		.select(['sinds', 'uitleg', 'vervallen_op'])
		.where('leerling_id', '=', leerlingId)
		.orderBy('sinds')
		.execute();
	const besluiten = await tx
		.selectFrom('signaalbesluit')
		.select(['soort', 'reden', 'tot', 'op', 'uitleg'])
		.where('leerling_id', '=', leerlingId)
		.orderBy('op')
		.execute();
	const besluitnamen = {
		terzijde: 'Terzijde gelegd',
		in_vraag: 'Opgenomen in een vraag',
		gezien: 'Gezien'
	} as const;
	const stukken: Stuk[] = [
		{
			...{
				sleutel: 'signaal:alle',
				deel: 'gezien',
				kop: 'Signalen die de computer gaf',
				op: null,
				door: null
			},
			regels: signalen.map(({ sinds, uitleg, vervallen_op }) => ({
				naam: `${formatDatum(sinds)}${vervallen_op ? `, tot ${formatDatum(dayOf(vervallen_op))}` : ''}`,
				tekst: splitUitleg(uitleg).gezien
			})),
			voorstel: 'erbij'
		},
		{
			...{
				sleutel: 'signaalbesluit:alle',
				deel: 'gezien',
				kop: 'Wat er met signalen is gedaan',
				op: null,
				door: null
			},
			regels: besluiten.map(({ soort, reden, tot, op }) => ({
				naam: formatDatum(dayOf(op)),
				tekst: [besluitnamen[soort as 'gezien'], tot && `tot ${formatDatum(tot)}`, reden]
					.filter(Boolean)
					.join(': ')
			})),
			voorstel: besluiten.some(({ reden }) => reden) ? 'beoordelen' : 'erbij'
		}
	];
	return stukken.filter(({ regels }) => regels.length > 0);
}

const comma = (value: number) => String(value).replace('.', ',');
/** A subject of the school's own may hold signs that a key does not. */
const keyOf = (text: string) =>
	text
		.toLowerCase()
		.replaceAll(/[^0-9a-z_-]/g, '_')
		.slice(0, 60) || 'overig';
