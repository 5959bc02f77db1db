import type { Tx, User } from '#core/database.ts';
import { momentnaam } from '#domain/jaarplan/jaarmoment.ts';
import { readMedewerkernamen } from '#domain/jaarplan/readPlankring.ts';
import { magBeeldMaken, readBeelden } from '#domain/vergadering/beeld.ts';
import { readPuntfeiten } from '#domain/vergadering/puntfeiten.ts';
import {
	listAanvullingen,
	listBesluiten,
	listDeelnemers,
	listOverlegafspraken,
	listPunten,
	type Overleg
} from '#domain/vergadering/readOverleg.ts';
import { vormOf } from '#domain/vergadering/vormen.ts';
import { compareDays, formatDag, formatDatum, formatVoluit } from '#law/datum.ts';
import { longMoment } from '#ui/date.ts';
import { showBeelden } from './toonBeeld.ts';
import { stateText } from '../../samen/staat.ts';

/** A meeting as its page shows it. On a beamer what colleagues gave beforehand stays away. */
export async function showOverleg(tx: Tx, user: User, overleg: Overleg, beamer: boolean) {
	const { moment, stand, vorige, volgende, afgeslotenOp } = overleg;
	const namen = await readMedewerkernamen(tx);
	const naamOf = (id: string | null) => (id && namen.get(id)) || 'een collega';
	const besluiten = await listBesluiten(tx, moment.id);
	const afspraken = await listOverlegafspraken(tx, moment.id);
	const deelnemers = await listDeelnemers(tx, overleg);
	const vorm = vormOf(moment.werkafspraak);
	const agenda = await listPunten(tx, moment.id);
	const laatste =
		agenda
			.map(({ bijgewerktOp }) => bijgewerktOp.toString())
			.sort()
			.at(-1) ?? null;
	const punten = [];
	for (const { bron, door, staat, tekst, id, titel, uitleg, minuten } of agenda) {
		const punt = { id, titel, uitleg, minuten };
		const eigenAfspraken = afspraken.filter(({ puntId }) => puntId === punt.id);
		const eigenBesluiten = besluiten.filter(({ puntId }) => puntId === punt.id);
		punten.push({
			...punt,
			tekst,
			staat: stateText({ staat, tekst }),
			door: door && naamOf(door),
			magWeg: door !== null && tekst === '' && eigenAfspraken.length + eigenBesluiten.length === 0,
			// What was closed is read as it was written; the facts of that day are not those of now.
			feiten: bron && stand !== 'afgesloten' ? await readPuntfeiten({ tx, user, overleg }, bron) : [],
			besluiten: eigenBesluiten.map(({ id, tekst }) => ({ id, tekst })),
			afspraken: eigenAfspraken.map(({ id, wat, wieId, uiterlijk, gedaan }) => ({
				...{ id, wat, gedaan },
				wie: naamOf(wieId),
				uiterlijk: formatDag(uiterlijk)
			}))
		});
	}
	const ik = deelnemers.find(({ id }) => id === user.medewerkerId);
	return {
		id: moment.id,
		ik: user.medewerkerId,
		naam: momentnaam(moment),
		dag: formatVoluit(moment.van),
		begintijd: moment.begintijd,
		stand,
		afgesloten: afgeslotenOp && longMoment(afgeslotenOp),
		kanBeginnen: stand === 'agenda' && compareDays(moment.van, user.vandaag) <= 0,
		vervallen: moment.uitkomst === 'vervallen',
		vraagVooraf: vorm.vraagVooraf,
		let: vorm.let ?? null,
		beamer,
		laatste,
		over: user.vandaag.add({ days: 14 }).toString(),
		vandaag: user.vandaag.toString(),
		punten,
		deelnemers: deelnemers
			.map(({ id, aanwezig, voorbereiding, gelezenOp }) => ({
				...{ id, aanwezig, naam: naamOf(id) },
				voorbereiding: beamer ? '' : voorbereiding,
				gelezen: gelezenOp && longMoment(gelezenOp)
			}))
			.sort((a, b) => a.naam.localeCompare(b.naam, 'nl')),
		mijnVoorbereiding: ik?.voorbereiding ?? '',
		moetLezen: stand === 'afgesloten' && ik !== undefined && ik.aanwezig !== true && ik.gelezenOp === null,
		aanvullingen: (await listAanvullingen(tx, moment.id)).map(({ id, tekst, door, op }) => ({
			...{ id, tekst },
			door: naamOf(door),
			op: longMoment(op)
		})),
		metBeeld: vorm.beeldVanaf ?? null,
		magBeeld: vorm.beeldVanaf !== undefined && magBeeldMaken(user.rollen),
		beeld: vorm.beeldVanaf === undefined ? null : showBeelden(await readBeelden(tx, moment.id)),
		vorige: vorige ? { id: vorige.id, dag: formatDatum(vorige.van) } : null,
		volgende: volgende ? { id: volgende.id, dag: formatDatum(volgende.van) } : null
	};
}
