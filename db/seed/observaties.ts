import { schooljaarFrom } from '#law/schooljaar.ts';
import { beginjaarNu, groepIn, type Bouw, type Leerling } from './bouw.ts';
import { metNaam } from './kenmerken.ts';
import { gewoneZinnen, krachtzinnen, zorgzinnen } from './observatieteksten.ts';
import type { Toeval } from './prng.ts';

/** Adds what teachers noted in a line: for a good part of the children this autumn, and in the archive for earlier years. */
export function addObservaties(bouw: Bouw): void {
	const toeval = bouw.toeval.tak('observaties');
	const nu = beginjaarNu(bouw);
	for (const leerling of bouw.leerlingen) {
		if (!leerling.cast && leerling.jaargroep <= 8 && toeval.kans(0.42))
			addObservatie(bouw, leerling, bouw.tijd.lesweken(-toeval.geheel(1, 9)), toeval);
		if (!bouw.opties.archief) continue;
		for (let jaar = nu - bouw.opties.jaren; jaar < nu; jaar++) {
			const begin = bouw.tijd.eersteDag(schooljaarFrom(jaar));
			const dag = bouw.tijd.schooldag(begin.add({ days: toeval.geheel(20, 300) }));
			if (Temporal.PlainDate.compare(leerling.ingestroomd, dag) <= 0)
				addObservatie(bouw, leerling, dag, toeval);
		}
	}
}

function addObservatie(bouw: Bouw, leerling: Leerling, dag: Temporal.PlainDate, toeval: Toeval): void {
	const groep = groepIn(bouw, leerling, dag.month >= 8 ? dag.year : dag.year - 1);
	if (!groep || Temporal.PlainDate.compare(leerling.ingestroomd, dag) > 0) return;
	const waarde = toeval.weeg({ zorg: 26, gewoon: 34, sterk: 40 });
	const zin = toeval.pick({ zorg: zorgzinnen, gewoon: gewoneZinnen, sterk: krachtzinnen }[waarde]);
	const vak =
		zin.soort === 'verlengde_instructie' && leerling.jaargroep >= 3
			? toeval.pick(['rekenen', 'taalverzorging', 'lezen'])
			: null;
	bouw.rijen.observatie.push({
		id: toeval.uuid(),
		leerling_id: leerling.id,
		soort: zin.soort,
		waarde,
		vak,
		tekst: metNaam(zin.tekst, leerling),
		gezien_op: dag,
		door: bouw.leerkrachten.get(groep.id)!.id,
		op: bouw.tijd.moment(dag)
	});
}
