import { formatDatum } from '#law/datum.ts';
import type { Bestandsleerling, Bestandsmedewerker, Bestandspersoon } from './inleesbestand.ts';
import { isSame } from './inleesjaar.ts';
import type { Inleesvraag, Keuzes, Waarden } from './inleesplan.ts';
import type { Bekendeleerling, Bekendemedewerker, Bekendpersoon } from './inleesstand.ts';
import { vraagId, type Paar, type Persoonssoort } from './matchPersonen.ts';
import { volledigeNaam } from './naam.ts';

type Value = string | Temporal.PlainDate | null;

/** The columns of a person that the file sets, as they will stand: what it leaves out stays as it was. */
function nameColumns(persoon: Bestandspersoon): Record<string, Value> {
	const set: Record<string, Value> = {};
	if (!persoon.dummy) set.las_key = persoon.key;
	if (persoon.eckid) set.eckid = persoon.eckid;
	if (persoon.roepnaam) set.roepnaam = persoon.roepnaam;
	if (persoon.voorletters) set.voorletters = persoon.voorletters;
	// A surname comes with its prefix or without one: the old prefix does not stay before a new name.
	if (persoon.achternaam) {
		set.achternaam = persoon.achternaam;
		set.voorvoegsel = persoon.voorvoegsel ?? null;
	}
	return set;
}

/** Columns of leerling that this row of the file sets. */
export function leerlingColumns(leerling: Bestandsleerling): Record<string, Value> {
	const set = nameColumns(leerling);
	if (leerling.voornamen) set.voornamen = leerling.voornamen;
	if (leerling.geboortedatum) set.geboortedatum = leerling.geboortedatum;
	if (leerling.geslacht && leerling.geslacht !== 'onbekend') set.geslacht = leerling.geslacht;
	if (leerling.instroomdatum) set.ingestroomd_op = leerling.instroomdatum;
	if (leerling.startGroep3) set.start_groep_drie = leerling.startGroep3;
	if (leerling.uitstroomdatum) set.uitgestroomd_op = leerling.uitstroomdatum;
	else if (leerling.groepKey) set.uitgestroomd_op = null;
	return set;
}

/** Columns of medewerker that this row of the file sets. */
export function medewerkerColumns(medewerker: Bestandsmedewerker): Record<string, Value> {
	const set = nameColumns(medewerker);
	if (medewerker.emailadres) set.emailadres = medewerker.emailadres;
	if (medewerker.groepen.length > 0) set.in_dienst_tot = null;
	return set;
}

const persoonNow = (one: Bekendpersoon): Record<string, Value> => ({
	las_key: one.lasKey,
	eckid: one.eckid,
	roepnaam: one.roepnaam,
	voorletters: one.voorletters,
	voorvoegsel: one.voorvoegsel,
	achternaam: one.achternaam
});

export const leerlingNow = (one: Bekendeleerling): Record<string, Value> => ({
	...persoonNow(one),
	voornamen: one.voornamen,
	geboortedatum: one.geboortedatum,
	geslacht: one.geslacht,
	ingestroomd_op: one.ingestroomdOp,
	uitgestroomd_op: one.uitgestroomdOp,
	start_groep_drie: one.startGroepDrie
});

export const medewerkerNow = (one: Bekendemedewerker): Record<string, Value> => ({
	...persoonNow(one),
	emailadres: one.emailadres,
	in_dienst_tot: one.inDienstTot
});

/** Only the columns that would really change. */
export function changedColumns(set: Record<string, Value>, now: Record<string, Value>): Waarden {
	const changed: Record<string, Value> = {};
	for (const [column, value] of Object.entries(set)) {
		const old = now[column] ?? null;
		const same =
			value instanceof Temporal.PlainDate || old instanceof Temporal.PlainDate
				? typeof value !== 'string' && typeof old !== 'string' && isSame(value, old)
				: value === old;
		if (!same) changed[column] = value;
	}
	return changed;
}

const words: Record<string, string> = {
	las_key: 'het nummer in de administratie',
	eckid: 'het ECK iD',
	roepnaam: 'de roepnaam',
	voornamen: 'de voornamen',
	voorletters: 'de voorletters',
	voorvoegsel: 'het tussenvoegsel',
	achternaam: 'de achternaam',
	geboortedatum: 'de geboortedatum',
	geslacht: 'het geslacht',
	ingestroomd_op: 'de eerste schooldag',
	uitgestroomd_op: 'de laatste schooldag',
	start_groep_drie: 'de start in groep 3',
	emailadres: 'het e-mailadres',
	in_dienst_tot: 'de laatste werkdag'
};

const show = (value: Value | undefined): string =>
	value instanceof Temporal.PlainDate ? formatDatum(value) : value ? value.replaceAll('_', ' ') : 'leeg';

/** What changes for a person, in one sentence: which field, from what to what. */
export function describeChange(naam: string, changed: Waarden, now: Record<string, Value>): string {
	const parts = Object.entries(changed).map(([column, value]) => {
		const old = now[column] ?? null;
		const word = words[column] ?? column;
		// An ECK iD means nothing to a reader.
		if (column === 'eckid') return `${word} is ${old ? 'anders' : 'nieuw'}`;
		if (value === null) return `${word} (${show(old)}) vervalt`;
		return old === null
			? `${word} wordt ${show(value)}`
			: `${word} gaat van ${show(old)} naar ${show(value)}`;
	});
	return `Bij ${naam}: ${parts.join('; ')}.`;
}

/** The question whether somebody in the file is somebody who is known already. */
export function askSame<B extends Bestandspersoon>(
	over: Persoonssoort,
	{ bestand, twijfel }: Paar<B, Bekendpersoon>,
	keuzes: Keuzes
): Inleesvraag | null {
	if (!twijfel) return null;
	const naam = volledigeNaam(bestand);
	const born = (day: Temporal.PlainDate | null | undefined) => (day ? `, geboren ${formatDatum(day)}` : '');
	return {
		id: vraagId(over, bestand),
		over,
		plaats: `${over === 'leerling' ? 'leerling' : 'leerkracht'} ${bestand.key}`,
		zin: `${naam}${born(bestand.geboortedatum)}: is dat iemand die Zorgvuldig al kent? ${twijfel.waarom}`,
		keuzes: [
			...twijfel.kandidaten.map((one) => ({
				waarde: one.id,
				label: `Ja, dit is ${volledigeNaam(one)}${born(one.geboortedatum)}`
			})),
			{ waarde: 'nieuw', label: `Nee, ${naam} is nieuw` }
		],
		voorstel: twijfel.voorstel,
		antwoord: keuzes[vraagId(over, bestand)] ?? null,
		verplicht: true
	};
}
