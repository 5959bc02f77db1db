import type { Tx } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { fingerprint, geenToegang, mayImport } from './importEdexml.ts';
import type { Melding } from './inleesbestand.ts';
import { composeVoorbeeld, type Voorbeeld } from './inleesvoorbeeld.ts';
import type { Invoertabel } from './tabelkolommen.ts';
import { countRegels, type Tabelplan } from './tabelplan.ts';

/** A kind of list: what it needs to know, what it would change, and how that is written. */
export type Tabelsoort<S, W> = {
	readonly soort: 'ouders' | 'medewerkers' | 'leerlinggegevens' | 'doublures';
	/** The word under which the summary counts. */
	readonly wat: string;
	/** Why this person may not, or null. */
	readonly check?: (tx: Tx) => Promise<string | null>;
	readonly readStand: (tx: Tx) => Promise<S>;
	readonly plan: (tabel: Invoertabel, stand: S, vandaag: Temporal.PlainDate) => Tabelplan<W>;
	readonly store: (tx: Tx, rijen: readonly W[], vandaag: Temporal.PlainDate) => Promise<void>;
};

/** What a list would change, to look at. Refuses `geen_toegang` and `bestand_fout` (a column is missing). */
export async function previewTabel<S, W>(
	tx: Tx,
	soort: Tabelsoort<S, W>,
	tabel: Invoertabel,
	meldingen: readonly Melding[],
	vandaag: Temporal.PlainDate
): Promise<Outcome<{ voorbeeld: Voorbeeld; gezien: string; plan: Tabelplan<W> }>> {
	if (!(await mayImport(tx))) return refused('geen_toegang', geenToegang);
	const why = (await soort.check?.(tx)) ?? null;
	if (why) return refused('geen_toegang', why);
	const plan = soort.plan(tabel, await soort.readStand(tx), vandaag);
	const fout = plan.meldingen.find(({ ernst }) => ernst === 'fout');
	if (fout) return refused('bestand_fout', fout.tekst);
	const voorbeeld = composeVoorbeeld({
		...{ regels: plan.regels, vragen: [], meldingen: [...meldingen, ...plan.meldingen] },
		tellingen: { [soort.wat]: countRegels(plan.regels) }
	});
	return done({ voorbeeld, gezien: fingerprint({ ...plan, vragen: [] }), plan });
}

/** Stores a list whole or not at all; refuses like previewTabel, and `voorstel_verouderd`. */
export async function importTabel<S, W>(
	tx: Tx,
	soort: Tabelsoort<S, W>,
	opdracht: {
		tabel: Invoertabel;
		meldingen: readonly Melding[];
		bestandsnaam: string;
		afdruk: Uint8Array | null;
		gezien: string;
		vandaag: Temporal.PlainDate;
	}
): Promise<Outcome<{ importId: string }>> {
	const seen = await previewTabel(tx, soort, opdracht.tabel, opdracht.meldingen, opdracht.vandaag);
	if (!seen.ok) return seen;
	if (seen.value.gezien !== opdracht.gezien)
		return refused(
			'voorstel_verouderd',
			'De gegevens van de school zijn veranderd sinds u dit voorstel zag. Bekijk het nog eens; er is niets ingelezen.'
		);
	const { plan } = seen.value;
	await soort.store(tx, plan.schrijf, opdracht.vandaag);
	const { id } = await tx
		.insertInto('import')
		.values({
			soort: soort.soort,
			bestandsnaam: opdracht.bestandsnaam.slice(0, 200),
			afdruk: opdracht.afdruk && Buffer.from(opdracht.afdruk),
			samenvatting: JSON.stringify({
				[soort.wat]: countRegels(plan.regels),
				meldingen: [...opdracht.meldingen, ...plan.meldingen].slice(0, 200)
			})
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	return done({ importId: id });
}
