import * as v from 'valibot';
import { toGetal } from './regelformulier.ts';

/** The moments a reference line can have a value for, as growth charts name them. */
export const momentnamen = ['M3', 'E3', 'M4', 'E4', 'M5', 'E5', 'M6', 'E6', 'M7', 'E7', 'M8', 'E8'] as const;

const Tekst = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80));

/** A line the school typed over from its supplier's manual: a value per moment (S100, §2.6). */
export const ReferentielijnenSchema = v.array(
	v.object({
		toets: Tekst,
		vak: Tekst,
		schaal: Tekst,
		naam: Tekst,
		waarden: v.record(v.picklist(momentnamen), v.pipe(v.number(), v.finite()))
	})
);
export type Referentielijn = v.InferOutput<typeof ReferentielijnenSchema>[number];

/** The lines as the texts of their form, by name of field: `lijn.0.naam`, `lijn.0.M5`. */
export const lijnVelden = (lijnen: readonly Referentielijn[]): Record<string, string> =>
	Object.fromEntries(
		lijnen.flatMap(({ waarden, ...lijn }, rij) =>
			Object.entries({ ...lijn, ...waarden }).map(([veld, waarde]) => [
				`lijn.${rij}.${veld}`,
				String(waarde).replace('.', ',')
			])
		)
	);

/** The lines a form asks for; a row without a name is left out. Out: the lines, or a sentence per field. */
export function readLijnformulier(
	velden: Readonly<Record<string, string>>
): { ok: true; lijnen: Referentielijn[] } | { ok: false; errors: Record<string, string> } {
	const errors: Record<string, string> = {};
	const rijen = [...new Set(Object.keys(velden).flatMap((name) => /^lijn\.(\d+)\./.exec(name)?.[1] ?? []))];
	const lijnen = rijen.flatMap((rij) => {
		const veld = (naam: string) => velden[`lijn.${rij}.${naam}`]?.trim() ?? '';
		if (veld('naam') === '') return [];
		const waarden: Record<string, number> = {};
		for (const moment of momentnamen) {
			const getal = toGetal(veld(moment));
			if (getal === null) continue;
			if (Number.isFinite(getal)) waarden[moment] = getal;
			else errors[`lijn.${rij}.${moment}`] = `${veld('naam')}, ${moment}: vul een getal in.`;
		}
		if (Object.keys(waarden).length === 0 && Object.keys(errors).length === 0)
			errors[`lijn.${rij}.naam`] = `${veld('naam')}: vul voor minstens een moment een waarde in.`;
		return { toets: veld('toets'), vak: veld('vak'), schaal: veld('schaal'), naam: veld('naam'), waarden };
	});
	if (Object.keys(errors).length > 0) return { ok: false, errors };
	const parsed = v.safeParse(ReferentielijnenSchema, lijnen);
	return parsed.success
		? { ok: true, lijnen: parsed.output }
		: { ok: false, errors: { formulier: 'Kies bij elke lijn een toets, een vak en een schaal.' } };
}
