import { CliError, dayAt, findSchool, readArgs, withDatabase, type Run } from '#cli/command.ts';
import { stukInWoorden, telStukken, type Bewaarkind } from '#domain/bewaren/bewaren.ts';
import { readBewaarlijst, type Bewaarlijst } from '#domain/bewaren/readBewaarlijst.ts';
import { recordVernietiging } from '#domain/bewaren/recordVernietiging.ts';
import { bewaartermijnen } from '#law/bewaartermijnen.ts';
import { formatDatum } from '#law/datum.ts';

/**
 * `bewaren [--peildatum DATUM] [--proef] [--json]`: destroys what is past its term, or with `--proef` shows what would go.
 * A day ahead can only be looked at. The proof stays in the database; nothing to destroy is no failure.
 */
export const run: Run = async (args) => {
	const { values } = readArgs(args, {
		school: { type: 'string' },
		peildatum: { type: 'string' },
		proef: { type: 'boolean', default: false },
		json: { type: 'boolean', default: false }
	});
	const { lijst, vernietiging } = await withDatabase(async (database, settings) => {
		const school = await findSchool(database, values.school);
		const vandaag = dayAt(school, settings);
		const peildatum = values.peildatum === undefined ? vandaag : readDay(values.peildatum);
		return database.dangerouslyAsBeheer(school.id, 'read write', vandaag, async (tx) => {
			const lijst = await readBewaarlijst(tx, peildatum);
			if (values.proef || lijst.weg.length === 0) return { lijst, vernietiging: null };
			const outcome = await recordVernietiging(tx, peildatum, vandaag, lijst.afdruk);
			if (!outcome.ok) throw new CliError(outcome.message);
			return { lijst, vernietiging: outcome.value.id };
		});
	});
	if (values.json) console.log(JSON.stringify({ ...lijst, vernietiging, proef: values.proef }));
	else console.log(report(lijst, vernietiging).join('\n'));
};

function readDay(text: string): Temporal.PlainDate {
	try {
		return Temporal.PlainDate.from(text, { overflow: 'reject' });
	} catch {
		throw new CliError(`${text} is geen datum. Schrijf jaar-maand-dag, zoals 2027-08-01.`);
	}
}

function report({ weg, opgeschort, peildatum, afdruk }: Bewaarlijst, vernietiging: string | null): string[] {
	const dag = formatDatum(peildatum);
	const wachten = opgeschort.length > 0 ? [`Opgeschort en dus gebleven: ${opgeschort.length}.`] : [];
	if (weg.length === 0) return [`Op ${dag} is van geen enkel kind een bewaartermijn voorbij.`, ...wachten];
	const samen = `${weg.length === 1 ? '1 kind' : `${weg.length} kinderen`}, ${telStukken(weg)} stukken`;
	return [
		vernietiging ? `Vernietigd tot en met ${dag}: ${samen}.` : `Op ${dag} moet weg: ${samen}.`,
		...weg.flatMap((kind) => (vernietiging ? [] : describe(kind))),
		...wachten,
		...(vernietiging
			? [`Verklaring: /bewaren/${vernietiging}`, `Afdruk: ${afdruk}`]
			: ['Dit was een proef: er is niets vernietigd.'])
	];
}

const describe = ({ naam, uitgestroomdOp, groepen }: Bewaarkind) => [
	`  ${naam}, van school sinds ${formatDatum(uitgestroomdOp)}`,
	...groepen.map(
		({ categorie, jaren, stukken }) =>
			`    ${bewaartermijnen[categorie].naam} (${jaren} jaar): ${stukken.map(({ tabel, aantal }) => stukInWoorden(tabel, aantal)).join(', ')}`
	)
];
