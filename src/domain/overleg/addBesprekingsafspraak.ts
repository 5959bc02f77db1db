import type { Tx, User } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { addAfspraak } from '#domain/ondersteuningsvraag/addAfspraak.ts';
import { openOndersteuningsvraag } from '#domain/ondersteuningsvraag/openOndersteuningsvraag.ts';
import type { Afspraaksoort } from '#domain/ondersteuningsvraag/ondersteuningsvraag.ts';
import { proposeVraag } from '#domain/ondersteuningsvraag/proposeVraag.ts';
import { listOndersteuningsvragen } from '#domain/ondersteuningsvraag/read.ts';
import { readKalender } from '#domain/organisatie/readKalender.ts';
import { readLeerling } from '#domain/organisatie/read.ts';
import { listSignalen } from '#domain/signaal/listSignalen.ts';
import { parseDatum } from '#law/datum.ts';
import { nextSchooldag } from '#law/lesweken.ts';
import { tellBespreking } from './hub.ts';
import { lockBespreking } from './lockBespreking.ts';
import { noteBesproken } from './recordBesproken.ts';

/**
 * One line of a review: what, who, and when as people type it ("vr 26 mrt"); without a date two weeks from now (S61).
 * "Plan starten" hangs on a question about the child, which is opened when there is none. Refuses what `lockBespreking`
 * and `addAfspraak` refuse, and `niet_begonnen`, `datum_onleesbaar`.
 */
export async function addBesprekingsafspraak(
	tx: Tx,
	user: User,
	afspraak: {
		readonly besprekingId: string;
		readonly leerlingId: string;
		readonly soort: Afspraaksoort;
		readonly wat: string;
		readonly wieId: string;
		readonly wanneer: string;
		readonly client?: string;
	}
): Promise<Outcome<{ id: string; vraagId: string | null }>> {
	const open = await lockBespreking(tx, afspraak.besprekingId);
	if (!open.ok) return open;
	if (!open.value.begonnen) return refused('niet_begonnen', 'Begin eerst de bespreking.');
	const uiterlijk =
		afspraak.wanneer.trim() === ''
			? nextSchooldag(user.vandaag.add({ weeks: 2 }), await readKalender(tx, user.vandaag))
			: parseDatum(afspraak.wanneer, user.vandaag);
	if (!uiterlijk)
		return refused(
			'datum_onleesbaar',
			`"${afspraak.wanneer.trim()}" is geen datum. Schrijf bijvoorbeeld 26 maart of 26-3.`
		);
	const vragen = await listOndersteuningsvragen(tx, { leerlingId: afspraak.leerlingId, alleenOpen: true });
	let vraagId = vragen.length === 1 || afspraak.soort === 'plan_starten' ? (vragen[0]?.id ?? null) : null;
	if (afspraak.soort === 'plan_starten' && !vraagId) {
		const vraag = await openVraag(tx, user, afspraak.leerlingId, afspraak.wieId);
		if (!vraag.ok) return vraag;
		vraagId = vraag.value.id;
	}
	const toegevoegd = await addAfspraak(tx, user.vandaag, {
		leerlingId: afspraak.leerlingId,
		vraagId,
		besprekingId: afspraak.besprekingId,
		soort: afspraak.soort,
		wat: afspraak.wat,
		wieId: afspraak.wieId,
		uiterlijk
	});
	if (!toegevoegd.ok) return toegevoegd;
	await noteBesproken(tx, afspraak.besprekingId, afspraak.leerlingId, afspraak.client ?? '');
	await tellBespreking(tx, afspraak.besprekingId, {
		soort: 'stand',
		leerling: afspraak.leerlingId,
		client: afspraak.client ?? ''
	});
	return done({ id: toegevoegd.value.id, vraagId });
}

/**
 * A question about a child for what a review decides, worded from the open signals and to be made better later. Gives the
 * question that is open already when there is one. Refuses as `openOndersteuningsvraag`.
 */
export async function openVraag(
	tx: Tx,
	user: User,
	leerlingId: string,
	eigenaarId: string
): Promise<Outcome<{ id: string }>> {
	const bekend = (await listOndersteuningsvragen(tx, { leerlingId, alleenOpen: true }))[0];
	if (bekend) return done({ id: bekend.id });
	const leerling = await readLeerling(tx, leerlingId, user.vandaag);
	const signalen = (await listSignalen(tx, user.vandaag, { leerlingId })).filter(
		({ toestand }) => toestand.toestand === 'open'
	);
	const roepnaam = leerling?.roepnaam ?? leerling?.naam ?? 'dit kind';
	const voorstel = proposeVraag(roepnaam, signalen);
	return openOndersteuningsvraag(tx, {
		leerlingId,
		vraag: voorstel.vraag || `Wat heeft ${roepnaam} nodig?`,
		vak: voorstel.vak || null,
		domein: voorstel.domein,
		richting: voorstel.richting,
		eigenaarId,
		signalen: signalen.map(({ sleutel }) => sleutel)
	});
}
