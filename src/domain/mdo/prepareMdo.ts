import type { Tx, User } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { heeftToestemming } from '#domain/toestemming/readToestemmingen.ts';
import { tellBespreking } from '#domain/overleg/hub.ts';
import { lockMdo } from './lockMdo.ts';
import type { Leerlingrol } from './mdo.ts';
import { listDeelnemers } from './readMdo.ts';

/** Everybody with this meeting open looks again. */
export const tellMdo = (tx: Tx, id: string) =>
	tellBespreking(tx, id, { soort: 'stand', leerling: null, client: '' });

export type Nieuwedeelnemer =
	| { readonly soort: 'ouder'; readonly ouderId: string }
	| { readonly soort: 'medewerker'; readonly medewerkerId: string }
	| { readonly soort: 'extern'; readonly naam: string; readonly partner: string };

/** Puts somebody on the list. Who is on it already stays. Refuses what lockMdo refuses, and `naam_ontbreekt`. */
export async function addDeelnemer(tx: Tx, id: string, wie: Nieuwedeelnemer): Promise<Outcome<undefined>> {
	const open = await lockMdo(tx, id);
	if (!open.ok) return open;
	if (wie.soort === 'extern' && (wie.naam.trim().length < 2 || wie.partner.trim().length < 2))
		return refused('naam_ontbreekt', 'Schrijf op wie er komt en van welke organisatie.');
	await tx
		.insertInto('mdodeelnemer')
		.values({
			...{ mdo_id: id, leerling_id: open.value.leerlingId, soort: wie.soort },
			medewerker_id: wie.soort === 'medewerker' ? wie.medewerkerId : null,
			ouder_id: wie.soort === 'ouder' ? wie.ouderId : null,
			naam: wie.soort === 'extern' ? wie.naam.trim() : '',
			partner: wie.soort === 'extern' ? wie.partner.trim() : ''
		})
		.onConflict((conflict) => conflict.doNothing())
		.execute();
	await tellMdo(tx, id);
	return done();
}

/** Takes somebody off the list. Refuses what lockMdo refuses. */
export async function removeDeelnemer(tx: Tx, id: string, deelnemerId: string): Promise<Outcome<undefined>> {
	const open = await lockMdo(tx, id);
	if (!open.ok) return open;
	await tx.deleteFrom('mdodeelnemer').where('id', '=', deelnemerId).where('mdo_id', '=', id).execute();
	await tellMdo(tx, id);
	return done();
}

/**
 * Somebody was invited, today. Of people from outside only with consent for their organisation on the day of the meeting: an
 * invitation says already that there is something about this child (R-TOE-3). Refuses what lockMdo refuses, and
 * `niet_gepland`, `geen_toestemming`.
 */
export async function inviteDeelnemer(
	tx: Tx,
	user: Pick<User, 'vandaag'>,
	id: string,
	deelnemerId: string
): Promise<Outcome<undefined>> {
	const open = await lockMdo(tx, id);
	if (!open.ok) return open;
	const { dag, leerlingId, roepnaam } = open.value;
	if (!dag) return refused('niet_gepland', 'Kies eerst een dag.');
	const wie = (await listDeelnemers(tx, id)).find((deelnemer) => deelnemer.id === deelnemerId);
	if (wie?.soort === 'extern') {
		const weging = await heeftToestemming(tx, { leerlingId, partner: wie.partner }, dag);
		if (!weging.compleet)
			return refused(
				'geen_toestemming',
				`Met ${wie.partner} mag de school op die dag nog niet over ${roepnaam} delen. Er ontbreekt toestemming van ${weging.ontbreekt.join(' en ')}.`
			);
	}
	await tx
		.updateTable('mdodeelnemer')
		.set({ uitgenodigd_op: user.vandaag })
		.where('id', '=', deelnemerId)
		.where('mdo_id', '=', id)
		.execute();
	await tellMdo(tx, id);
	return done();
}

/** How the child takes part and what it wants said, and why the parents are not there when they are not (X6, R-TOE-2). Refuses what lockMdo refuses, and `leidt_niet`. */
export async function recordMdoInbreng(
	tx: Tx,
	id: string,
	inbreng: { vraag: string; leerlingRol: Leerlingrol; leerlingToelichting: string; zonderOuders: string }
): Promise<Outcome<undefined>> {
	const open = await lockMdo(tx, id);
	if (!open.ok) return open;
	const row = await tx
		.updateTable('mdo')
		.set({
			vraag: inbreng.vraag.trim(),
			leerling_rol: inbreng.leerlingRol,
			leerling_toelichting: inbreng.leerlingToelichting.trim(),
			zonder_ouders: inbreng.zonderOuders.trim()
		})
		.where('id', '=', id)
		.returning('id')
		.executeTakeFirst();
	if (!row) return refused('leidt_niet', 'De intern begeleider of de directie past dit aan.');
	await tellMdo(tx, id);
	return done();
}
