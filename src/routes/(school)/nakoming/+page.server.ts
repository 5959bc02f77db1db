import { app } from '#core/app.ts';
import { readNakoming } from '#domain/jaarplan/readNakoming.ts';
import { werkafsprakenOp, readWerkafspraken } from '#domain/organisatie/readWerkafspraken.ts';
import { formatDatum } from '#law/datum.ts';
import { earliest, latest } from '#law/duur.ts';
import { countStand } from '#law/nakoming.ts';
import { beginOf, eindOf, parseSchooljaar, previousSchooljaar, schooljaarOf } from '#law/schooljaar.ts';
import { themas } from '#law/werkafspraak.ts';
import { bronNaam, themanamen } from '../werkafspraken/woorden.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const user = locals.user!;
	const dit = schooljaarOf(user.vandaag);
	const schooljaar = parseSchooljaar(url.searchParams.get('schooljaar') ?? '') ?? dit;
	const peil = latest(beginOf(schooljaar), earliest(user.vandaag, eindOf(schooljaar)));
	const { nakoming, afspraken } = await app().database.inSession(user, 'read only', async (tx) => ({
		nakoming: await readNakoming(tx, user, schooljaar),
		afspraken: werkafsprakenOp(await readWerkafspraken(tx), peil)
	}));
	const perAfspraak = Map.groupBy(nakoming.termijnen, ({ werkafspraak }) => werkafspraak);
	const regels = afspraken.map((afspraak) => {
		const stand = countStand(perAfspraak.get(afspraak.id) ?? []);
		return {
			id: afspraak.id,
			thema: afspraak.thema,
			titel: afspraak.titel,
			wat: afspraak.wat,
			bron: bronNaam(afspraak.bron),
			bekend: nakoming.wordtBijgehouden(afspraak.id) && perAfspraak.has(afspraak.id),
			...stand
		};
	});
	const geteld = regels.filter(({ bekend }) => bekend);
	const sum = (pick: (regel: (typeof geteld)[number]) => number) =>
		geteld.reduce((total, regel) => total + pick(regel), 0);
	return {
		schooljaar,
		peil: formatDatum(peil),
		school: user.schoolNaam,
		vorig: previousSchooljaar(schooljaar),
		volgend: schooljaar === dit ? null : dit,
		samen: {
			gehouden: sum((r) => r.gehouden),
			loopt: sum((r) => r.loopt),
			gemist: sum((r) => r.gemist),
			komt: sum((r) => r.komt)
		},
		themas: themas
			.map((thema) => ({
				id: thema,
				naam: themanamen[thema],
				regels: geteld.filter((regel) => regel.thema === thema)
			}))
			.filter(({ regels: lines }) => lines.length > 0),
		onbekend: regels.filter(({ bekend }) => !bekend).map(({ id, titel, bron }) => ({ id, titel, bron }))
	};
};
