import { korteVersiePdf } from '#documents/korteVersiePdf.ts';
import { leesKort } from '../../leesKort.ts';
import type { RequestHandler } from './$types';

/** The same on A4, for anybody. */
export const GET: RequestHandler = async ({ params }) => {
	const { versie } = await leesKort(params.brin, params.taal);
	return new Response(new Blob([korteVersiePdf(versie).slice().buffer]), {
		headers: {
			'Content-Type': 'application/pdf',
			'Content-Disposition': `inline; filename="hulp-op-school-${versie.taal.code}.pdf"`,
			'Cache-Control': 'public, max-age=300'
		}
	});
};
