import { stukInWoorden } from '#domain/bewaren/bewaren.ts';
import { bewaartermijnen } from '#law/bewaartermijnen.ts';
import { dayOf, formatDatum } from '#law/datum.ts';
import { readVerklaring } from './lees.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { vernietiging, regels } = await readVerklaring(locals.user!, params.vernietiging);
	const { id, op, door, peildatum, kinderen, stukken, afdruk } = vernietiging;
	return {
		...{ id, kinderen, stukken, afdruk },
		nu: url.searchParams.get('nu') === 'ja',
		op: formatDatum(dayOf(op)),
		door: door ?? 'de opdrachtregel',
		peildatum: formatDatum(peildatum),
		regels: [...Map.groupBy(regels, (regel) => `${regel.kenmerk} ${regel.categorie}`).entries()].map(
			([sleutel, groep]) => ({
				sleutel,
				kenmerk: groep[0]!.kenmerk,
				vertrek: formatDatum(groep[0]!.uitgestroomdOp),
				grond: `${bewaartermijnen[groep[0]!.categorie].naam}, ${groep[0]!.jaren} jaar`,
				stukken: groep.map(({ tabel, aantal }) => stukInWoorden(tabel, aantal)).join(', ')
			})
		)
	};
};
