import { maanden } from '#law/datum.ts';
import { als, type Controle } from './controle.ts';

const maand = `(${maanden.join('|')})`;
const tweeMaanden = new RegExp(`\\b(een|één|1) keer per (school)?jaar[^.]*\\b${maand} en [^.]*${maand}`, 'i');
const opdracht = /geef een korte beschrijving|vul aan|pas aan voor|\[[^\]]*\]|\.\.\.|…/i;

/** Words that a parent cannot know; behind one of them a text says what it is, in brackets, after a colon or after 'dat is'. */
const vaktaal = ['WLC', 'AI', 'groepshandelingsplan', 'expertleerkracht', 'hulptraject'];
const unexplained = (tekst: string, woord: string): boolean =>
	new RegExp(`\\b${woord}\\b`).test(tekst) &&
	!new RegExp(
		`\\b${woord}\\b\\s*(\\(|:|, dat is|, een |is een)|\\([^)]*\\b${woord}\\b|: [^.]*\\. Dat heet[^.]*${woord}`
	).test(tekst);

/** Contradictions and gaps in what is offered, and words that say nothing or too much (X7-X9, X11-X17, X19-X22). */
export const controlesAanbod: readonly Controle[] = [
	{
		nummer: 'X7',
		vraagt: ({ tekst }) =>
			als(
				/eindtoets|E-toets/.test(tekst('overgang-kleuters')),
				'overgang-kleuters',
				'In groep 1 en 2 zijn er geen toetsen. Bedoelt u de registratie aan het eind van het jaar?'
			)
	},
	{
		nummer: 'X8',
		vraagt: ({ rij, naam }) => {
			const cel = rij('pedagogisch', 'preventief');
			return als(
				cel?.stand === 'ja' && !cel.tekst.includes(naam('sociaal')),
				'pedagogisch',
				`Om te zien hoe het gaat met gevoelens en gedrag staat hier '${cel?.tekst}', en in de tekst ${naam('sociaal')}. Welke is het?`
			);
		}
	},
	{
		nummer: 'X9',
		vraagt: ({ feiten, naam }) =>
			als(
				naam('toets').startsWith('IEP') && feiten.signaalprofiel.grensscores.length === 0,
				'signalen-zorg',
				'IEP geeft geen niveaus A tot en met E. Kies in het signaalprofiel wanneer een resultaat laag of hoog is.'
			)
	},
	{
		nummer: 'X11',
		vraagt: ({ teksten }) =>
			teksten.flatMap(({ id, tekst }) =>
				als(
					tweeMaanden.test(tekst),
					id,
					"Er staat 'een keer per jaar' en er staan twee maanden. Hoe vaak is het?"
				)
			)
	},
	{
		nummer: 'X12',
		vraagt: ({ tabellen }) =>
			(tabellen.find(({ id }) => id === 'expertise')?.rijen ?? []).flatMap((rij, at, rijen) => {
				const same = rijen.slice(0, at).find(({ stand, tekst }) => stand === 'ja' && tekst === rij.tekst);
				return als(
					rij.stand === 'ja' && rij.tekst !== '' && same !== undefined,
					'expertise',
					`Bij '${rij.naam}' staat hetzelfde als bij '${same?.naam}': ${rij.tekst}. Klopt dat?`
				);
			})
	},
	{
		nummer: 'X13',
		vraagt: ({ rij, zin, tekst }) =>
			als(
				rij('didactisch', 'dyslexie')?.stand !== 'ja' &&
					/taal-\/leesplan/.test(zin('taal-leesplan') + tekst('uitwerking')),
				'didactisch',
				'De tekst belooft een taal-/leesplan, en bij het aanbod dyslexie staat niets. Wat biedt u aan?'
			)
	},
	{
		nummer: 'X14',
		vraagt: ({ rij }) =>
			(
				[
					['rekenen', 'rekenproblemen'],
					['begaafdheid', 'uitdaging']
				] as const
			).flatMap(([expertise, aanbod]) => {
				const kennis = rij('expertise', expertise);
				return als(
					kennis?.stand === 'geen' && kennis.tekst === '' && rij('didactisch', aanbod)?.stand === 'ja',
					'expertise',
					`Er is een aanbod (${rij('didactisch', aanbod)?.naam.toLowerCase()}), en geen expertise voor ${kennis?.naam.toLowerCase()}. Zeg in een zin hoe dat zit.`
				);
			})
	},
	{
		nummer: 'X15',
		vraagt: ({ rij }) =>
			als(
				rij('expertise', 'motoriek')?.stand === 'ja' && rij('didactisch', 'motoriek')?.stand !== 'ja',
				'didactisch',
				'Er is iemand voor motoriek, en bij het aanbod staat niets. Wat doet die met kinderen?'
			)
	},
	{
		nummer: 'X16',
		vraagt: ({ zin }) =>
			als(
				zin('rapport') !== '' &&
					!/groep 3/.test(zin('rapport')) &&
					zin('rapport-groep-twee') + zin('ontwikkelbeschrijving') !== '',
				'rapport',
				'Deze zin gaat over alle kinderen, en groep 1 en 2 hebben iets anders. Zeg erbij voor welke groepen hij geldt.'
			)
	},
	{
		nummer: 'X17',
		vraagt: ({ zin }) =>
			als(
				/december/.test(zin('adviesgesprek')) && !/verken/.test(zin('adviesgesprek')),
				'adviesgesprek',
				'Het voorlopig advies is er tussen 10 en 31 januari. Is het gesprek in december een verkenning?'
			)
	},
	{
		nummer: 'X19',
		vraagt: ({ tekst }) =>
			als(
				/besluit/.test(tekst('overgang-midden')) &&
					!/directie (neemt|besluit|beslist)/.test(tekst('overgang-midden')),
				'overgang-midden',
				'Wie besluit of een kind een jaar overdoet? Voor groep 1 en 2 staat het er wel.'
			)
	},
	{
		nummer: 'X20',
		vraagt: ({ teksten }) =>
			teksten.flatMap(({ id, tekst }) => [
				...als(tekst.trim() === '', id, 'Hier staat nog niets.'),
				...als(opdracht.test(tekst), id, 'Hier staat nog een opdracht uit het formulier.')
			])
	},
	{
		nummer: 'X21',
		vraagt: ({ tabellen }) =>
			tabellen.flatMap(({ id, rijen }) =>
				rijen.flatMap(({ naam, stand, tekst }) => [
					...als(stand === 'invullen', id, `'${naam}' is nog niet ingevuld. Is het er niet, kies dan 'nee'.`),
					...als(/^[-.…\s]+$/.test(tekst), id, `Bij '${naam}' staat alleen een streepje. Wat betekent dat?`)
				])
			)
	},
	{
		nummer: 'X22',
		vraagt: ({ teksten, tabellen }) => [
			...teksten.flatMap(({ id, tekst }) =>
				vaktaal.flatMap((woord) =>
					als(unexplained(tekst, woord), id, `Wat is '${woord}'? Zeg het er de eerste keer bij.`)
				)
			),
			...tabellen.flatMap(({ id, rijen }) =>
				rijen.flatMap(({ naam, tekst }) =>
					als(
						naam.length <= 3 || (naam.toLowerCase() === 'brugfunctionaris' && tekst === ''),
						id,
						`Wat is '${naam}'? Zeg het er in een paar woorden bij.`
					)
				)
			)
		]
	}
];
