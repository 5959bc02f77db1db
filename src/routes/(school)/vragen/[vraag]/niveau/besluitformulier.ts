import * as v from 'valibot';
import { day, text } from '#core/form.ts';
import {
	listVereisten,
	type Niveaustand,
	type Niveauvoorstel
} from '#domain/ondersteuningsvraag/checkNiveaubesluit.ts';
import {
	hoeNamen,
	niveauFrom,
	niveaus,
	standNamen,
	type Hoe,
	type Niveaunummer,
	type Niveausoort,
	type Stand
} from '#domain/ondersteuningsvraag/niveau.ts';

/** The fixed fields; what a level asks and who belongs to it come beside them under their own names. */
export const Besluit = v.looseObject({
	naar: v.pipe(v.string('Kies een niveau.'), v.picklist(['1', '2', '3', '4', '5'], 'Kies een niveau.')),
	soort: v.optional(
		v.picklist(['arrangement', 'toelaatbaarheidsverklaring', ''], 'Kies een van de twee.'),
		''
	),
	waarom: text('Schrijf in een of twee zinnen op waarom dit niveau nu past.'),
	beslotenOp: day('Kies de dag van het besluit.'),
	opnieuwOp: v.optional(v.union([v.literal(''), day('Kies een dag.')], 'Kies een dag.'), '')
});

/** The decision as the rules want it, from the form of level `naar`. Fields of other levels are left aside. */
export function readBesluit(value: v.InferOutput<typeof Besluit>, vorig: Niveaustand): Niveauvoorstel {
	const niveau = niveauFrom(Number(value.naar)) as Niveaunummer;
	const soort = niveau === 5 && value.soort !== '' ? (value.soort as Niveausoort) : null;
	const typed = (name: string) => {
		const found = value[name];
		return typeof found === 'string' ? found : '';
	};
	return {
		niveau,
		soort,
		waarom: value.waarom,
		beslotenOp: value.beslotenOp,
		opnieuwOp: value.opnieuwOp === '' ? null : value.opnieuwOp,
		deelnemers: niveaus[niveau].mensen.flatMap((wie) => {
			const hoe = typed(`hoe_${wie}`);
			return hoe in hoeNamen ? [{ wie, hoe: hoe as Hoe, naam: typed(`naam_${wie}`).slice(0, 200) }] : [];
		}),
		vereisten: listVereisten(vorig, { niveau, soort }).gevraagd.flatMap((vereiste) => {
			const stand = typed(`stand_${vereiste}`);
			return stand in standNamen
				? [
						{
							vereiste,
							stand: stand as Stand,
							toelichting: typed(`toelichting_${vereiste}`).slice(0, 1000)
						}
					]
				: [];
		})
	};
}
