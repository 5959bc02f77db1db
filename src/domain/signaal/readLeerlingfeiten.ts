import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { readDay } from '#core/day.ts';
import { together } from '#core/together.ts';
import { isEigenSoort } from '#domain/observatie/observatie.ts';
import { readStellingen } from '#domain/observatie/stellingen.ts';
import { isHoofdmoment, type Toetsdeel } from '#domain/toets/toetsmoment.ts';
import { alleFeiten, type Feitenvenster } from './feitenvenster.ts';
import type {
	Doublurefeit,
	Leerlingfeiten,
	Loopbaansoort,
	Methodetoetsfeit,
	Observatiefeit,
	Resultaatfeit,
	Volgscorefeit
} from './leerlingfeiten.ts';

type Day = Temporal.PlainDate;

/**
 * The facts that signals are made from (S128-S138): of these pupils, or of all that are at school on `vandaag` and that
 * this person sees up to L2; nobody else's, for a signal on half the facts would be a wrong one. One query per kind.
 */
export async function readLeerlingfeiten(
	tx: Tx,
	leerlingIds: readonly string[] | 'alle',
	vandaag: Day,
	venster: Feitenvenster = alleFeiten
): Promise<Leerlingfeiten[]> {
	const gevraagd = leerlingIds === 'alle' ? null : [...leerlingIds];
	const leerlingen = await readLeerlingen(tx, gevraagd, vandaag);
	const ids = gevraagd && leerlingen.map(({ id }) => id);
	const gelezen = await together({
		resultaten: readResultaten(tx, ids, vandaag, venster.resultaten),
		methodetoetsen: readMethodetoetsen(tx, ids, vandaag, venster.methodetoetsen),
		doublures: venster.doublures ? readDoublures(tx, ids) : [],
		observaties: readObservaties(tx, ids, vandaag, venster.observaties),
		volgscores: readVolgscores(tx, ids, vandaag, venster.volgscores)
	});
	const resultaten = perLeerling(gelezen.resultaten);
	const methodetoetsen = perLeerling(gelezen.methodetoetsen);
	const doublures = perLeerling(gelezen.doublures);
	const observaties = perLeerling(gelezen.observaties);
	const volgscores = perLeerling(gelezen.volgscores);
	return leerlingen.map(({ id, jaargroep }) => ({
		leerlingId: id,
		jaargroep: jaargroepnummer(jaargroep),
		resultaten: resultaten.get(id) ?? [],
		methodetoetsen: methodetoetsen.get(id) ?? [],
		doublures: doublures.get(id) ?? [],
		observaties: observaties.get(id) ?? [],
		volgscores: volgscores.get(id) ?? []
	}));
}

async function readLeerlingen(tx: Tx, ids: string[] | null, vandaag: Day) {
	const { rows } = await sql<{ id: string; jaargroep: string | null }>`
		select leerling.id, plaatsing.jaargroep
		from leerling
		left join (
			select distinct on (groepsplaatsing.leerling_id) groepsplaatsing.leerling_id,
				coalesce(groepsplaatsing.jaargroep, groep.jaargroep) as jaargroep
			from groepsplaatsing
			join groep on groep.school_id = groepsplaatsing.school_id and groep.id = groepsplaatsing.groep_id
			where groepsplaatsing.van <= ${vandaag} and (groepsplaatsing.tot is null or groepsplaatsing.tot >= ${vandaag})
			order by groepsplaatsing.leerling_id, groep.soort = 'stamgroep' desc, groepsplaatsing.van desc
		) plaatsing on plaatsing.leerling_id = leerling.id
		where (leerling.uitgestroomd_op is null or leerling.uitgestroomd_op >= ${vandaag})
			and ((select hele_school(2)) or leerling.id = any ((select mijn_leerlingen(2))::uuid[]))
			and ${among('leerling.id', ids)}`.execute(tx);
	return rows;
}

async function readResultaten(tx: Tx, ids: string[] | null, vandaag: Day, vanaf: Day | null | undefined) {
	if (vanaf === undefined) return [];
	const { rows } = await sql<{
		leerling: string;
		id: number;
		vak: string;
		toets: string;
		schooljaar: string;
		deel: Toetsdeel;
		op: string;
		jaargroep: string | null;
		waarde: number | null;
		schaal: string;
		band: string | null;
		percentiel: number | null;
		referentieniveau: string | null;
	}>`
		select leerling_id as leerling, id, vak, toets, schooljaar, deel, afgenomen_op::text as op, jaargroep, waarde, schaal, band,
			percentiel, referentieniveau
		from resultaat
		where vervallen_op is null and onderdeel is null and deel in ('midden', 'eind')
			and afgenomen_op between ${vanaf ?? '-infinity'}::date and ${vandaag}::date and ${among('leerling_id', ids)}`.execute(
		tx
	);
	return rows.map(({ leerling, op, schooljaar, deel, jaargroep, ...row }): [string, Resultaatfeit] => [
		leerling,
		{
			...row,
			id: String(row.id),
			afgenomenOp: readDay(op),
			moment: { schooljaar, deel },
			hoofdmoment: isHoofdmoment({ deel }),
			jaargroep: jaargroepnummer(jaargroep)
		}
	]);
}

/** A retake takes the place of the first attempt: a child can recover (A10). */
async function readMethodetoetsen(tx: Tx, ids: string[] | null, vandaag: Day, vanaf: Day | null | undefined) {
	if (vanaf === undefined) return [];
	const { rows } = await sql<{ leerling: string; op: string } & Omit<Methodetoetsfeit, 'afgenomenOp'>>`
		select methodetoetsresultaat.leerling_id as leerling, methodetoets.id, methodetoets.vak, methodetoets.methode,
			methodetoets.blok, methodetoets.afgenomen_op::text as op, methodetoets.maximum,
			coalesce(methodetoetsresultaat.herkansing, methodetoetsresultaat.behaald) as behaald
		from methodetoets
		join methodetoetsresultaat on methodetoetsresultaat.school_id = methodetoets.school_id
			and methodetoetsresultaat.methodetoets_id = methodetoets.id
		where methodetoets.afgenomen_op between ${vanaf ?? '-infinity'}::date and ${vandaag}::date
			and ${among('methodetoetsresultaat.leerling_id', ids)}`.execute(tx);
	return rows.map(({ leerling, op, ...row }): [string, Methodetoetsfeit] => [
		leerling,
		{ ...row, afgenomenOp: readDay(op) }
	]);
}

/** The table has no id of its own: pupil and school year are its key, and the pupil is known. */
async function readDoublures(tx: Tx, ids: string[] | null) {
	const { rows } = await sql<{
		leerling: string;
		schooljaar: string;
		jaargroep: string;
		soort: Loopbaansoort;
	}>`
		select leerling_id as leerling, schooljaar, jaargroep, soort from doublure where ${among('leerling_id', ids)}`.execute(
		tx
	);
	return rows.map(({ leerling, ...row }): [string, Doublurefeit] => [
		leerling,
		{ ...row, id: row.schooljaar }
	]);
}

async function readObservaties(tx: Tx, ids: string[] | null, vandaag: Day, vanaf: Day | null | undefined) {
	if (vanaf === undefined) return [];
	const { rows } = await sql<{ leerling: string } & Observatiefeit>`
		select leerling_id as leerling, id, soort, waarde, vak, tekst, gezien_op as op
		from observatie
		where gezien_op between ${vanaf ?? '-infinity'}::date and ${vandaag}::date and ${among('leerling_id', ids)}`.execute(
		tx
	);
	const eigen = rows.some(({ soort }) => isEigenSoort(soort)) ? (await readStellingen(tx)).stellingen : [];
	return rows.map(({ leerling, ...feit }): [string, Observatiefeit] => {
		const stelling = eigen.find(({ soort }) => soort === feit.soort);
		if (!stelling || !isEigenSoort(stelling.soort)) return [leerling, feit];
		return [leerling, { ...feit, woorden: `${stelling.naam}: ${stelling.antwoorden[feit.waarde]}` }];
	});
}

/** Only what was handed in counts: a list that is half filled in says nothing yet (S107). */
async function readVolgscores(tx: Tx, ids: string[] | null, vandaag: Day, vanaf: Day | null | undefined) {
	if (vanaf === undefined) return [];
	const { rows } = await sql<{ leerling: string; op: string } & Omit<Volgscorefeit, 'op' | 'id'>>`
		select volgscore.leerling_id as leerling, volglijst.id as lijst, volglijst.instrument, volgscore.competentie,
			volgscore.score::float8 as score, volglijst.afgenomen_op::text as op
		from volglijst
		join volgscore on volgscore.school_id = volglijst.school_id and volgscore.volglijst_id = volglijst.id
		where volglijst.ingeleverd_op is not null
			and volglijst.afgenomen_op between ${vanaf ?? '-infinity'}::date and ${vandaag}::date
			and ${among('volgscore.leerling_id', ids)}`.execute(tx);
	return rows.map(({ leerling, op, ...row }): [string, Volgscorefeit] => [
		leerling,
		{ ...row, id: `${row.lijst}/${leerling}/${row.competentie}`, op: readDay(op) }
	]);
}

const among = (column: string, ids: string[] | null) =>
	ids === null ? sql`true` : sql`${sql.ref(column)} = any (${ids}::uuid[])`;

function perLeerling<T>(rows: readonly (readonly [string, T])[]): Map<string, T[]> {
	const found = new Map<string, T[]>();
	for (const [leerling, feit] of rows) {
		const lijst = found.get(leerling);
		if (lijst) lijst.push(feit);
		else found.set(leerling, [feit]);
	}
	return found;
}

/** 1-8, or null for a year that no rule knows (instroom, kopklas). */
function jaargroepnummer(jaargroep: string | null): number | null {
	const nummer = Number(jaargroep);
	return Number.isInteger(nummer) && nummer >= 1 && nummer <= 8 ? nummer : null;
}
