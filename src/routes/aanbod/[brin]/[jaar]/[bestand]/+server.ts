import { error } from '@sveltejs/kit';
import { aanbodPdf } from '#documents/aanbodPdf.ts';
import { aanbodWord } from '#documents/aanbodWord.ts';
import type { Aanbod } from '#domain/aanbod/aanbod.ts';
import { aanbodJson } from '#domain/aanbod/aanbodJson.ts';
import { standOf } from '#domain/aanbod/readAanbodstand.ts';
import { leesGepubliceerd } from '../../lees.ts';
import type { RequestHandler } from './$types';

type Uitvoer = { soort: string; maak: (aanbod: Aanbod, stand: string) => Uint8Array<ArrayBuffer> | string };
const bestanden: Readonly<Record<string, Uitvoer>> = {
	'ondersteuningsaanbod.pdf': {
		soort: 'application/pdf',
		maak: (aanbod, stand) => new Uint8Array(aanbodPdf(aanbod, stand))
	},
	'ondersteuningsaanbod.docx': {
		soort: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
		maak: (aanbod, stand) => new Uint8Array(aanbodWord(aanbod, stand))
	},
	'ondersteuningsaanbod.json': { soort: 'application/json; charset=utf-8', maak: aanbodJson }
};

/** The published document as a file, for anybody. */
export const GET: RequestHandler = async ({ params }) => {
	const uitvoer = Object.hasOwn(bestanden, params.bestand) ? bestanden[params.bestand] : undefined;
	if (!uitvoer) error(404, 'Dit bestand bestaat niet. Er is een PDF, een Word-bestand en een JSON-bestand.');
	const gevonden = await leesGepubliceerd(params.brin, params.jaar);
	return new Response(uitvoer.maak(gevonden.aanbod, standOf(gevonden)), {
		headers: {
			'Content-Type': uitvoer.soort,
			'Content-Disposition': `inline; filename="${params.bestand}"`,
			'Cache-Control': 'public, max-age=300'
		}
	});
};
