import { error } from '@sveltejs/kit';
import { app } from '#core/app.ts';
import { momentnaam } from '#domain/jaarplan/jaarmoment.ts';
import { readNakoming } from '#domain/jaarplan/readNakoming.ts';
import { readMedewerkernamen } from '#domain/jaarplan/readPlankring.ts';
import { readWerkafspraken, werkafsprakenOp } from '#domain/organisatie/readWerkafspraken.ts';
import { formatDag } from '#law/datum.ts';
import { earliest, latest } from '#law/duur.ts';
import { countStand } from '#law/nakoming.ts';
import { beginOf, eindOf, parseSchooljaar, schooljaarOf } from '#law/schooljaar.ts';
import type { Termijn } from '#law/werkafspraak.ts';
import type { PageServerLoad } from './$types';

const toestanden = {
	voldaan: 'nagekomen',
	open: 'loopt',
	verstreken: 'niet nagekomen',
	toekomstig: 'komt nog',
	nvt: 'niet van toepassing'
} as const;

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const user = locals.user!;
	const schooljaar = parseSchooljaar(url.searchParams.get('schooljaar') ?? '') ?? schooljaarOf(user.vandaag);
	const peil = latest(beginOf(schooljaar), earliest(user.vandaag, eindOf(schooljaar)));
	const { nakoming, afspraak, namen } = await app().database.inSession(user, 'read only', async (tx) => ({
		nakoming: await readNakoming(tx, user, schooljaar),
		afspraak: werkafsprakenOp(await readWerkafspraken(tx), peil).find(({ id }) => id === params.afspraak),
		namen: await readMedewerkernamen(tx)
	}));
	if (!afspraak) error(404, 'Deze werkafspraak geldt niet in dit schooljaar.');
	const own = nakoming.termijnen.filter(({ werkafspraak }) => werkafspraak === afspraak.id);
	const groepen = new Map(nakoming.groepen.map((groep) => [groep.id, groep]));
	const ofKinderen = own.some(({ over }) => over.soort === 'leerling');
	// How many plans a single group has says something about children: who sees the whole school sees it per group.
	const perGroep =
		!ofKinderen ||
		afspraak.agenda !== undefined ||
		['intern_begeleider', 'directie'].some((rol) => user.rollen.includes(rol));
	const subjectOf = (termijn: Termijn): { naam: string; rang: string } => {
		const groep = groepen.get(nakoming.groepOf(termijn) ?? '');
		if (groep)
			return perGroep
				? { naam: groep.naam, rang: `${bouwrang(groep.bouw)} ${groep.naam}` }
				: { naam: groep.bouw, rang: bouwrang(groep.bouw) };
		const { soort, id } = termijn.over;
		if (soort === 'bouw') return { naam: id, rang: bouwrang(id) };
		if (soort === 'medewerker') return { naam: namen.get(id) ?? 'een collega', rang: namen.get(id) ?? '' };
		return { naam: 'de school', rang: '' };
	};
	const rijen = Map.groupBy(own, (termijn) => subjectOf(termijn).rang);
	const bouwen = Map.groupBy(own, (termijn) => groepen.get(nakoming.groepOf(termijn) ?? '')?.bouw ?? '');
	return {
		schooljaar,
		id: afspraak.id,
		titel: afspraak.titel,
		wat: afspraak.wat,
		ofKinderen,
		samen: countStand(own),
		bouwen: ['onderbouw', 'middenbouw', 'bovenbouw'].flatMap((bouw) => {
			const found = bouwen.get(bouw);
			return found ? [{ naam: bouw, ...countStand(found) }] : [];
		}),
		rijen: [...rijen]
			.sort(([a], [b]) => a.localeCompare(b, 'nl', { numeric: true }))
			.map(([, found]) => ({
				naam: subjectOf(found[0]!).naam,
				...countStand(found),
				momenten: listMomenten(found, nakoming.momentOf, ofKinderen)
			}))
	};
};

const bouwrang = (bouw: string) => `${['onderbouw', 'middenbouw', 'bovenbouw'].indexOf(bouw) + 1}`;

/** What stands behind the numbers: of children the moments, of others each time with its days. */
function listMomenten(
	found: readonly Termijn[],
	momentOf: (
		termijn: Termijn
	) => (Parameters<typeof momentnaam>[0] & { id: string; gebeurdOp: Temporal.PlainDate | null }) | undefined,
	ofKinderen: boolean
) {
	if (ofKinderen)
		return [
			...new Map(
				found.flatMap((termijn) => momentOf(termijn) ?? []).map((moment) => [moment.id, moment])
			).values()
		].map((moment) => ({
			tekst: moment.gebeurdOp ? formatDag(moment.gebeurdOp) : momentnaam(moment),
			stand: 'nagekomen' as string,
			href: `/jaarplan/momenten/${moment.id}` as string | null
		}));
	return found
		.filter(({ toestand }) => toestand !== 'nvt')
		.slice(0, 60)
		.map((termijn) => {
			const moment = momentOf(termijn);
			const dagen = `${formatDag(termijn.vensterVan)} t/m ${formatDag(termijn.uiterlijk)}`;
			return {
				tekst: termijn.voldaanOp ? formatDag(termijn.voldaanOp) : dagen,
				stand: toestanden[termijn.toestand] as string,
				href: moment ? `/jaarplan/momenten/${moment.id}` : null
			};
		});
}
