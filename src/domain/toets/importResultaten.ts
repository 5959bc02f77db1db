import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { done, refused, type Refusal } from '#core/outcome.ts';
import type { Inlezing } from './inleesresultaat.ts';
import { planResultaten } from './planResultaten.ts';
import { readResultatenstand } from './readResultatenstand.ts';
import type { Resultaatkeuzes, Resultatenplan } from './resultatenplan.ts';
import { storeResultaten, summarize, type Importbron, type Importsamenvatting } from './storeResultaten.ts';

export type Importopdracht = {
	readonly inlezing: Inlezing;
	readonly keuzes: Resultaatkeuzes;
	readonly bron: Importbron;
	readonly vandaag: Temporal.PlainDate;
};
/** `importId` is null when the file brought nothing that was not known. */
export type Resultatenimport = Importsamenvatting & {
	readonly importId: string | null;
	readonly plan: Resultatenplan;
};
export type Importuitkomst =
	{ readonly ok: true; readonly value: Resultatenimport } | (Refusal & { readonly plan?: Resultatenplan });

/**
 * Stores the results of a file whole, or refuses with what is still open and stores nothing. Only who sees the results
 * of the whole school may do so. Afterwards the caller refreshes the signals in the same transaction.
 */
export async function importResultaten(
	tx: Tx,
	{ inlezing, keuzes, bron, vandaag }: Importopdracht
): Promise<Importuitkomst> {
	if (!(await mayImportResultaten(tx))) return nietVanU;
	await lockResultaten(tx);
	const stand = await readResultatenstand(tx, inlezing.resultaten, vandaag);
	const plan = planResultaten(inlezing, stand, keuzes);
	const open = findOpen(plan, keuzes);
	if (open) return { ...open, plan };
	const samenvatting = summarize(plan);
	const brengt = plan.nieuw.length + plan.botsingen.length + plan.methodepunten.length > 0;
	const importId = brengt ? await storeResultaten(tx, plan, bron) : null;
	return done({ ...samenvatting, importId, plan });
}

/** Two imports at once would each think a result new: the second waits for the first, in its own school only. */
export const lockResultaten = (tx: Tx) =>
	sql`select pg_advisory_xact_lock(hashtextextended('resultaten ' || huidige_school(), 0))`.execute(tx);

/** Whether this person sees the results and signals of the whole school, and so may bring results in or take them back. */
export async function mayImportResultaten(tx: Tx): Promise<boolean> {
	const { rows } = await sql<{ mag: boolean }>`select hele_school(2) as mag`.execute(tx);
	return rows[0]?.mag ?? false;
}

export const nietVanU = refused(
	'niet_van_u',
	'Resultaten inlezen doet de intern begeleider: daarvoor moet u de resultaten van alle kinderen mogen zien.'
);

/** What has to be decided before this plan can be stored; undefined when nothing has. */
export function findOpen(plan: Resultatenplan, keuzes: Resultaatkeuzes): Refusal | undefined {
	const fouten = plan.meldingen.filter(({ ernst }) => ernst === 'fout');
	const hard =
		fouten.find(({ plaats }) => plaats === 'bestand') ?? (keuzes.foutenOverslaan ? undefined : fouten[0]);
	if (hard)
		return refused(
			'fouten',
			`${hard.plaats === 'bestand' ? '' : `${upper(hard.plaats)}: `}${hard.tekst}${fouten.length > 1 ? ` Er zijn nog ${fouten.length - 1} andere fouten.` : ''}`
		);
	const twijfels = plan.twijfels.filter(({ gekozen }) => gekozen === null);
	if (twijfels.length > 0)
		return refused(
			'twijfel',
			`${twijfels.length === 1 ? 'Van één kind is' : `Van ${twijfels.length} kinderen is`} niet zeker wie het is. Kies wie u bedoelt, of sla het kind over.`
		);
	const zonderDag = plan.dagvragen.reduce((som, { geldig, aantal }) => som + (geldig ? 0 : aantal), 0);
	if (zonderDag > 0)
		return refused(
			'zonder_dag',
			`Bij ${zonderDag} resultaten staat geen dag van afname die in het schooljaar past. Vul de dag in waarop de toets is gemaakt.`
		);
	const gevonden =
		plan.nieuw.length + plan.botsingen.length + plan.methodepunten.length + plan.gelijk + plan.overgeslagen;
	if (gevonden === 0 && plan.onbekend.length > 0)
		return refused(
			'geen_leerlingen',
			'Geen enkel kind uit dit bestand staat in deze school. Kijk of het bestand van deze school is en of de klassenlijst al is ingelezen.'
		);
	if (gevonden === 0) return refused('leeg', 'In dit bestand staat geen resultaat dat kan worden ingelezen.');
	return undefined;
}

const upper = (tekst: string): string => tekst.charAt(0).toUpperCase() + tekst.slice(1);
