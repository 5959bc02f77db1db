import { compareDays } from '#law/datum.ts';
import { als, type Controle, type Nagekeken } from './controle.ts';

/** Words of offices, with what a parent would say; the longest first where one is part of another. */
const plattere: readonly (readonly [woord: string, liever: string])[] = [
	['met betrekking tot', 'over'],
	['ten behoeve van', 'voor'],
	['in het kader van', 'voor'],
	['met inachtneming van', 'volgens'],
	['door middel van', 'met'],
	['ten aanzien van', 'over'],
	['zorg dragen voor', 'zorgen voor'],
	['dient te', 'moet'],
	['dienen te', 'moeten'],
	['conform', 'volgens'],
	['middels', 'met'],
	['teneinde', 'om'],
	['indien', 'als'],
	['tevens', 'ook'],
	['evenals', 'en ook'],
	['inzake', 'over'],
	['omtrent', 'over'],
	['aangaande', 'over'],
	['betreffende', 'over'],
	['derhalve', 'daarom'],
	['alvorens', 'voordat'],
	['reeds', 'al'],
	['desgewenst', 'als u dat wilt'],
	['adequaat', 'goed'],
	['adequate', 'goede'],
	['vigerende', 'geldende'],
	['geschiedt', 'gebeurt'],
	['faciliteren', 'mogelijk maken'],
	['implementeren', 'invoeren'],
	['monitoren', 'volgen'],
	['optimaliseren', 'beter maken'],
	['participeren', 'meedoen'],
	['bewerkstelligen', 'zorgen voor']
];
/** Longer than this a sentence is hard to read at B1. */
const meesteWoorden = 25;

const sentencesOf = (tekst: string): string[] =>
	tekst.split(/(?<=[.!?:;])\s+|\n+/).map((zin) => zin.replace(/^- /, '').trim());
const wordsOf = (zin: string): string[] => zin.split(/\s+/).filter((woord) => /[\p{L}\d]/u.test(woord));

/** Own words of the school; of the rest nobody here can change a sentence. */
const eigen = ({ feiten, teksten }: Nagekeken) => teksten.filter(({ id }) => feiten.woorden.teksten.has(id));

/** Questions about how it is said (R-SG-4: understandable for every parent), and about how long it stands there. */
export const controlesTaal: readonly Controle[] = [
	{
		nummer: 'taal',
		vraagt: (na) =>
			eigen(na).flatMap(({ id, tekst }) =>
				plattere.flatMap(([woord, liever]) =>
					als(
						new RegExp(`(?<!\\p{L})${woord}(?!\\p{L})`, 'iu').test(tekst),
						id,
						`'${woord}' is een moeilijk woord. Kan het met '${liever}'?`
					)
				)
			)
	},
	{
		nummer: 'zinnen',
		vraagt: (na) =>
			eigen(na).flatMap(({ id, tekst }) =>
				sentencesOf(tekst).flatMap((zin) => {
					const words = wordsOf(zin);
					return als(
						words.length > meesteWoorden,
						id,
						`De zin die begint met '${words.slice(0, 5).join(' ')}' telt ${words.length} woorden. Kunnen het er twee worden?`
					);
				})
			)
	},
	{
		nummer: 'oud',
		vraagt: (na) => {
			const { vandaag, woorden } = na.feiten;
			if (!vandaag) return [];
			const grens = vandaag.subtract({ years: 2 });
			return eigen(na).flatMap(({ id }) => {
				const op = woorden.herkomst?.get(id)?.op.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate();
				return op && compareDays(op, grens) < 0
					? als(true, id, `Deze tekst staat er zo sinds ${op.year}. Klopt hij nog?`)
					: [];
			});
		}
	}
];
