import { error } from '@sveltejs/kit';
import { app } from '#core/app.ts';
import { isId } from '#core/id.ts';
import { overlegPdf } from '#documents/overlegPdf.ts';
import { readOverleg } from '#domain/vergadering/readOverleg.ts';
import { layoutTrend } from '#ui/chart/layoutTrend.ts';
import { renderSvg } from '#ui/chart/renderSvg.ts';
import { answerPdf } from '../../../../answerPdf.ts';
import { showOverleg } from '../toon.ts';
import { describeWie } from '../wie.ts';
import type { RequestHandler } from './$types';

/** The report of a closed meeting as one PDF, with the figures that lay on the table. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const user = locals.user!;
	const verslag = await app().database.inSession(user, 'read only', async (tx) => {
		const overleg = isId(params.overleg) ? await readOverleg(tx, params.overleg) : undefined;
		return overleg?.stand === 'afgesloten' ? showOverleg(tx, user, overleg, false) : undefined;
	});
	if (!verslag) error(404, 'Van dit overleg is er geen verslag, of u mag het niet zien.');
	const pdf = overlegPdf({
		...{ naam: verslag.naam, dag: verslag.dag, schoolNaam: user.schoolNaam, door: user.naam },
		wie: describeWie(verslag),
		besluiten: verslag.punten.flatMap(({ besluiten }) => besluiten.map(({ tekst }) => tekst)),
		afspraken: verslag.punten.flatMap(({ afspraken }) => afspraken),
		punten: verslag.punten.filter(({ tekst }) => tekst.trim() !== ''),
		aanvullingen: verslag.aanvullingen.map(({ tekst, door, op }) => `${tekst} (${door}, ${op})`),
		cijfers: verslag.beeld && {
			...verslag.beeld,
			vanaf: verslag.metBeeld ?? 0,
			vakken: verslag.beeld.vakken.map((vak) => ({ ...vak, trends: vak.trends.map(drawTrend) }))
		}
	});
	return answerPdf(pdf, 'verslag-overleg');
};

type Trend = NonNullable<
	Awaited<ReturnType<typeof showOverleg>>['beeld']
>['vakken'][number]['trends'][number];

const drawTrend = ({ moment, streven, model }: Trend) => {
	const layout = layoutTrend(model);
	return { moment, streven, svg: renderSvg(layout), woorden: `${model.title}. ${layout.description}` };
};
