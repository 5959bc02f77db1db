import { app } from '#core/app.ts';
import { inBeamer } from '#core/beamer.ts';
import { recordInzage } from '#core/inzage.ts';
import { instrumenten } from '#domain/volglijst/instrument.ts';
import { listKindscores, listVolglijsten } from '#domain/volglijst/readVolglijsten.ts';
import { vatBlikkenSamen, vergelijkBlikken } from '#domain/volglijst/vergelijk.ts';
import { lijstnaam } from '#domain/organisatie/naam.ts';
import { formatDatum } from '#law/datum.ts';
import { childrenOf, readVolggroep } from './readGroep.ts';
import { toonBlik } from '../../../blik/toonBlik.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, cookies, url }) => {
	const user = locals.user!;
	const { database } = app();
	const found = await database.inSession(user, 'read only', async (tx) => {
		const { groep, leerlingen } = await readVolggroep(tx, user, params.groep);
		return {
			groep,
			leerlingen,
			lijsten: await listVolglijsten(tx, groep.id),
			scores: await listKindscores(
				tx,
				leerlingen.map(({ id }) => id),
				user.vandaag
			)
		};
	});
	const { groep, leerlingen, lijsten, scores } = found;
	await recordInzage(
		database,
		user,
		leerlingen.map(({ id }) => ({ leerlingId: id, laag: 2 as const, onderdeel: 'volglijsten' }))
	);
	const toon = url.searchParams.get('toon') === 'opvallend' ? 'opvallend' : 'alle';
	const gezien = leerlingen
		.map((leerling) => ({ leerling, blikken: vergelijkBlikken(scores.get(leerling.id) ?? []) }))
		.filter(({ blikken }) => blikken.length > 0);
	const opvallend = gezien.filter(({ blikken }) => vatBlikkenSamen(blikken).length > 0);
	const kinderen = toon === 'opvallend' ? opvallend : gezien;
	const kolommen = instrumenten
		.filter(({ invuller }) => invuller === 'leerkracht')
		.map((instrument) => ({
			soort: instrument.soort,
			naam: instrument.naam,
			competenties: instrument.competenties,
			regels: kinderen
				.filter(({ leerling }) => childrenOf(instrument, [leerling]).length > 0)
				.map(({ leerling, blikken }) => ({
					id: leerling.id,
					naam: lijstnaam(leerling),
					cellen: instrument.competenties.map(({ id, naam }) => ({
						naam,
						blik: toonBlik(blikken.find(({ competentie }) => competentie === id))
					}))
				}))
		}))
		.filter(({ regels }) => regels.length > 0);
	return {
		groep: { id: groep.id, naam: groep.naam },
		beamer: inBeamer(cookies),
		toon,
		aantal: gezien.length,
		opvallend: opvallend.length,
		lijsten: instrumenten.flatMap((instrument) => {
			const eigen = childrenOf(instrument, leerlingen);
			if (eigen.length === 0) return [];
			const [nu, ...rest] = lijsten.filter(({ soort }) => soort === instrument.soort);
			const open = nu && nu.ingeleverdOp === null ? nu : undefined;
			const laatste = open ? rest[0] : nu;
			return {
				soort: instrument.soort,
				naam: instrument.naam,
				vanKind: instrument.invuller === 'leerling',
				kinderen: eigen.length,
				open: open ? { sinds: formatDatum(open.afgenomenOp), ingevuld: open.ingevuld } : null,
				laatste: laatste ? formatDatum(laatste.afgenomenOp) : null
			};
		}),
		tabellen: kolommen
	};
};
