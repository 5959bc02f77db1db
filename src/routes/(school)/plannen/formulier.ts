import { dagen, type Planinhoud } from '#domain/plannen/handelingsplan.ts';
import { vakken } from '#domain/toets/toets.ts';
import { vakInWoorden } from '#domain/plannen/listUitslagen.ts';

/** The content of a plan as the fields of its form. */
export const valuesOf = (inhoud: Planinhoud): Record<string, string> => ({
	beginsituatie: inhoud.beginsituatie,
	doel: inhoud.doel,
	meetbaarAan: inhoud.meetbaarAan,
	startwaarde: inhoud.startwaarde,
	doelwaarde: inhoud.doelwaarde,
	aanpak: inhoud.aanpak,
	uitvoerderId: inhoud.uitvoerderId ?? '',
	uitvoerderTekst: inhoud.uitvoerderTekst,
	keerPerWeek: String(inhoud.keerPerWeek),
	minuten: String(inhoud.minuten),
	plaats: inhoud.plaats,
	ouders: inhoud.ouders,
	leerlingwoorden: inhoud.leerlingwoorden,
	...Object.fromEntries(dagen.filter((dag) => inhoud.dagen.includes(dag)).map((dag) => [dag, 'ja']))
});

/** Subjects to choose from; one of the school's own stays in the list. */
export const vakchoices = (vak: string | null) =>
	[...new Set([...Object.keys(vakken), ...(vak ? [vak] : [])])].map((value) => ({
		value,
		label: vakInWoorden(value)
	}));
