import { dayAt, findSchool, readArgs, withDatabase, type Run } from '#cli/command.ts';
import { readSignaalprofiel } from '#domain/signaal/readSignaalprofiel.ts';
import { countSignalen, type Regeltelling } from '#domain/signaal/countSignalen.ts';
import { refreshSignalen, type Verversing } from '#domain/signaal/refreshSignalen.ts';

type Uitkomst = { signalen: Verversing; regels: Regeltelling[]; proef: boolean };

/** Recomputes the signals of a school and says how many there are per rule; `--proef` leaves everything as it was. */
export const run: Run = async (args) => {
	const { values } = readArgs(args, {
		school: { type: 'string' },
		proef: { type: 'boolean', default: false },
		json: { type: 'boolean', default: false }
	});
	const uitkomst = await withDatabase(async (database, settings): Promise<Uitkomst> => {
		const school = await findSchool(database, values.school);
		const vandaag = dayAt(school, settings);
		let found: Uitkomst | undefined;
		await database
			.dangerouslyAsBeheer(school.id, 'read write', vandaag, async (tx) => {
				const signalen = await refreshSignalen(tx, vandaag);
				const { profiel } = await readSignaalprofiel(tx);
				found = { signalen, regels: await countSignalen(tx, profiel), proef: values.proef };
				if (values.proef) throw new Teruggedraaid();
			})
			.catch((error: unknown) => {
				if (!(error instanceof Teruggedraaid)) throw error;
			});
		return found!;
	});
	if (values.json) console.log(JSON.stringify(uitkomst));
	else console.log(report(uitkomst).join('\n'));
};

/** Ends the transaction of a dry run without keeping it. */
class Teruggedraaid extends Error {}

function report({ signalen, regels, proef }: Uitkomst): string[] {
	const { nieuw, gewijzigd, gelijk, vervallen } = signalen;
	const totaal = (richting: string) =>
		regels.filter((regel) => regel.richting === richting).reduce((som, { aantal }) => som + aantal, 0);
	return [
		`Signalen: ${nieuw} nieuw, ${gewijzigd} gewijzigd, ${gelijk} gelijk gebleven, ${vervallen} vervallen.`,
		`Nu ${totaal('zorg')} die om aandacht vragen en ${totaal('kracht')} van sterke kanten.`,
		...regels
			.filter(({ aantal }) => aantal > 0)
			.map(({ aantal, naam, richting }) => `  ${String(aantal).padStart(4)}  ${richting.padEnd(6)}  ${naam}`),
		...(proef ? ['Dit was een proef: er is niets veranderd.'] : [])
	];
}
