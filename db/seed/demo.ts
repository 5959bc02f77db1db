import { sql } from 'kysely';
import type { Database } from '#core/database.ts';
import { hashPassword } from '#core/password.ts';
import { storeAanbod } from './aanbod.ts';
import { storeMdos } from './mdos.ts';
import { storeOverleggen } from './overleggen.ts';
import { placeUnderBestuur } from './bestuur.ts';
import { refreshSignalen } from '#domain/signaal/refreshSignalen.ts';
import { standaardprofiel } from '#domain/signaal/standaardprofiel.ts';
import { cast, demoSchool, demoWachtwoord } from './cast.ts';
import { storeJaarplan } from './jaarplan.ts';
import { makeSchool } from './makeSchool.ts';
import { storeOudleerlingen } from './oudleerlingen.ts';
import { listReferentielijnen } from './referentielijnen.ts';
import { listGrensscores } from './signaalgrenzen.ts';
import { storeJaarafspraken } from './jaarafspraken.ts';
import { storePrullenbak } from './prullenbak.ts';
import { storeSchool } from './storeSchool.ts';
import { storeWerkaantekeningen } from './werkaantekeningen.ts';

/** The size of De Klimboom and the seed of its story. */
const omvang = { seed: 20, leerlingen: 210, groepen: 8, jaren: 3 } as const;
/** Always the same, so that links into the demo stay valid after it is made anew. */
const demoSchoolId = '99cb0000-0000-4000-8000-00000000cb99';

export type Demo = {
	readonly vandaag: Temporal.PlainDate;
	readonly say: (regel: string) => void;
};

/**
 * Makes De Klimboom when it is not there yet, told from `vandaag`; when it is, nothing changes.
 * Out: the id of the school. Everything or nothing: one transaction.
 */
export async function seedDemo(database: Database, { vandaag, say }: Demo): Promise<string> {
	const begin = performance.now();
	const wachtwoord = await hashPassword(demoWachtwoord);
	return database.dangerouslyAsBeheer(demoSchoolId, 'read write', vandaag, async (tx) => {
		// Two starts at the same time make one school: the second waits here, and then finds it.
		await sql`select pg_advisory_xact_lock(hashtext('demoschool'))`.execute(tx);
		const bestaand = await tx
			.selectFrom('school')
			.select('id')
			.where('brin', '=', demoSchool.brin)
			.executeTakeFirst();
		if (bestaand) return bestaand.id;
		say(`De demoschool ${demoSchool.naam} wordt gemaakt ...`);
		const verhaal = makeSchool({ ...omvang, peildatum: vandaag });
		await tx
			.insertInto('school')
			.values({ id: demoSchoolId, ...demoSchool, soort: 'demo' })
			.execute();
		await placeUnderBestuur(tx, demoSchoolId);
		await storeSchool(tx, verhaal, { wachtwoord });
		const samira = verhaal.gebruikers.find(
			({ gebruikersnaam }) => gebruikersnaam === cast.samira.gebruikersnaam
		)!.medewerkerId;
		// Before anything is destroyed: what goes in that same transaction is not kept.
		await storePrullenbak(tx);
		await storeOudleerlingen(tx, vandaag, samira);
		await storeWerkaantekeningen(tx, vandaag);
		await tx
			.insertInto('signaalprofiel')
			.values({
				versie: 1,
				regels: JSON.stringify({ ...standaardprofiel, grensscores: listGrensscores() }),
				reden:
					'IEP geeft geen niveaus A tot en met E. Met het team kozen we per vak en per moment een grens, op grond van onze eigen resultaten.',
				door: samira
			})
			.execute();
		await tx
			.insertInto('schoolinstelling')
			.values({
				sleutel: 'referentielijnen',
				waarde: JSON.stringify(listReferentielijnen()),
				reden: 'Met het team gekozen: ons eigen streven, en referentieniveau 1F vanaf groep 6.'
			})
			.execute();
		await storeJaarafspraken(tx, verhaal);
		await storeJaarplan(tx, verhaal, demoSchoolId, vandaag);
		await storeOverleggen(tx, verhaal, vandaag);
		await storeMdos(tx, verhaal, vandaag);
		await storeAanbod(tx, verhaal, vandaag);
		const { nieuw } = await refreshSignalen(tx, vandaag);
		const { leerling, resultaat, handelingsplan } = verhaal.rijen;
		say(
			`${leerling.length} leerlingen, ${resultaat.length} resultaten, ${handelingsplan.length} plannen en ${nieuw} signalen in ${((performance.now() - begin) / 1000).toFixed(1).replace('.', ',')} seconden.`
		);
		return demoSchoolId;
	});
}
