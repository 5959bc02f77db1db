import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { formatMoment } from './moment.ts';
import { followKetting, type Anker, type Breuk, type Schakel } from './verifyKetting.ts';

/** Links per question: much at once, little in memory. */
const portie = 5000;

export type Kettingcontrole =
	| { readonly heel: true; readonly regels: number; readonly anker: string | null }
	| { readonly heel: false; readonly breuk: Breuk; readonly zin: string };

/**
 * Recomputes the whole chain of the school of this transaction. Only the FG and the command line get an answer; for
 * others the chain is empty. With `anker`, a place that was written down earlier, also a removed tail is found.
 */
export async function checkKetting(tx: Tx, anker?: Anker): Promise<Kettingcontrole> {
	const ketting = followKetting(anker);
	let last = 0;
	for (;;) {
		const { rows } = await sql<Kettingrij>`select * from lees_ketting(${last}, ${portie})`.execute(tx);
		for (const rij of rows) {
			const breuk = ketting.next(schakelOf(rij));
			if (breuk) return broken(breuk);
			last = rij.volgnummer;
		}
		if (rows.length < portie) break;
	}
	const los = await sql<{ gebeurtenis_id: number; moment: string; schakels: number }>`
		select * from losse_gebeurtenissen()`.execute(tx);
	const first = los.rows[0];
	if (first)
		return broken({
			soort: 'toegevoegd',
			volgnummer: null,
			gebeurtenisId: first.gebeurtenis_id,
			moment: first.moment
		});
	const end = ketting.end();
	return end ? broken(end) : { heel: true, regels: last, anker: ketting.anker() };
}

const broken = (breuk: Breuk): Kettingcontrole => ({ heel: false, breuk, zin: breukInWoorden(breuk) });

/** What is wrong, in a sentence for who has to find out how that happened. */
export function breukInWoorden({ soort, volgnummer, gebeurtenisId, moment }: Breuk): string {
	const regel = `Regel ${volgnummer}`;
	const van = moment ? ` van ${formatMoment(moment)}` : '';
	switch (soort) {
		case 'gewijzigd':
			return `${regel}${van} klopt niet met de ketting: zij is gewijzigd, verwisseld of ertussen gezet.`;
		case 'verdwenen':
			return `${regel} is weg: de ketting noemt gebeurtenis ${gebeurtenisId}, maar die bestaat niet meer.`;
		case 'ontbreekt':
			return `${regel} ontbreekt in de ketting.`;
		case 'toegevoegd':
			return `Gebeurtenis ${gebeurtenisId}${van} zit niet precies een keer in de ketting: zij is buiten de toepassing om toegevoegd.`;
		case 'ander_verleden':
			return `${regel}${van} is niet de regel van het bewaarde anker: de ketting is daarna opnieuw gemaakt.`;
		case 'staart_weg':
			return `${regel} en wat erna kwam is weg: het bewaarde anker kent meer regels dan er nu zijn.`;
	}
}

type Kettingrij = {
	volgnummer: number;
	afdruk: Buffer;
	gebeurtenis_id: number;
	aanwezig: boolean;
	school_id: string;
	moment: string;
	via: string;
	door_soort: string | null;
	door: string | null;
	soort: string;
	handeling: string;
	leerling_id: string | null;
	laag: number | null;
	onderdeel: string | null;
	grond: string | null;
	tabel: string | null;
	rijen: string | null;
	kolommen: string | null;
	aantal: number;
	vingerafdruk: string | null;
};

const schakelOf = (rij: Kettingrij): Schakel => ({
	volgnummer: rij.volgnummer,
	afdruk: rij.afdruk,
	gebeurtenisId: rij.gebeurtenis_id,
	regel: rij.aanwezig
		? {
				schoolId: rij.school_id,
				id: rij.gebeurtenis_id,
				moment: rij.moment,
				via: rij.via,
				doorSoort: rij.door_soort,
				door: rij.door,
				soort: rij.soort,
				handeling: rij.handeling,
				leerlingId: rij.leerling_id,
				laag: rij.laag,
				onderdeel: rij.onderdeel,
				grond: rij.grond,
				tabel: rij.tabel,
				rijen: rij.rijen,
				kolommen: rij.kolommen,
				aantal: rij.aantal,
				vingerafdruk: rij.vingerafdruk
			}
		: null
});
