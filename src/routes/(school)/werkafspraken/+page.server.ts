import { app } from '#core/app.ts';
import { magWerkafspraakWijzigen } from '#domain/jaarplan/changeWerkafspraak.ts';
import { listWerkafspraakversies, werkafsprakenOp } from '#domain/organisatie/readWerkafspraken.ts';
import { compareDays, formatDatum } from '#law/datum.ts';
import { describeRegel } from '#law/describeRegel.ts';
import { themas } from '#law/werkafspraak.ts';
import { standaardWerkafspraken } from '#law/werkafspraken.ts';
import { bronNaam, themanamen, wieNaam } from './woorden.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const user = locals.user!;
	const versies = await app().database.inSession(user, 'read only', (tx) => listWerkafspraakversies(tx));
	const geldend = new Map(
		werkafsprakenOp([...standaardWerkafspraken, ...versies], user.vandaag).map((werkafspraak) => [
			werkafspraak.id,
			werkafspraak
		])
	);
	const lines = standaardWerkafspraken.map((standaard) => {
		const nu = geldend.get(standaard.id);
		const straks = versies.findLast(
			({ id, geldigVanaf }) => id === standaard.id && compareDays(geldigVanaf, user.vandaag) > 0
		);
		return {
			id: standaard.id,
			thema: standaard.thema,
			titel: standaard.titel,
			hoe: describeRegel((nu ?? standaard).regel),
			wie: wieNaam((nu ?? standaard).wie),
			bron: bronNaam(standaard.bron),
			vindplaats: standaard.bron.vindplaats,
			vervallen: nu === undefined,
			gewijzigd: nu?.reden ? `sinds ${formatDatum(nu.geldigVanaf)}` : null,
			straks: straks ? `verandert op ${formatDatum(straks.geldigVanaf)}` : null
		};
	});
	return {
		magWijzigen: magWerkafspraakWijzigen(user.rollen),
		bewaard: lines.find(({ id }) => id === url.searchParams.get('bewaard'))?.titel ?? null,
		gewijzigd: lines.filter(({ gewijzigd, straks, vervallen }) => gewijzigd || straks || vervallen).length,
		aantal: lines.length,
		themas: themas.map((thema) => ({
			id: thema,
			naam: themanamen[thema],
			regels: lines.filter((line) => line.thema === thema)
		}))
	};
};
