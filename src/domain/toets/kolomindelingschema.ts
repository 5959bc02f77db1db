import * as v from 'valibot';
import { velden, type Kolomindeling, type Veld } from './kolomindeling.ts';
import { instrumenten, schalen, vakken, type Instrument, type Schaal, type Vak } from './toets.ts';

const keysOf = <K extends string>(lijst: Readonly<Record<K, string>>) => Object.keys(lijst) as [K, ...K[]];

export const Vakkeuze = v.picklist(keysOf<Vak>(vakken));
export const Instrumentkeuze = v.picklist(keysOf<Instrument>(instrumenten));
export const Schaalkeuze = v.picklist(keysOf<Schaal>(schalen));
export const Veldkeuze = v.picklist(keysOf<Veld>(velden));
export const Deelkeuze = v.picklist(['begin', 'midden', 'eind', 'tussen']);
const Schooljaar = v.pipe(v.string(), v.regex(/^\d{4}-\d{4}$/));

const Moment = v.object({
	schooljaar: v.nullable(Schooljaar),
	deel: v.nullable(Deelkeuze),
	jaargroep: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(8)))
});

const Kolom = v.object({
	index: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(500)),
	kop: v.pipe(v.string(), v.maxLength(1000)),
	veld: v.nullable(Veldkeuze),
	meting: v.nullable(
		v.object({
			vak: v.nullable(Vakkeuze),
			instrument: v.nullable(Instrumentkeuze),
			onderdeel: v.nullable(v.pipe(v.string(), v.maxLength(200))),
			moment: v.nullable(Moment),
			schaal: v.nullable(Schaalkeuze)
		})
	),
	zekerheid: v.picklist(['zeker', 'waarschijnlijk', 'onzeker']),
	waarom: v.pipe(v.string(), v.maxLength(2000))
});

const Indeling = v.object({
	vorm: v.picklist(['lang', 'breed']),
	vingerafdruk: v.pipe(v.string(), v.maxLength(64)),
	kolommen: v.pipe(v.array(Kolom), v.maxLength(500)),
	standaard: v.object({
		instrument: v.nullable(Instrumentkeuze),
		vak: v.nullable(Vakkeuze),
		schooljaar: v.nullable(Schooljaar),
		moment: v.nullable(Moment),
		schaal: v.nullable(Schaalkeuze)
	})
});

/** In: an indeling as it was kept. Out: the indeling, or null when it is none (kept by another version): it is asked again. */
export function readKolomindeling(bewaard: unknown): Kolomindeling | null {
	const gelezen = v.safeParse(Indeling, bewaard);
	return gelezen.success ? gelezen.output : null;
}
