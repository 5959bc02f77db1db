import * as v from 'valibot';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { standen, tabelnamen, type Rij, type Tabelnaam } from '../aanbod.ts';

/** What the coverage reads of the file of one school (docs/ondersteuningsaanbod.schema.json): who, which year, its tables. */
export type Aanbodbestand = {
	readonly school: { readonly brin: string; readonly naam: string };
	readonly schooljaar: string;
	readonly tabellen: ReadonlyMap<Tabelnaam, readonly Pick<Rij, 'id' | 'naam' | 'stand' | 'tekst'>[]>;
};

const Tabel = v.object({
	soort: v.literal('tabel'),
	id: v.picklist(tabelnamen),
	rijen: v.array(
		v.object({ id: v.string(), naam: v.string(), stand: v.picklist(standen), tekst: v.string() })
	)
});
const Bestand = v.object({
	schema: v.literal('ondersteuningsaanbod/1'),
	school: v.object({ brin: v.string(), naam: v.string() }),
	schooljaar: v.pipe(v.string(), v.regex(/^[0-9]{4}-[0-9]{4}$/)),
	hoofdstukken: v.array(v.object({ paragrafen: v.array(v.object({ blokken: v.array(v.unknown()) })) }))
});

/** Reads the file of one school. Refuses `geen_json`, `ander_schema`, `onvolledig`, each with the name of the file in its sentence. */
export function parseAanbodbestand(naam: string, tekst: string): Outcome<Aanbodbestand> {
	let gelezen: unknown;
	try {
		gelezen = JSON.parse(tekst);
	} catch {
		return refused(
			'geen_json',
			`${naam} is geen JSON. Vraag de school om het JSON-bestand van haar ondersteuningsaanbod.`
		);
	}
	const soort = v.safeParse(v.object({ schema: v.string() }), gelezen);
	if (!soort.success || soort.output.schema !== 'ondersteuningsaanbod/1')
		return refused(
			'ander_schema',
			`${naam} is geen ondersteuningsaanbod, of van een versie die dit programma niet kent.`
		);
	const bestand = v.safeParse(Bestand, gelezen);
	if (!bestand.success) {
		const plaats = bestand.issues[0].path?.map(({ key }) => String(key)).join('.') ?? 'het begin';
		return refused(
			'onvolledig',
			`${naam} is niet heel: bij ${plaats} ontbreekt iets of staat iets anders dan verwacht.`
		);
	}
	const { school, schooljaar, hoofdstukken } = bestand.output;
	const blokken = hoofdstukken.flatMap(({ paragrafen }) =>
		paragrafen.flatMap((paragraaf) => paragraaf.blokken)
	);
	return done({
		school,
		schooljaar,
		tabellen: new Map(
			blokken.flatMap((blok) => {
				const tabel = v.safeParse(Tabel, blok);
				return tabel.success ? [[tabel.output.id, tabel.output.rijen] as const] : [];
			})
		)
	});
}
