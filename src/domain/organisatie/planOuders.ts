import { parseDatum } from '#law/datum.ts';
import { fold } from './matchPersonen.ts';
import { volledigeNaam } from './naam.ts';
import { ouderrelaties, type Ouderrelatie } from './ouder.ts';
import {
	findLeerling,
	leerlingkolommen,
	readInvoer,
	readJaNee,
	type Invoertabel,
	type Tabelleerling
} from './tabelkolommen.ts';
import { collectPlan, type Tabelplan } from './tabelplan.ts';

export type Bekendeouder = {
	readonly id: string;
	readonly voornaam: string | null;
	readonly voorvoegsel: string | null;
	readonly achternaam: string;
	readonly emailadres: string | null;
	readonly telefoon: string | null;
	readonly straat: string | null;
	readonly postcode: string | null;
	readonly plaats: string | null;
	readonly taal: string | null;
};

export type Bekendeouderschap = {
	readonly ouder: string;
	readonly leerling: string;
	readonly relatie: string;
	readonly gezag: boolean;
};

export type Ouderstand = {
	readonly leerlingen: readonly Tabelleerling[];
	readonly ouders: readonly Bekendeouder[];
	readonly ouderschappen: readonly Bekendeouderschap[];
};

type Ouderwaarden = { -readonly [K in Exclude<keyof Bekendeouder, 'id'>]?: string };
/** One row to write: the parent (known or new), what changes of them, and the tie with the child. */
export type Ouderrij = {
	readonly ouder: string;
	readonly waarden: Ouderwaarden;
	readonly leerling: string;
	readonly relatie: Ouderrelatie;
	readonly gezag: boolean;
};

const kolommen = {
	...leerlingkolommen,
	voornaam: ['voornaam', 'roepnaam ouder', 'voornaam ouder', 'voorletters'],
	voorvoegsel: ['tussenvoegsel', 'voorvoegsel', 'tussenvoegsel ouder'],
	achternaam: ['achternaam', 'achternaam ouder', 'ouder', 'verzorger'],
	relatie: ['relatie', 'soort', 'relatie tot kind'],
	gezag: ['gezag', 'heeft gezag', 'ouderlijk gezag', 'gezaghebbend'],
	emailadres: ['e-mail', 'email', 'e-mailadres', 'mail'],
	telefoon: ['telefoon', 'mobiel', 'telefoonnummer', '06'],
	straat: ['straat', 'adres', 'straat en huisnummer'],
	postcode: ['postcode'],
	plaats: ['plaats', 'woonplaats'],
	taal: ['taal', 'voertaal', 'contacttaal']
} as const;

const contact = ['emailadres', 'telefoon', 'straat', 'postcode', 'plaats', 'taal'] as const;
const longest = {
	voornaam: 64,
	voorvoegsel: 10,
	achternaam: 70,
	emailadres: 120,
	telefoon: 30,
	straat: 120,
	postcode: 10,
	plaats: 80,
	taal: 40
};

/**
 * Lays a list of parents beside those known: every parent apart, with an own address, and a row for each tie between a
 * parent and a child (R-GEZ-1). Whether somebody has gezag is never guessed: a row without it is left out (R-GEZ-2).
 */
export function planOuders(
	tabel: Invoertabel,
	stand: Ouderstand,
	vandaag: Temporal.PlainDate
): Tabelplan<Ouderrij> {
	const invoer = readInvoer(tabel, kolommen, [['leerlingnummer', 'naam'], ['achternaam'], ['gezag']]);
	if (!invoer.ok) return { regels: [], meldingen: invoer.meldingen, schrijf: [] };
	const { skip, add, plan } = collectPlan<Ouderrij>(invoer.meldingen);
	const known: Bekendeouder[] = [...stand.ouders];
	const ties = new Map(stand.ouderschappen.map((one) => [`${one.ouder} ${one.leerling}`, one]));

	for (const rij of invoer.rijen) {
		const leerling = findLeerling(rij, stand.leerlingen, (text) => parseDatum(text, vandaag));
		if (typeof leerling === 'string') {
			skip(rij.plaats, leerling);
			continue;
		}
		const waarden: Ouderwaarden = {};
		for (const kolom of ['voornaam', 'voorvoegsel', 'achternaam', ...contact] as const)
			if (rij.waarde(kolom)) waarden[kolom] = rij.waarde(kolom);
		const long = (Object.keys(waarden) as (keyof typeof longest)[]).find(
			(kolom) => waarden[kolom]!.length > longest[kolom]
		);
		const gezag = readJaNee(rij.waarde('gezag'));
		const relatie = readRelatie(rij.waarde('relatie'));
		const kind = volledigeNaam(leerling);
		if (!waarden.achternaam) skip(rij.plaats, 'De achternaam van de ouder ontbreekt.');
		else if (long) skip(rij.plaats, `De ${long} is te lang (hooguit ${longest[long]} tekens).`);
		else if (gezag === undefined)
			skip(rij.plaats, `Vul bij ${kind} in of deze ouder gezag heeft: ja of nee.`);
		else if (!relatie)
			skip(
				rij.plaats,
				`"${rij.waarde('relatie')}" is geen relatie. Kies ${Object.keys(ouderrelaties).join(', ')}.`
			);
		else {
			const ouder = findOuder(waarden, leerling.id, known, ties);
			const id = ouder?.id ?? `nieuw:ouder:${rij.nummer}`;
			const naam = [waarden.voornaam ?? ouder?.voornaam, waarden.voorvoegsel, waarden.achternaam]
				.filter(Boolean)
				.join(' ');
			const changed = Object.fromEntries(
				Object.entries(waarden).filter(([kolom, value]) => ouder?.[kolom as keyof Bekendeouder] !== value)
			) as Ouderwaarden;
			const tie = ties.get(`${id} ${leerling.id}`);
			const write = {
				ouder: id,
				waarden: changed,
				leerling: leerling.id,
				relatie: rij.waarde('relatie') || !tie ? relatie : (tie.relatie as Ouderrelatie),
				gezag
			};
			const sameTie = tie && tie.gezag === gezag && tie.relatie === write.relatie;
			if (ouder && sameTie && Object.keys(changed).length === 0)
				add('ongewijzigd', id, rij.plaats, `${naam} staat al zo bij ${kind}.`);
			else if (ouder && tie) add('gewijzigd', id, rij.plaats, describe(naam, kind, tie, write), write);
			else
				add(
					ouder ? 'gewijzigd' : 'nieuw',
					id,
					rij.plaats,
					`${naam} wordt ${write.relatie} van ${kind}, ${gezag ? 'met' : 'zonder'} gezag.`,
					write
				);
			if (!ouder) known.push({ ...leeg, ...waarden, achternaam: waarden.achternaam, id });
			ties.set(`${id} ${leerling.id}`, { ouder: id, leerling: leerling.id, relatie: write.relatie, gezag });
		}
	}
	return plan();
}

const leeg = {
	...{ voornaam: null, voorvoegsel: null, emailadres: null, telefoon: null },
	...{ straat: null, postcode: null, plaats: null, taal: null }
};

const describe = (naam: string, kind: string, tie: Bekendeouderschap, now: Ouderrij): string => {
	const parts = [
		...(tie.gezag === now.gezag ? [] : [now.gezag ? 'heeft nu wel gezag' : 'heeft geen gezag meer']),
		...(tie.relatie === now.relatie ? [] : [`is ${now.relatie} in plaats van ${tie.relatie}`]),
		...(Object.keys(now.waarden).length === 0
			? []
			: [`krijgt een ander ${Object.keys(now.waarden).join(', ').replace('emailadres', 'e-mailadres')}`])
	];
	return `${naam} (bij ${kind}) ${parts.join(' en ')}.`;
};

/** The same parent: of this child with this name; or elsewhere with this name and the same mail, phone or front door. */
function findOuder(
	waarden: Ouderwaarden,
	leerling: string,
	known: readonly Bekendeouder[],
	ties: ReadonlyMap<string, Bekendeouderschap>
): Bekendeouder | undefined {
	const same = (a: string | null | undefined, b: string | null | undefined) =>
		Boolean(a && b && fold(a) === fold(b));
	const alike = known.filter(
		(one) =>
			same(one.achternaam, waarden.achternaam) &&
			(same(one.voornaam, waarden.voornaam) || !waarden.voornaam || !one.voornaam)
	);
	return (
		alike.find(({ id }) => ties.has(`${id} ${leerling}`)) ??
		alike.find(
			(one) =>
				same(one.voornaam, waarden.voornaam) &&
				(same(one.emailadres, waarden.emailadres) ||
					same(one.telefoon, waarden.telefoon) ||
					(same(one.postcode, waarden.postcode) && same(one.straat, waarden.straat)))
		)
	);
}

function readRelatie(text: string): Ouderrelatie | undefined {
	if (!text) return 'ouder';
	const word = fold(text);
	const found = Object.keys(ouderrelaties).find((one) => fold(one) === word || one.startsWith(word));
	return found as Ouderrelatie | undefined;
}
