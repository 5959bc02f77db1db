import * as v from 'valibot';
import type { Kolom, Kolomindeling, Meting, Veld } from './kolomindeling.ts';
import {
	Deelkeuze,
	Instrumentkeuze,
	readKolomindeling,
	Schaalkeuze,
	Vakkeuze,
	Veldkeuze
} from './kolomindelingschema.ts';
import type { Toetsmomentdeel } from './toetsmoment.ts';

/** Fields that are (a part of) a result: in a wide table each says of which subject and moment. */
export const metendeVelden: ReadonlySet<Veld> = new Set<Veld>([
	...(['waarde', 'band', 'percentiel', 'referentieniveau', 'behaald', 'maximum', 'normversie'] as const)
]);

type Antwoorden = Readonly<Record<string, string | undefined>>;
const chosen = <S extends v.GenericSchema>(schema: S, value: unknown): v.InferOutput<S> | null =>
	v.is(schema, value) ? value : null;

/**
 * The indeling as somebody left it on the mapping screen. In: what was proposed, and the fields of the form:
 * `veld_3`, in a wide table `vak_3`, `toets_3` and `moment_3` (`midden-5`), `schaal_3` where a value stands, and what
 * holds for the whole file. Values that are no choice count as none.
 */
export function composeKolomindeling(voorstel: Kolomindeling, antwoorden: Antwoorden): Kolomindeling {
	const standaard = {
		instrument: chosen(Instrumentkeuze, antwoorden['toets']),
		vak: chosen(Vakkeuze, antwoorden['vak']),
		schooljaar: antwoorden['schooljaar'] || null,
		moment: momentFrom(antwoorden['moment'], null),
		schaal: chosen(Schaalkeuze, antwoorden['schaal'])
	};
	const kolommen = voorstel.kolommen.map((kolom) => composeKolom(kolom, voorstel.vorm, antwoorden));
	const indeling = readKolomindeling({ ...voorstel, kolommen, standaard });
	return indeling ?? { ...voorstel, kolommen, standaard: { ...standaard, schooljaar: null } };
}

function composeKolom(kolom: Kolom, vorm: Kolomindeling['vorm'], antwoorden: Antwoorden): Kolom {
	const veld = chosen(Veldkeuze, antwoorden[`veld_${kolom.index}`]);
	const gelijk = veld === kolom.veld;
	const basis = {
		...kolom,
		veld,
		zekerheid: 'zeker' as const,
		waarom: gelijk ? kolom.waarom : 'Zo hebt u het aangewezen.'
	};
	if (veld === 'afnamedatum' && gelijk) return basis;
	if (!veld || !metendeVelden.has(veld)) return { ...basis, meting: null };
	return { ...basis, meting: composeMeting(kolom, vorm, antwoorden) };
}

function composeMeting(
	{ meting, index }: Kolom,
	vorm: Kolomindeling['vorm'],
	antwoorden: Antwoorden
): Meting {
	const schaal = chosen(Schaalkeuze, antwoorden[`schaal_${index}`]);
	if (vorm === 'lang')
		return { vak: null, instrument: meting?.instrument ?? null, onderdeel: null, moment: null, schaal };
	return {
		vak: chosen(Vakkeuze, antwoorden[`vak_${index}`]),
		instrument: chosen(Instrumentkeuze, antwoorden[`toets_${index}`]),
		onderdeel: meting?.onderdeel ?? null,
		moment: momentFrom(antwoorden[`moment_${index}`], meting?.moment?.schooljaar ?? null),
		schaal
	};
}

/** In: `midden-5`, `eind`, or nothing. */
function momentFrom(tekst: string | undefined, schooljaar: string | null): Toetsmomentdeel | null {
	const [deel, groep] = (tekst ?? '').split('-');
	const gekozen = chosen(Deelkeuze, deel);
	if (!gekozen && !schooljaar) return null;
	return { schooljaar, deel: gekozen, jaargroep: groep && /^[1-8]$/.test(groep) ? Number(groep) : null };
}

/** The choice that stands for a moment on the mapping screen: the other way round. */
export const momentkeuze = (moment: Toetsmomentdeel | null | undefined): string =>
	moment?.deel ? `${moment.deel}${moment.jaargroep ? `-${moment.jaargroep}` : ''}` : '';
