import { sql } from 'kysely';
import type { Tx, User } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import type { Schooljaar } from '#law/schooljaar.ts';
import { magAanbodSchrijven } from '../setStap.ts';
import type { Deel, Taal } from './kort.ts';
import { printOf } from './korteVersie.ts';
import { readKorteversies } from './readKort.ts';
import { parseDeel, writeDeel } from './tekst.ts';

type Wie = Pick<User, 'schoolId' | 'rollen' | 'vandaag'>;
const geenToegang = 'De directie en de intern begeleider schrijven de korte versie.';

/**
 * Keeps one part of a language as the school wrote it; what reads as the language's own, or is empty, is kept as that. `was`:
 * what stood there when the typing began. Refuses `geen_toegang`, `deel_zonder_kop`, and `intussen_veranderd` when somebody
 * else wrote meanwhile.
 */
export async function storeDeel(
	tx: Tx,
	user: Wie,
	schooljaar: Schooljaar,
	taal: Taal,
	{ deel, getypt, was }: { deel: Deel; getypt: string; was: string }
): Promise<Outcome<undefined>> {
	if (!magAanbodSchrijven(user.rollen)) return refused('geen_toegang', geenToegang);
	const parsed = parseDeel(getypt);
	if (!parsed && getypt.trim() !== '')
		return refused('deel_zonder_kop', 'Zet op de eerste regel een kop, en daaronder de tekst.');
	// Whoever writes the same language waits here.
	await sql`select pg_advisory_xact_lock(hashtext(${`aanbodvertaling ${user.schoolId} ${taal.code}`}))`.execute(
		tx
	);
	const { feiten, talen } = await readKorteversies(tx, schooljaar, user.vandaag);
	const { vertaling } = talen.find((een) => een.taal.code === taal.code)!;
	const eigen = writeDeel(taal.deel[deel](feiten));
	if (!sameText(vertaling.teksten[deel] ?? eigen, was))
		return refused(
			'intussen_veranderd',
			'Een collega heeft dit deel intussen veranderd. Uw tekst staat hier nog: leg haar ernaast en bewaar opnieuw.'
		);
	const tekst = parsed && writeDeel(parsed);
	const { [deel]: _, ...rest } = vertaling.teksten;
	const teksten = JSON.stringify(tekst && tekst !== eigen ? { ...rest, [deel]: tekst } : rest);
	await tx
		.insertInto('aanbodvertaling')
		.values({
			...{ schooljaar, taal: taal.code, teksten },
			// A new school year begins with the check of the year before: it holds for as long as the words are the same.
			gecontroleerd_door: vertaling.gecontroleerdDoor,
			gecontroleerd_op: vertaling.gecontroleerdOp,
			uitgangspunt: vertaling.uitgangspunt
		})
		.onConflict((conflict) => conflict.columns(['school_id', 'schooljaar', 'taal']).doUpdateSet({ teksten }))
		.execute();
	return done();
}

/** A form sends other line ends than it was given. */
const sameText = (a: string, b: string): boolean =>
	a.replaceAll('\r\n', '\n').trim() === b.replaceAll('\r\n', '\n').trim();

/**
 * Writes down that somebody who speaks the language read this text beside the Dutch one: from then on parents find it. Refuses
 * `geen_toegang`, `naam_ontbreekt`.
 */
export async function recordControle(
	tx: Tx,
	user: Wie,
	schooljaar: Schooljaar,
	taal: Taal,
	door: string
): Promise<Outcome<undefined>> {
	if (!magAanbodSchrijven(user.rollen)) return refused('geen_toegang', geenToegang);
	if (door.trim().length < 3)
		return refused(
			'naam_ontbreekt',
			'Schrijf op wie de tekst heeft gelezen. Dat hoeft geen collega te zijn.'
		);
	const { feiten, nederlands, talen } = await readKorteversies(tx, schooljaar, user.vandaag);
	const { teksten } = talen.find((een) => een.taal.code === taal.code)!.vertaling;
	const check = {
		gecontroleerd_door: door.trim(),
		gecontroleerd_op: user.vandaag,
		uitgangspunt: printOf(taal, feiten, teksten, nederlands)
	};
	await tx
		.insertInto('aanbodvertaling')
		.values({ schooljaar, taal: taal.code, teksten: JSON.stringify(teksten), ...check })
		.onConflict((conflict) => conflict.columns(['school_id', 'schooljaar', 'taal']).doUpdateSet(check))
		.execute();
	return done();
}
