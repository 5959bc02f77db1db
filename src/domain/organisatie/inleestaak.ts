import { sql } from 'kysely';
import type { Database, Tx, User } from '#core/database.ts';
import type { Outcome } from '#core/outcome.ts';
import type { Melding } from './inleesbestand.ts';
import type { Keuzes } from './inleesplan.ts';
import type { Voorbeeld } from './inleesvoorbeeld.ts';

/** Work on a large file that goes on after the page has answered; its state stands beside the file. */
export type Inleestaak = {
	readonly fase: 'bekijken' | 'inlezen';
	readonly stand: 'bezig' | 'klaar' | 'mislukt' | 'gestopt';
	readonly gedaan: number;
	/** When it last said that it lives. */
	readonly op: string;
	readonly zin?: string;
	readonly meldingen?: readonly Melding[];
	readonly voorbeeld?: Voorbeeld;
	readonly gezien?: string;
	readonly keuzes?: Keuzes;
	readonly importId?: string;
};

/** Files up to this size are looked at and stored while the page waits. */
export const grootVanaf = 5 * 1024 * 1024;

/** A task that has not said anything for this long has died with its process. */
const stilNa = 120_000;

export const isDood = (taak: Inleestaak, now: number): boolean =>
	taak.stand === 'bezig' && now - Temporal.Instant.from(taak.op).epochMilliseconds > stilNa;

type Uitslag = Partial<Omit<Inleestaak, 'fase' | 'op' | 'gedaan'>>;
class Gestopt extends Error {}

// Once it is stored the file itself is no longer needed; a new task does not obey an old wish to stop.
const write = (tx: Tx, id: string, taak: Inleestaak) =>
	sql`update importvoorstel
		set keuzes = jsonb_set(keuzes - 'stop', '{taak}', ${JSON.stringify(taak)}::jsonb)
			${taak.importId ? sql`, inhoud = ''::bytea` : sql``}
		where id = ${id}`.execute(tx);

/**
 * Starts `work` for a proposal and returns at once. `work` reports how far it is; that call throws when a person has
 * asked to stop, so that its transaction stores nothing. State, outcome and refusal are written beside the file.
 */
export async function startInleestaak(
	database: Database,
	user: User,
	id: string,
	start: Pick<Inleestaak, 'fase' | 'keuzes' | 'gezien' | 'voorbeeld'>,
	work: (voortgang: (rijen: number) => Promise<void>) => Promise<Outcome<Uitslag>>
): Promise<void> {
	const now = () => Temporal.Now.instant().toString();
	const state = (change: Uitslag, gedaan: number): Inleestaak => ({
		...start,
		stand: 'bezig',
		...change,
		gedaan,
		op: now()
	});
	const save = (taak: Inleestaak) => database.inSession(user, 'read write', (tx) => write(tx, id, taak));
	await save(state({}, 0));

	let gedaan = 0;
	let said = performance.now();
	const voortgang = async (rijen: number) => {
		gedaan += rijen;
		if (performance.now() - said < 700) return;
		said = performance.now();
		const asked = await database.inSession(user, 'read write', async (tx) => {
			const { rows } = await sql<{ stop: boolean }>`
				update importvoorstel set keuzes = jsonb_set(jsonb_set(keuzes, '{taak,gedaan}', to_jsonb(${gedaan}::int)), '{taak,op}', to_jsonb(${now()}::text))
				where id = ${id} returning jsonb_exists(keuzes, 'stop') as stop`.execute(tx);
			return rows[0]?.stop ?? true;
		});
		if (asked) throw new Gestopt();
	};
	void work(voortgang)
		.then((outcome) =>
			outcome.ok
				? state({ stand: 'klaar', ...outcome.value }, gedaan)
				: state({ stand: 'mislukt', zin: outcome.message }, gedaan)
		)
		.catch((error: unknown) =>
			error instanceof Gestopt
				? state({ stand: 'gestopt', zin: 'U hebt het inlezen gestopt. Er is niets ingelezen.' }, gedaan)
				: state(
						{
							stand: 'mislukt',
							zin: 'Het inlezen is niet gelukt. Er is niets ingelezen. Probeer het nog eens.'
						},
						gedaan
					)
		)
		.then(save)
		// Whoever looks next sees a task that stopped speaking.
		.catch(() => undefined);
}

/** Asks a running task to stop; it does so before its next portion. */
export async function stopInleestaak(tx: Tx, id: string): Promise<void> {
	await sql`update importvoorstel set keuzes = keuzes || '{"stop": true}' where id = ${id}`.execute(tx);
}
