import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { CliError, findSchool } from '#cli/command.ts';
import type { Importeer } from '#cli/importeer.ts';
import type { Database } from '#core/database.ts';
import type { Settings } from '#core/settings.ts';
import { today } from '#core/session.ts';
import { importEdexml } from '#domain/organisatie/importEdexml.ts';
import type { Inleesplan, Keuzes } from '#domain/organisatie/inleesplan.ts';
import type { EdexmlBestand } from '#standards/edexml/edexml.ts';
import { readEdexml } from '#standards/edexml/read.ts';

/**
 * `import edexml FILE`: stores a class list and makes the school when it does not exist yet. A doubt that nobody decided
 * stops the import, unless `--ja` accepts what is proposed; who is missing from the file is left as it is and named.
 */
export const importeerEdexml: Importeer = async (file, opties, open) => {
	const bytes = await readFile(file).catch(() => {
		throw new CliError(`Het bestand ${file} bestaat niet of is niet te lezen.`);
	});
	const gelezen = await readEdexml(bytes);
	if (!gelezen.ok)
		return {
			ok: false,
			zin: `Er is niets ingelezen: ${path.basename(file)} is niet bruikbaar.`,
			meldingen: gelezen.meldingen
		};
	const afdruk = createHash('sha256').update(bytes).digest();

	return open(async (database, settings) => {
		const school = await findOrMakeSchool(database, gelezen.bestand, opties.school, settings);
		const vandaag = school.soort === 'echt' ? today() : (settings.vandaag ?? today());
		try {
			return await database.dangerouslyAsBeheer(school.id, 'read write', vandaag, async (tx) => {
				if (school.nieuw) await tx.insertInto('school').values(school.nieuw).execute();
				const opdracht = {
					bestand: gelezen.bestand,
					bestandsnaam: path.basename(file),
					afdruk,
					meldingen: gelezen.meldingen,
					vandaag
				};
				// Who names the school has answered whether the file is of that school.
				const given: Keuzes = opties.school ? { school: 'ja' } : {};
				let outcome = await importEdexml(tx, { ...opdracht, keuzes: given });
				if (!outcome.ok && outcome.refused === 'vraag_open' && opties.ja)
					outcome = await importEdexml(tx, {
						...opdracht,
						keuzes: { ...proposals(outcome.plan!), ...given }
					});
				if (!outcome.ok)
					throw new Stop({
						ok: false,
						zin: `${outcome.message}${outcome.refused === 'vraag_open' ? ' Lees het bestand in op het scherm, of neem met --ja over wat Zorgvuldig voorstelt.' : ''}`,
						meldingen: [...gelezen.meldingen, ...describeOpen(outcome.plan)]
					});
				const { plan, verslag } = outcome.value;
				const meldingen = [...verslag.meldingen, ...describeVertrek(plan), ...describeRollen(plan)];
				const answer = {
					ok: true as const,
					zin: `${describe(school.naam, plan)}${school.nieuw ? nextStep : ''}`,
					verslag: { ...verslag, meldingen }
				};
				if (opties.proef) throw new Stop(answer);
				return answer;
			});
		} catch (error) {
			if (error instanceof Stop) return error.antwoord;
			throw error;
		}
	});
};

type Antwoord = Awaited<ReturnType<Importeer>>;

/** Leaves the transaction, so that nothing is stored, with an answer. */
class Stop extends Error {
	readonly antwoord: Antwoord;
	constructor(antwoord: Antwoord) {
		super('gestopt');
		this.antwoord = antwoord;
	}
}

const proposals = (plan: Inleesplan): Keuzes =>
	Object.fromEntries(plan.vragen.map(({ id, voorstel }) => [id, voorstel]));

const describeOpen = (plan: Inleesplan | undefined) =>
	(plan?.vragen ?? [])
		.filter(({ verplicht, antwoord }) => verplicht && antwoord === null)
		.map(({ plaats, zin, keuzes, voorstel }) => ({
			ernst: 'fout' as const,
			plaats,
			tekst: `${zin} Voorstel: ${keuzes.find(({ waarde }) => waarde === voorstel)?.label ?? voorstel}.`
		}));

const describeVertrek = (plan: Inleesplan) =>
	plan.vragen
		.filter(({ over, antwoord }) => over === 'vertrek' && (antwoord === null || antwoord === 'laat_staan'))
		.map(({ plaats, zin }) => ({
			ernst: 'waarschuwing' as const,
			plaats,
			tekst: `${zin} Alles blijft staan tot iemand daarover beslist.`
		}));

const describeRollen = (plan: Inleesplan) =>
	plan.rolvoorstellen.map(({ naam, rol }) => ({
		ernst: 'waarschuwing' as const,
		plaats: 'leerkrachten',
		tekst: `${naam} heeft in de administratie de rol ${rol.replaceAll('_', ' ')}. Die rol opent gegevens van kinderen; geef haar bij Medewerkers als dat klopt.`
	}));

const nextStep =
	' De school is nieuw. Maak het eerste account met: npx zorgvuldig account GEBRUIKERSNAAM --naam "VOORNAAM ACHTERNAAM" --rol directie';

const describe = (school: string, plan: Inleesplan) =>
	`${school}, schooljaar ${plan.schooljaar}: ${plan.regels.every(({ soort }) => soort === 'ongewijzigd' || soort === 'twijfel') ? 'er is niets veranderd.' : 'ingelezen.'}`;

type School = {
	id: string;
	naam: string;
	soort: string;
	nieuw?: { id: string; brin: string; naam: string; soort: string };
};

/** The school of `--school` or of the file's BRIN; a new one when nobody has that BRIN yet. */
async function findOrMakeSchool(
	database: Database,
	bestand: EdexmlBestand,
	wanted: string | undefined,
	settings: Settings
): Promise<School> {
	const { brin, dependance } = bestand.school;
	const branch = dependance && dependance !== '00' ? dependance : '';
	const asked = wanted?.toUpperCase() ?? (brin && `${brin.toUpperCase()}${branch}`);
	if (!asked) {
		const schools = await database.pool.query('select 1 from school limit 1');
		if (schools.rows.length > 0) return findSchool(database, undefined);
		throw new CliError(
			'In dit bestand staat geen BRIN, en er is nog geen school. Noem de BRIN van de school met --school.'
		);
	}
	const { rows } = await database.pool.query<School>(
		'select id, naam, soort, brin from school where brin = any($1) order by length(brin) desc',
		[wanted ? [asked] : [asked, asked.slice(0, 4), `${asked.slice(0, 4)}00`]]
	);
	if (rows[0]) return rows[0];
	if (!/^\d{2}[A-Z]{2}(\d{2})?$/.test(asked))
		throw new CliError(`${asked} is geen BRIN. Een BRIN is twee cijfers en twee letters, zoals 12AB.`);
	const id = crypto.randomUUID();
	const [vestiging] = bestand.vestigingen.length === 1 ? bestand.vestigingen : [];
	const naam = vestiging?.naam.slice(0, 120) ?? `School ${asked}`;
	const soort = settings.vandaag ? 'test' : 'echt';
	return { id, naam, soort, nieuw: { id, brin: asked, naam, soort } };
}
