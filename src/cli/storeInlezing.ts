import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { CliError, findSchool } from '#cli/command.ts';
import type { Importantwoord, Importopties, Telling } from '#cli/importeer.ts';
import type { Database, Tx } from '#core/database.ts';
import { today } from '#core/session.ts';
import type { Settings } from '#core/settings.ts';
import { importResultaten, type Importuitkomst } from '#domain/toets/importResultaten.ts';
import type { Inlezing } from '#domain/toets/inleesresultaat.ts';
import { isInSchooljaar } from '#domain/toets/planResultaten.ts';
import { geenKeuzes, type Resultatenplan } from '#domain/toets/resultatenplan.ts';
import { refreshSignalen } from '#domain/signaal/refreshSignalen.ts';

type Opdracht = {
	readonly file: string;
	readonly bytes: Uint8Array;
	readonly soort: 'uwlr' | 'resultaten';
	readonly opties: Importopties;
	/** BRIN that the file names, when it names one. */
	readonly brin?: string | undefined;
	/** The results, or a sentence why they cannot be read in this school. */
	readonly read: (tx: Tx, school: { brin: string }) => Promise<Inlezing | string>;
};
type Antwoord = Importantwoord;

/** The bytes of a file that was named on the command line; throws CliError when there is no such file. */
export const readNamedFile = (file: string): Promise<Uint8Array> =>
	readFile(file).catch(() => {
		throw new CliError(`Het bestand ${file} bestaat niet of is niet te lezen.`);
	});

/** Stores results and refreshes the signals, whole or not at all; `--proef` answers the same and keeps nothing. */
export async function storeInlezing(
	database: Database,
	settings: Settings,
	{ file, bytes, soort, opties, brin, read }: Opdracht
): Promise<Antwoord> {
	const school = await chooseSchool(database, opties.school, brin);
	const vandaag = school.soort === 'echt' ? today() : (settings.vandaag ?? today());
	const bestandsnaam = path.basename(file);
	try {
		return await database.dangerouslyAsBeheer(school.id, 'read write', vandaag, async (tx) => {
			const inlezing = await read(tx, school);
			if (typeof inlezing === 'string') throw new Stop({ ok: false, zin: inlezing, meldingen: [] });
			const opdracht = {
				inlezing,
				vandaag,
				bron: { soort, bestandsnaam, afdruk: createHash('sha256').update(bytes).digest() }
			};
			let uitkomst = await importResultaten(tx, { ...opdracht, keuzes: geenKeuzes });
			if (!uitkomst.ok && uitkomst.refused === 'zonder_dag' && opties.datum)
				uitkomst = await importResultaten(tx, {
					...opdracht,
					keuzes: { ...geenKeuzes, dagen: daysOf(uitkomst.plan, opties.datum) }
				});
			if (!uitkomst.ok) throw new Stop(describeRefusal(uitkomst, opties));
			const { plan, resultaten, methodetoetsen, gelijk, importId } = uitkomst.value;
			const signalen = importId ? await refreshSignalen(tx, vandaag) : { nieuw: 0 };
			const telling: Telling = { ...resultaten, nieuw: resultaten.nieuw + methodetoetsen };
			const antwoord: Antwoord = {
				ok: true,
				zin: importId
					? `${school.naam}: ${count(telling.nieuw, 'nieuw resultaat', 'nieuwe resultaten')}, ${gelijk} al bekend, ${count(telling.gewijzigd, 'keuze', 'keuzes')} te maken, ${count(signalen.nieuw, 'nieuw signaal', 'nieuwe signalen')}.`
					: `${school.naam}: er is niets veranderd.`,
				verslag: { resultaten: telling, meldingen: [...plan.meldingen, ...describeOver(plan)] }
			};
			if (opties.proef) throw new Stop(antwoord);
			return antwoord;
		});
	} catch (error) {
		if (error instanceof Stop) return error.antwoord;
		throw error;
	}
}

/** Leaves the transaction, so that nothing is stored, with an answer. */
class Stop extends Error {
	readonly antwoord: Antwoord;
	constructor(antwoord: Antwoord) {
		super('gestopt');
		this.antwoord = antwoord;
	}
}

/** The school of `--school`, else the one whose BRIN stands in the file, else the only one there is. */
async function chooseSchool(database: Database, wanted: string | undefined, brin: string | undefined) {
	if (wanted || !brin) return findSchool(database, wanted);
	const { rows } = await database.pool.query<{ brin: string }>(
		'select brin from school where brin = any($1)',
		[[brin.toUpperCase(), brin.slice(0, 4).toUpperCase()]]
	);
	return findSchool(database, rows.length === 1 ? rows[0]!.brin : undefined);
}

/** One day answers the question only for the school year in which it lies. */
const daysOf = (plan: Resultatenplan | undefined, dag: Temporal.PlainDate) =>
	Object.fromEntries(
		(plan?.dagvragen ?? [])
			.filter(({ schooljaar }) => isInSchooljaar(dag, schooljaar))
			.map(({ sleutel }) => [sleutel, dag])
	);

function describeRefusal(uitkomst: Exclude<Importuitkomst, { ok: true }>, { datum }: Importopties): Antwoord {
	const { plan } = uitkomst;
	const hulp =
		uitkomst.refused === 'zonder_dag' && !datum
			? ' Noem haar met --datum JJJJ-MM-DD.'
			: ['twijfel', 'zonder_dag'].includes(uitkomst.refused)
				? ' Lees het bestand in op het scherm: daar kunt u kiezen.'
				: '';
	return {
		ok: false,
		zin: `Er is niets ingelezen. ${uitkomst.message}${hulp}`,
		meldingen: plan ? [...plan.meldingen, ...describeTwijfels(plan), ...describeOver(plan)] : []
	};
}

const describeTwijfels = ({ twijfels }: Resultatenplan) =>
	twijfels
		.filter(({ gekozen }) => gekozen === null)
		.map(({ wie, waarom, kandidaten }) => ({
			ernst: 'fout' as const,
			plaats: wie,
			tekst: `${waarom} Bedoeld is misschien ${kandidaten.map(({ naam }) => naam).join(' of ')}.`
		}));

const describeOver = ({ onbekend, botsingen }: Resultatenplan) => [
	...onbekend.map(({ wie, waarom, aantal }) => ({
		ernst: 'waarschuwing' as const,
		plaats: wie,
		tekst: `${waarom} ${aantal === 1 ? 'Het resultaat is' : `${aantal} resultaten zijn`} overgeslagen.`
	})),
	...botsingen.map(({ bestaand, geboden }) => ({
		ernst: 'waarschuwing' as const,
		plaats: geboden.plaats,
		tekst: `${geboden.naam} heeft voor deze meting al ${bestaand.waardeTekst}; in het bestand staat ${geboden.waardeTekst}. Iemand kiest op het scherm welke telt.`
	}))
];

const count = (aantal: number, een: string, meer: string) => `${aantal} ${aantal === 1 ? een : meer}`;
