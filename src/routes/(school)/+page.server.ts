import { app } from '#core/app.ts';
import { recordInzage } from '#core/inzage.ts';
import { readWerklijst } from '#domain/jaarplan/readWerklijst.ts';
import { listGroepen } from '#domain/organisatie/read.ts';
import { listSignalen, type Signaalstand } from '#domain/signaal/listSignalen.ts';
import { formatSinds, formatVoluit } from '#law/datum.ts';
import type { PageServerLoad } from './$types';

const zorgrollen = ['groepsleerkracht', 'intern_begeleider'];
const beheerrollen = ['administratie', 'directie', 'intern_begeleider'];

/** How many signals the first page names; the rest is a number with a link. */
const genoemd = 4;

export const load: PageServerLoad = async ({ locals }) => {
	const user = locals.user!;
	const { database } = app();
	const zorg = zorgrollen.some((rol) => user.rollen.includes(rol));
	const gelezen = await database.inSession(user, 'read only', async (tx) => ({
		werklijst: await readWerklijst(tx, user),
		signalen: zorg
			? (await listSignalen(tx, user.vandaag)).filter((signaal) => signaal.niemandKeek).sort(byNewest)
			: [],
		groepen: (await listGroepen(tx, user.vandaag)).filter((groep) => groep.eigen)
	}));
	const nieuw = gelezen.signalen.slice(0, genoemd);
	await recordInzage(
		database,
		user,
		nieuw.map(({ leerlingId }) => ({
			leerlingId,
			laag: 2 as const,
			onderdeel: 'signalen op de eerste bladzijde'
		}))
	);
	return {
		dag: formatVoluit(user.vandaag),
		voornaam: user.naam.split(' ')[0] ?? user.naam,
		zorg,
		beheer: beheerrollen.some((rol) => user.rollen.includes(rol)),
		directie: user.rollen.includes('directie'),
		leeg: gelezen.groepen.length === 0,
		groepen: gelezen.groepen.map(({ id, naam, leerlingen }) => ({ id, naam, leerlingen })),
		dezeWeek: gelezen.werklijst.dezeWeek.map((item) => ({
			id: item.id,
			tekst: item.tekst,
			over: item.over,
			href: item.href,
			wanneer:
				Temporal.PlainDate.compare(item.uiterlijk, user.vandaag) < 0
					? `open ${formatSinds(item.uiterlijk, user.vandaag)}`
					: item.uiterlijk.equals(user.vandaag)
						? 'vandaag'
						: formatVoluit(item.uiterlijk)
		})),
		later: gelezen.werklijst.later.length,
		wacht: gelezen.werklijst.wachtOpAnderen.length,
		signalen: nieuw.map((signaal) => ({
			id: signaal.id,
			leerlingId: signaal.leerlingId,
			naam: signaal.naam,
			groep: signaal.groepNaam,
			gezien: signaal.gezien,
			kracht: signaal.richting === 'kracht'
		})),
		meerSignalen: gelezen.signalen.length - nieuw.length
	};
};

const byNewest = (a: Signaalstand, b: Signaalstand) => Temporal.PlainDate.compare(b.sinds, a.sinds);
