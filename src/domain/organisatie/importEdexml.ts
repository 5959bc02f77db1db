import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { done, refused, type Done, type Refusal } from '#core/outcome.ts';
import { applyEdexml } from './applyEdexml.ts';
import type { Inleesbestand, Melding } from './inleesbestand.ts';
import { countPlan, type Inleesplan, type Keuzes, type Telling } from './inleesplan.ts';
import { planEdexml } from './planEdexml.ts';
import { readInleesstand } from './readInleesstand.ts';
import type { Voortgang } from './writeRijen.ts';

/** What an import did, as the command line answers it and the list of imports keeps it. */
export type Inleesverslag = {
	readonly groepen: Telling;
	readonly leerlingen: Telling;
	readonly medewerkers: Telling;
	readonly meldingen: readonly Melding[];
};

export type Inleesopdracht = {
	readonly bestand: Inleesbestand;
	readonly bestandsnaam: string;
	/** SHA-256 of the file. */
	readonly afdruk: Uint8Array | null;
	/** Remarks of the reader of the file. */
	readonly meldingen: readonly Melding[];
	readonly keuzes: Keuzes;
	readonly vandaag: Temporal.PlainDate;
	/** The fingerprint of the plan that a person saw; another plan is refused and shown again. */
	readonly gezien?: string;
	readonly voortgang?: Voortgang;
};

/** A refusal of an import, with the plan as it is now when there is one. */
export type Inleesweigering = Refusal & { readonly plan?: Inleesplan };

/**
 * Stores a class list in the school of this transaction, whole or not at all, one import at a time. Refuses
 * `andere_school`, `geen_toegang`, `voorstel_verouderd`, `vraag_open` (an identity or school year nobody decided) and
 * `dubbel_gekozen`; nothing is written then.
 */
export async function importEdexml(
	tx: Tx,
	opdracht: Inleesopdracht
): Promise<Done<{ plan: Inleesplan; verslag: Inleesverslag; importId: string }> | Inleesweigering> {
	const { bestand, keuzes, vandaag } = opdracht;
	if (!(await mayImport(tx))) return refused('geen_toegang', geenToegang);
	await sql`select pg_advisory_xact_lock(hashtextextended('inlezen ' || huidige_school(), 0))`.execute(tx);
	const stand = await readInleesstand(tx, bestand.school.schooljaar);
	const wrong = checkBrin(bestand, stand.brin);
	if (wrong) return wrong;
	if (opdracht.gezien !== undefined && fingerprint(planEdexml(bestand, stand, vandaag)) !== opdracht.gezien)
		return refused(
			'voorstel_verouderd',
			'De gegevens van de school zijn veranderd sinds u dit voorstel zag. Bekijk het nog eens; er is niets ingelezen.'
		);
	const plan = planEdexml(bestand, stand, vandaag, keuzes);
	const open = plan.vragen.filter(({ verplicht, antwoord }) => verplicht && antwoord === null);
	if (open.length > 0)
		return {
			...refused(
				'vraag_open',
				`Er ${open.length === 1 ? 'is nog 1 vraag' : `zijn nog ${open.length} vragen`} waarop Zorgvuldig het antwoord niet weet. Er is niets ingelezen.`
			),
			plan
		};
	if (plan.vragen.some(({ verplicht, antwoord }) => verplicht && antwoord === 'niet'))
		return { ...refused('verkeerd_bestand', 'Er is niets ingelezen. Kies een ander bestand.'), plan };
	const fout = plan.meldingen.find(({ ernst }) => ernst === 'fout');
	if (fout) return { ...refused('dubbel_gekozen', fout.tekst), plan };

	await applyEdexml(tx, plan, opdracht.voortgang);
	const verslag = { ...countPlan(plan), meldingen: [...opdracht.meldingen, ...plan.meldingen] };
	const { id } = await tx
		.insertInto('import')
		.values({
			soort: 'edexml',
			bestandsnaam: opdracht.bestandsnaam.slice(0, 200),
			afdruk: opdracht.afdruk && Buffer.from(opdracht.afdruk),
			samenvatting: JSON.stringify({
				...verslag,
				meldingen: verslag.meldingen.slice(0, 200),
				schooljaar: plan.schooljaar,
				blijvers: plan.blijvers,
				rolvoorstellen: plan.rolvoorstellen.map(({ naam, rol }) => ({ naam, rol }))
			})
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	return done({ plan, verslag, importId: id });
}

export const geenToegang =
	'Alleen de intern begeleider, de directie en de administratie lezen bestanden in. Vraag een van hen.';

/** Whether this person may import: the same function as the policies ask. */
export async function mayImport(tx: Tx): Promise<boolean> {
	const { rows } = await sql<{ mag: boolean }>`select beheert_school() as mag`.execute(tx);
	return rows[0]?.mag ?? false;
}

/** Refuses a file of another school: another BRIN, or another vestiging when both name one. */
export function checkBrin(bestand: Inleesbestand, brin: string): Refusal | null {
	const { brin: given, dependance } = bestand.school;
	if (!given) return null;
	const branch = (code: string) => (code === '00' ? '' : code);
	const [a, b] = [branch(dependance ?? ''), branch(brin.slice(4))];
	if (given.toUpperCase() === brin.slice(0, 4) && (a === b || a === '' || b === '')) return null;
	return refused(
		'andere_school',
		`Dit bestand is van een school met BRIN ${given.toUpperCase()}${a}. Deze school heeft BRIN ${brin}. Kies het bestand van deze school; er is niets ingelezen.`
	);
}

/** A short print of what a plan says and asks, to see whether it is still the one a person looked at. */
export function fingerprint(plan: Pick<Inleesplan, 'regels' | 'vragen'>): string {
	let [a, b] = [0x811c9dc5, 0x1000193];
	const add = (text: string) => {
		for (let at = 0; at < text.length; at++) {
			a = Math.imul(a ^ text.charCodeAt(at), 0x01000193);
			b = Math.imul(b + text.charCodeAt(at), 0x85ebca6b) ^ (b >>> 13);
		}
	};
	for (const { soort, ref, zin } of plan.regels) add(`${soort} ${ref} ${zin}\n`);
	for (const { id, keuzes } of plan.vragen) add(`${id} ${keuzes.map(({ waarde }) => waarde).join(' ')}\n`);
	return (a >>> 0).toString(16) + (b >>> 0).toString(16);
}
