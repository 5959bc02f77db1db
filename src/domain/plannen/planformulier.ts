import * as v from 'valibot';
import { day, id, optionalText, wholeNumber } from '#core/form.ts';
import { dagen, uitkomsten, verlopen, vervolgen, type Planinhoud } from './handelingsplan.ts';
import { maxLesweken, minLesweken } from './planvenster.ts';

const leeg = v.pipe(
	v.literal(''),
	v.transform(() => null)
);
const vinkje = v.optional(v.string());

/** One of a list of radio buttons; none chosen is said in our own words. */
const keuze = <T extends string>(namen: Readonly<Record<T, string>>, missing: string) =>
	v.pipe(v.optional(v.string(), ''), v.picklist(Object.keys(namen) as T[], missing));

const lesweken = wholeNumber(
	`Kies een aantal lesweken van ${minLesweken} tot en met ${maxLesweken}.`,
	minLesweken,
	maxLesweken
);

const inhoudvelden = {
	beginsituatie: optionalText(),
	doel: optionalText(1000),
	meetbaarAan: optionalText(1000),
	startwaarde: optionalText(400),
	doelwaarde: optionalText(400),
	aanpak: optionalText(),
	uitvoerderId: v.optional(v.union([leeg, id], 'Kies een collega uit de lijst.'), ''),
	uitvoerderTekst: optionalText(200),
	keerPerWeek: wholeNumber('Vul in hoe vaak per week.', 1, 10),
	minuten: wholeNumber('Vul in hoeveel minuten per keer.', 5, 240),
	plaats: optionalText(200),
	maandag: vinkje,
	dinsdag: vinkje,
	woensdag: vinkje,
	donderdag: vinkje,
	vrijdag: vinkje,
	ouders: optionalText(),
	leerlingwoorden: optionalText()
};

/** When a plan begins and after how many lesweken it is evaluated (S36). */
export const Beginformulier = v.object({
	begonnenOp: day('Kies de dag waarop het plan begint.'),
	minWeken: lesweken,
	maxWeken: lesweken
});

/** A new plan: kept as a draft, or begun at once. Only what beginning asks is checked there. */
export const Planformulier = v.object({
	...inhoudvelden,
	vak: optionalText(60),
	voorgangerId: v.optional(v.union([leeg, id], 'Ververs de pagina.'), ''),
	daarna: v.optional(v.picklist(['bewaren', 'beginnen']), 'bewaren'),
	begonnenOp: v.union([leeg, day('Kies een dag.')], 'Kies de dag waarop het plan begint.'),
	minWeken: lesweken,
	maxWeken: lesweken
});

/** A change of a plan, with the version it started from: who was first is never overwritten unseen. */
export const Wijzigformulier = v.object({
	...inhoudvelden,
	vak: optionalText(60),
	opVersie: wholeNumber('Dit formulier is niet volledig. Ververs de pagina.', 1, 100_000)
});

export const Notitieformulier = v.object({
	plan: id,
	verloop: keuze(verlopen, 'Kies hoe het ging.'),
	tekst: optionalText(1000),
	gebeurdOp: v.optional(v.union([leeg, day('Kies een dag.')], 'Kies een dag.'), '')
});

export const Evaluatieformulier = v.object({
	uitkomst: keuze(uitkomsten, 'Kies of het doel bereikt is.'),
	eindwaarde: optionalText(400),
	toelichting: optionalText(),
	ouders: optionalText(),
	leerlingwoorden: optionalText(),
	vervolg: keuze(vervolgen, 'Kies wat er nu gebeurt.')
});

/** What was filled in, as the content of a version. */
export const inhoudOf = (form: v.InferOutput<typeof Wijzigformulier | typeof Planformulier>): Planinhoud => ({
	beginsituatie: form.beginsituatie,
	doel: form.doel,
	meetbaarAan: form.meetbaarAan,
	startwaarde: form.startwaarde,
	doelwaarde: form.doelwaarde,
	aanpak: form.aanpak,
	uitvoerderId: form.uitvoerderId,
	uitvoerderTekst: form.uitvoerderTekst,
	keerPerWeek: form.keerPerWeek,
	minuten: form.minuten,
	plaats: form.plaats,
	dagen: dagen.filter((dag) => form[dag] !== undefined),
	ouders: form.ouders,
	leerlingwoorden: form.leerlingwoorden
});
