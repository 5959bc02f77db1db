import { redirect } from '@sveltejs/kit';
import { app } from '#core/app.ts';
import { drawnHere } from '#core/drawnHere.ts';
import type { Tx } from '#core/database.ts';
import { isBewaarrondeNodig } from '#domain/bewaren/isBewaarrondeNodig.ts';
import { isOverdue, readBackups } from '#core/backup/readBackups.ts';
import { beginInzage } from '#core/inzage.ts';
import { together } from '#core/together.ts';
import { readWerklijst } from '#domain/jaarplan/readWerklijst.ts';
import { hasGroepen, listGroepen } from '#domain/organisatie/read.ts';
import { readKalender } from '#domain/organisatie/readKalender.ts';
import {
	isNiveauAanDeBeurt,
	isTeEvalueren,
	listVraagstanden,
	type Vraagstand
} from '#domain/overzicht/listOpenVragen.ts';
import {
	readSchooloverzicht,
	type Bouwcijfers,
	type Groepcijfers
} from '#domain/overzicht/readSchooloverzicht.ts';
import { beurtOf } from '#domain/plannen/kaart.ts';
import { listKaartplannen } from '#domain/plannen/listKaartplannen.ts';
import { vakInWoorden } from '#domain/plannen/listUitslagen.ts';
import { listNieuweSignalen, type NieuwSignaal } from '#domain/signaal/listNieuweSignalen.ts';
import { listSignalen } from '#domain/signaal/listSignalen.ts';
import { compareDays, formatSinds, formatVoluit } from '#law/datum.ts';
import { isSchooldag } from '#law/lesweken.ts';
import { onlyBoard } from './navigation.ts';
import type { PageServerLoad } from './$types';

const zorgrollen = ['groepsleerkracht', 'intern_begeleider'];
const kopierollen = ['beheerder', 'directie'];
const bewaarrollen = ['directie', 'functionaris_gegevensbescherming'];
const beheerrollen = ['administratie', 'directie', 'intern_begeleider'];

/** How many signals the first page names; the rest is a number with a link. */
const genoemd = 4;

export const load: PageServerLoad = async ({ locals }) => {
	const user = locals.user!;
	if (onlyBoard(user.rollen)) redirect(303, '/bestuur');
	const { database } = app();
	const zorg = zorgrollen.some((rol) => user.rollen.includes(rol));
	const gelezen = await database.inSession(user, 'read only', (tx) =>
		together({
			werklijst: readWerklijst(tx, user),
			signalen: zorg
				? listNieuweSignalen(tx, user.vandaag).then(async (alle) => ({
						aantal: alle.length,
						eerste: await nameNewest(tx, user.vandaag, alle)
					}))
				: { aantal: 0, eerste: [] },
			groepen: hasGroepen(tx, user.vandaag),
			eigen: listGroepen(tx, user.vandaag, 'eigen'),
			plannen: zorg ? listKaartplannen(tx, user.vandaag) : [],
			kalender: readKalender(tx, user.vandaag),
			vragen: user.rollen.includes('intern_begeleider') ? listVraagstanden(tx, user.vandaag) : null,
			school: user.rollen.includes('directie') ? readSchooloverzicht(tx, user.vandaag) : null,
			bewarenKijken: bewaarrollen.some((rol) => user.rollen.includes(rol))
				? isBewaarrondeNodig(tx, user.vandaag)
				: false,
			// A school that plays needs no backup.
			kopieOud:
				user.schoolSoort === 'echt' && kopierollen.some((rol) => user.rollen.includes(rol))
					? readBackups(tx).then(({ last }) => isOverdue(last, Temporal.Now.instant()))
					: false
		})
	);
	// A day without school asks nothing of a plan; tomorrow's card is not today's work.
	const aanDeBeurt = isSchooldag(user.vandaag, gelezen.kalender)
		? gelezen.plannen.filter((plan) => beurtOf(plan, plan.notities, user.vandaag).wanneer === 'vandaag')
		: [];
	const nieuw = gelezen.signalen.eerste;
	beginInzage(
		locals,
		database,
		user,
		[...new Set([...nieuw, ...aanDeBeurt].map(({ leerlingId }) => leerlingId))].map((leerlingId) => ({
			leerlingId,
			laag: 2 as const,
			onderdeel: 'eerste bladzijde'
		}))
	);
	return drawnHere({
		dag: formatVoluit(user.vandaag),
		voornaam: user.naam.split(' ')[0] ?? user.naam,
		zorg,
		beheer: beheerrollen.some((rol) => user.rollen.includes(rol)),
		directie: user.rollen.includes('directie'),
		kopieOud: gelezen.kopieOud,
		bewarenKijken: gelezen.bewarenKijken,
		// A school without groups has nothing to show yet: it is told where to begin.
		begin: !gelezen.groepen,
		groepen: gelezen.eigen.map(({ id, naam, leerlingen }) => ({ id, naam, leerlingen })),
		dezeWeek: gelezen.werklijst.dezeWeek.map((item) => ({
			id: item.id,
			tekst: item.tekst,
			over: item.over,
			href: item.href,
			wanneer:
				compareDays(item.uiterlijk, user.vandaag) < 0
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
		vandaagMet: aanDeBeurt.map((plan) => ({
			id: plan.id,
			naam: plan.roepnaam,
			wat: [
				plan.vak && vakInWoorden(plan.vak),
				`${plan.minuten} minuten`,
				plan.plaats,
				plan.isMijn ? null : `door ${plan.uitvoerder}`
			]
				.filter(Boolean)
				.join(', ')
		})),
		cijfers: gelezen.vragen
			? zorgcijfers(gelezen.vragen, gelezen.signalen.aantal, user.vandaag)
			: gelezen.school && directiecijfers(gelezen.school),
		meerSignalen: gelezen.signalen.aantal - nieuw.length
	});
};

/** What the intern begeleider keeps an eye on, each with the list behind it. */
const zorgcijfers = (vragen: readonly Vraagstand[], nieuw: number, vandaag: Temporal.PlainDate) => [
	{ value: vragen.length, label: 'open vragen', href: '/vragen' },
	{
		value: vragen.filter(({ plan }) => plan === null).length,
		label: 'zonder plan',
		href: '/vragen?toon=zonder-plan'
	},
	{
		value: vragen.filter(isTeEvalueren).length,
		label: 'plannen te evalueren',
		href: '/vragen?toon=evalueren'
	},
	{
		value: vragen.filter((vraag) => isNiveauAanDeBeurt(vraag, vandaag)).length,
		label: 'niveaus te bekijken',
		href: '/vragen?toon=niveau'
	},
	{ value: nieuw, label: 'nieuwe signalen', href: '/signalen' }
];

/** How the school stands, for who decides and reads no files. */
function directiecijfers(bouwen: readonly Bouwcijfers[]) {
	const groepen = bouwen.flatMap((bouw) => bouw.groepen);
	const sum = (of: (groep: Groepcijfers) => number) => groepen.reduce((total, groep) => total + of(groep), 0);
	return [
		{ value: sum(({ leerlingen }) => leerlingen), label: 'kinderen', href: '/groepen' },
		{
			value: sum(({ niveaus }) => niveaus.slice(1).reduce((total, aantal) => total + aantal, 0)),
			label: 'op niveau 2 of hoger',
			href: '/school'
		},
		{ value: sum(({ vragen }) => vragen), label: 'open vragen', href: '/school' },
		{ value: sum(({ plannen }) => plannen), label: 'lopende plannen', href: '/school' }
	];
}

/** The newest few with what was seen; of one day those whose name comes first. */
async function nameNewest(tx: Tx, vandaag: Temporal.PlainDate, nieuw: readonly NieuwSignaal[]) {
	const last = nieuw.slice(0, genoemd).at(-1)?.sinds;
	const ids = nieuw.flatMap(({ id, sinds }) => (last && compareDays(sinds, last) >= 0 ? [id] : []));
	if (ids.length === 0) return [];
	return (await listSignalen(tx, vandaag, { ids }))
		.sort((a, b) => compareDays(b.sinds, a.sinds))
		.slice(0, genoemd);
}
