import { error } from '@sveltejs/kit';
import { app } from '#core/app.ts';
import { recordGebeurtenis } from '#core/gebeurtenis.ts';
import {
	gebeurtenissoorten,
	grondInWoorden,
	overWieInWoorden,
	watInWoorden,
	wieInWoorden
} from '#domain/gebeurtenis/gebeurtenis.ts';
import { mayReadGebeurtenissen, searchGebeurtenissen } from '#domain/gebeurtenis/searchGebeurtenissen.ts';
import { writeCsv } from '#standards/tabel/writeCsv.ts';
import { readZoekvraag } from '../zoekvraag.ts';
import type { RequestHandler } from './$types';

/** More than a spreadsheet can be read with; a longer list is asked in parts. */
const hoogstens = 50_000;

/** The lines of the log that fit the question, as a file. That it was taken along is a line of the log itself. */
export const GET: RequestHandler = async ({ locals, url }) => {
	const user = locals.user!;
	const { database } = app();
	const vraag = readZoekvraag(url);
	const found = await database.inSession(user, 'read only', async (tx) =>
		(await mayReadGebeurtenissen(tx)) ? searchGebeurtenissen(tx, vraag, hoogstens) : undefined
	);
	if (!found) error(403, 'Alleen de functionaris gegevensbescherming neemt het log mee.');
	await database.inSession(user, 'read write', (tx) =>
		recordGebeurtenis(tx, {
			soort: 'uitvoer',
			handeling: 'csv',
			onderdeel: 'gebeurtenissen',
			aantal: found.regels.length
		})
	);
	const csv = writeCsv([
		['moment (UTC)', 'wie', 'soort', 'wat', 'over', 'laag', 'grond'],
		...found.regels.map((regel) => [
			regel.op.toString(),
			wieInWoorden(regel),
			gebeurtenissoorten[regel.soort],
			watInWoorden(regel),
			overWieInWoorden(regel),
			regel.laag === null ? null : `L${regel.laag}`,
			grondInWoorden(regel.grond)
		])
	]);
	return new Response(csv, {
		headers: {
			'Content-Type': 'text/csv; charset=utf-8',
			'Content-Disposition': 'attachment; filename="wie-deed-wat.csv"'
		}
	});
};
