import { korteVersiePdf } from '#documents/korteVersiePdf.ts';
import { answerPdf } from '../../../../../answerPdf.ts';
import { leesKort } from '../../leesKort.ts';
import type { RequestHandler } from './$types';

/** The same on A4, for anybody. */
export const GET: RequestHandler = async ({ params }) => {
	const { versie } = await leesKort(params.brin, params.taal);
	return answerPdf(korteVersiePdf(versie), `hulp-op-school-${versie.taal.code}`, { openbaar: true });
};
