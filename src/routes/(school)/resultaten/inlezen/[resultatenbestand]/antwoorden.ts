import * as v from 'valibot';
import { day } from '#core/form.ts';
import type { Resultaatkeuzes } from '#domain/toets/resultatenplan.ts';

const Dag = day('');

/** What somebody answered on the preview: `kind:<wie>`, `dag:<moment>`, and whether faulty rows are left out. */
export function readAntwoorden(data: FormData): Resultaatkeuzes {
	const beginning = (begin: string): [string, string][] =>
		[...data].flatMap(([naam, waarde]) =>
			naam.startsWith(begin) && typeof waarde === 'string' && waarde !== ''
				? [[naam.slice(begin.length), waarde] as [string, string]]
				: []
		);
	return {
		leerlingen: Object.fromEntries(beginning('kind:')),
		dagen: Object.fromEntries(
			beginning('dag:').flatMap(([sleutel, waarde]) => {
				const dag = v.safeParse(Dag, waarde);
				return dag.success ? [[sleutel, dag.output]] : [];
			})
		),
		foutenOverslaan: data.get('foutenOverslaan') === 'ja'
	};
}
