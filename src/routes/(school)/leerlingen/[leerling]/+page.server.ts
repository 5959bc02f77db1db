import { error } from '@sveltejs/kit';
import { app } from '#core/app.ts';
import { drawnHere } from '#core/drawnHere.ts';
import { inBeamer } from '#core/beamer.ts';
import { isId } from '#core/id.ts';
import { beginInzage } from '#core/inzage.ts';
import { together } from '#core/together.ts';
import { jaargroepNaam } from '#domain/organisatie/jaargroep.ts';
import { readLeerling } from '#domain/organisatie/read.ts';
import { listOndersteuningsvragen, readNiveau } from '#domain/ondersteuningsvraag/read.ts';
import { readLeerlinggroei, readPlanperioden } from '#domain/overzicht/readLeerlinggroei.ts';
import { listOuders, readPortret } from '#domain/overzicht/readLeerlingportret.ts';
import { listWerkaantekeningen } from '#domain/werkaantekening/listWerkaantekeningen.ts';
import { listKindscores } from '#domain/volglijst/readVolglijsten.ts';
import { vergelijkBlikken } from '#domain/volglijst/vergelijk.ts';
import { listTijdlijn } from '#domain/overzicht/listTijdlijn.ts';
import { listSignaalregels } from '#domain/overzicht/listSignaalregels.ts';
import { alsU } from '#domain/toegang/grond.ts';
import { stuksoorten } from '#domain/toegang/geslotenStuk.ts';
import { listDossieropeningen } from '#domain/toegang/listDossieropeningen.ts';
import { listWeetjes } from '#domain/toegang/listWeetjes.ts';
import { listGeslotenStukken } from '#domain/toegang/readGeslotenStukken.ts';
import { listKijkers, readMijnGrond } from '#domain/toegang/readKijkers.ts';
import { weetjesoorten } from '#domain/toegang/weetje.ts';
import { formatDag, formatDatum, formatRelatief, formatSinds } from '#law/datum.ts';
import { toonBlik } from '../../blik/toonBlik.ts';
import { growthChart, growthRows, isFormer } from './growth.ts';
import { timelineEntry } from './timeline.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, cookies }) => {
	const user = locals.user!;
	const { database } = app();
	if (!isId(params.leerling)) error(404, 'Dit kind staat niet op deze school, of u mag het niet zien.');
	const found = await database.inSession(user, 'read only', async (tx) => {
		const { leerling, mijn } = await together({
			leerling: readLeerling(tx, params.leerling, user.vandaag),
			mijn: readMijnGrond(tx, params.leerling)
		});
		if (!leerling || !mijn) return undefined;
		return together({
			leerling,
			mijn,
			portret: readPortret(tx, leerling.id),
			ouders: listOuders(tx, leerling.id),
			kijkers: listKijkers(tx, leerling.id),
			openingen: listDossieropeningen(tx, leerling.id),
			stukken: listGeslotenStukken(tx, { leerlingId: leerling.id }),
			weetjes: listWeetjes(tx, [leerling.id], user.vandaag),
			niveau: mijn.laag >= 2 ? readNiveau(tx, leerling.id) : undefined,
			vragen: listOndersteuningsvragen(tx, { leerlingId: leerling.id }),
			signalen: listSignaalregels(tx, leerling.id),
			groei: readLeerlinggroei(tx, leerling.id, leerling.groepId, user.vandaag),
			plannen: readPlanperioden(tx, leerling.id),
			tijdlijn: listTijdlijn(tx, leerling.id),
			aantekeningen: mijn.laag >= 2 ? listWerkaantekeningen(tx, leerling.id) : [],
			scores: mijn.laag >= 2 ? listKindscores(tx, [leerling.id], user.vandaag) : undefined
		});
	});
	if (!found) error(404, 'Dit kind staat niet op deze school, of u mag het niet zien.');
	const { leerling, mijn, portret } = found;
	if (mijn.laag >= 2) {
		beginInzage(locals, database, user, [
			{ leerlingId: leerling.id, laag: 2, onderdeel: 'dossier', grond: mijn.sleutels }
		]);
	}
	const [open, gesloten] = [
		found.vragen.filter((vraag) => vraag.toestand !== 'gesloten'),
		found.vragen.filter((vraag) => vraag.toestand === 'gesloten')
	];
	const beamer = inBeamer(cookies);
	const opent = user.rollen.some((rol) => rol === 'intern_begeleider' || rol === 'directie');
	const eigen = found.openingen.filter((one) => one.mijn);
	const opening = eigen.find(({ toestand }) => toestand === 'open');
	const verlopen = opening ? undefined : eigen.find(({ toestand }) => toestand === 'verlopen');
	const vraagregel = (vraag: (typeof open)[number]) => ({
		id: vraag.id,
		vraag: vraag.vraag,
		sinds: formatSinds(vraag.geopendOp, user.vandaag),
		eigenaar: beamer ? null : vraag.eigenaar,
		kracht: vraag.richting === 'kracht',
		bladzijden: (beamer ? [] : found.tijdlijn)
			.filter((moment) => moment.vraagId === vraag.id)
			.slice(0, 4)
			.map(({ op, wat, soort }) => ({ op: formatDag(op), wat, soort }))
	});
	return drawnHere({
		id: leerling.id,
		naam: leerling.naam,
		roepnaam: leerling.roepnaam ?? leerling.naam,
		groep: leerling.groepNaam ? { id: leerling.groepId, naam: leerling.groepNaam } : null,
		jaargroep: jaargroepNaam(leerling.jaargroep),
		leeftijd: leerling.geboortedatum
			? leerling.geboortedatum.until(user.vandaag, { largestUnit: 'year' }).years
			: null,
		geboren: leerling.geboortedatum ? formatDatum(leerling.geboortedatum) : null,
		laag: mijn.laag,
		waarom: alsU(mijn.gronden),
		portret: portret && {
			talent: portret.talent,
			watHelpt: portret.watHelpt,
			eigenWoorden: portret.eigenWoorden,
			eigenWoordenOp: portret.eigenWoordenOp ? formatDatum(portret.eigenWoordenOp) : null,
			thuistaal: portret.thuistaal
		},
		beamer,
		ouders: beamer ? [] : found.ouders,
		kijkers: (beamer ? [] : found.kijkers).map(({ naam, gronden, diepte, tot }) => ({
			naam,
			grond: gronden.join(', '),
			diepte,
			tot: tot && formatDatum(tot)
		})),
		niveau: found.niveau && {
			niveau: found.niveau.niveau,
			soort: found.niveau.soort,
			opnieuwOp: found.niveau.opnieuwOp ? formatDatum(found.niveau.opnieuwOp) : null
		},
		open: open.map(vraagregel),
		gesloten: gesloten.map(vraagregel),
		signalen: found.signalen.map(({ id, richting, open, uitleg, sinds }) => {
			const [gezien = uitleg, regel] = uitleg.split(' Regel uit het signaalprofiel: ');
			return { id, richting, open, gezien, regel, sinds: formatSinds(sinds, user.vandaag) };
		}),
		groei: found.groei.map((reeks) => ({
			sleutel: reeks.sleutel,
			vakNaam: reeks.vakNaam,
			model: growthChart(
				reeks,
				leerling.roepnaam ?? leerling.naam,
				leerling.groepNaam,
				found.plannen,
				user.vandaag
			),
			rijen: growthRows(reeks),
			eerder: isFormer(reeks, user.vandaag)
		})),
		blikken: (beamer ? [] : vergelijkBlikken(found.scores?.get(leerling.id) ?? [])).map((blik) => ({
			naam: blik.naam,
			...toonBlik(blik)!
		})),
		// What people said or saw is for who reads the file, not for a room.
		tijdlijn: (beamer ? [] : found.tijdlijn).map(timelineEntry),
		aantekeningen: (beamer ? [] : found.aantekeningen).map(({ id, tekst, verlooptOp }) => ({
			id,
			tekst,
			weg: formatRelatief(verlooptOp.add({ days: 1 }), user.vandaag)
		})),
		magVragenWieKeek: opent,
		magOpenen: opent && mijn.laag < 3,
		stukken: (beamer ? [] : found.stukken).map(({ id, soort, stukVan, lezers, mag }) => ({
			id,
			soort: stuksoorten[soort],
			van: formatDatum(stukVan),
			lezers: lezers.map((lezer) => lezer.naam),
			mag
		})),
		weetjes: found.weetjes.map(({ id, soort, tekst, tot }) => ({
			id,
			soort: weetjesoorten[soort],
			eerst: soort === 'allergie' || soort === 'medicatie',
			tekst,
			tot: tot && formatDatum(tot)
		})),
		geopend: found.openingen.length > 0,
		opening: opening && !beamer && { reden: opening.reden, tot: formatDatum(opening.tot) },
		verlopen: verlopen ? formatDatum(verlopen.tot) : null
	});
};
