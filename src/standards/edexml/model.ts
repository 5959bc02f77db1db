import { many, model, optional, required, someOf } from '#standards/xml/model.ts';
import type { AttributeModel, Content, Model } from '#standards/xml/model.ts';
import * as type from '#standards/xml/types.ts';
import { jaargroepCodes, rolCodes } from './edexml.ts';
import type { EdexmlVersie } from './edexml.ts';

/** The content of each record of an EDEXML file, in the order of the schema of its version. */
export type EdexmlModel = Readonly<
	Record<'school' | 'vestiging' | 'groep' | 'samengestelde_groep' | 'leerling' | 'leerkracht', Model>
>;

const field = (simple: type.SimpleType): Content => ({ type: simple });
const geslacht = type.pattern(
	/^\s*[+-]?0*[0129]\s*$/,
	'0 (onbekend), 1 (jongen), 2 (meisje) of 9 (niet gespecificeerd)'
);
const gewichtOud = ['?', '0.00', '0.25', '0.40', '0.70', '0.90'];
const numberOf = (digits: number) =>
	type.secret(type.pattern(new RegExp(`^\\d{${digits}}$`), `${digits} cijfers`));
const jaargroepen1 = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '11', '12', '13', 'S', 'H'];

/**
 * The rules of EDEXML 1.0.3, 2.0 and 2.1 for school, vestiging, groep, leerling and leerkracht. Two things are wider
 * than the schemas: any school year (theirs end in 2025) and any land of two capitals (their list is of 2014).
 */
export function edexmlModel(versie: EdexmlVersie): EdexmlModel {
	const old = versie === '1.0.3';
	const since2 = <T>(...positions: T[]): T[] => (old ? [] : positions);
	const key = type.key(versie === '2.1' ? 256 : 64);
	const keyed: AttributeModel = { key: { type: key, required: true } };
	const person: AttributeModel = versie === '2.1' ? { ...keyed, eckid: { type: key } } : keyed;
	const jaargroep = field(
		old
			? type.code(jaargroepen1, 'een jaargroep: 0 tot en met 8, 11, 12, 13, S of H')
			: type.code(jaargroepCodes, 'een jaargroep: B, D, 0 tot en met 8, 11 tot en met 16, S, V, C, N of H')
	);
	const rolcodes = Object.keys(rolCodes).filter((one) => versie === '2.1' || one !== 'TAL');
	const rol = {
		rol: field(type.code(rolcodes, `een van de rollen ${rolcodes.join(', ')}`)),
		rolomschrijving: field(type.text(64))
	};

	const reference = model([], keyed);
	const toevoegingen = optional({ toevoegingen: 'anything' });
	const mutatiedatum = optional({ mutatiedatum: field(type.dateTime) });
	const omschrijving = optional({ omschrijving: field(type.text(256)) });
	const naam = required({ naam: field(type.text(64)) });
	const names = [
		optional({ achternaam: field(type.text(old ? 70 : 200)) }),
		optional({ voorvoegsel: field(type.text(10)) }),
		...since2(optional({ voornamen: field(type.text(200)) })),
		optional({ 'voorletters-1': field(type.text(6)) }),
		optional({ roepnaam: field(type.text(64)) })
	];
	const gebruikersnaam = optional({ gebruikersnaam: field(type.text(64)) });
	const emailadres = optional({ emailadres: field(type.text(256)) });
	const land = field(
		type.secret(type.pattern(/^([A-Z]{2}|\?)$/, 'een landcode van twee hoofdletters, zoals NL'))
	);

	const groepVanLeerling = old
		? [optional({ groep: reference, jaargroep })]
		: [
				optional({ start_ondw_jgr3: field(type.date) }),
				optional({ jaargroep }),
				optional({ groep: reference }),
				optional({ samengestelde_groepen: model([someOf({ samengestelde_groep: reference })]) }),
				optional({ vestiging: reference }),
				gebruikersnaam,
				emailadres,
				optional({ fotourl: field(type.secret(type.text(256))) })
			];
	const groepOfLeerkracht = old ? reference : model([many(rol)], keyed);

	return {
		school: model([
			required({ schooljaar: field(type.schooljaar) }),
			...since2(optional({ peildatum: field(type.date) })),
			optional({
				brincode: field(type.brin),
				...(old ? {} : { instellingsnummer: field(type.pattern(/^\d{2,6}$/, '2 tot 6 cijfers')) })
			}),
			optional({ dependancecode: field(type.dependance) }),
			optional({ schoolkey: field(key) }),
			optional({ aanmaakdatum: field(type.dateTime) }),
			optional({ auteur: field(type.text(128)) }),
			optional({ xsdversie: field(type.text(32)) }),
			optional({ commentaar: field(type.anyText('empty')) }),
			...since2(toevoegingen)
		]),
		vestiging: model([naam, omschrijving, mutatiedatum], keyed),
		groep: model([naam, required({ jaargroep }), ...since2(omschrijving, toevoegingen), mutatiedatum], keyed),
		samengestelde_groep: model([naam, omschrijving, toevoegingen, mutatiedatum], keyed),
		leerling: model(
			[
				...names,
				optional({ geboortedatum: field(type.date) }),
				optional({ geslacht: field(geslacht) }),
				...groepVanLeerling,
				optional({ etniciteit: field(type.secret(type.code(['0', '1', '9'], '0, 1 of 9'))) }),
				optional({ land }),
				optional({ land_vader: land }),
				optional({ land_moeder: land }),
				optional({
					sofinummer: field(numberOf(9)),
					onderwijsnummer: field(numberOf(9)),
					...(old
						? {}
						: {
								bsn: field(numberOf(9)),
								'bsn_ondwnr-4': field(numberOf(4)),
								rijksregisternummer: field(numberOf(11))
							})
				}),
				optional({
					gewicht_nieuw: field(type.secret(type.code(['?', '0', '0,3', '1,2'], '?, 0 of 0,3 of 1,2')))
				}),
				optional({ gewicht: field(type.secret(type.code(gewichtOud, `een van ${gewichtOud.join(', ')}`))) }),
				optional({
					postcodenl: field(
						type.secret(type.pattern(/^\d{4}[A-Z]{2}$/, 'vier cijfers en twee hoofdletters zonder spatie'))
					),
					...(old ? {} : { postnummerbe: field(numberOf(4)) }),
					postcodeoverig: field(type.secret(type.text(32)))
				}),
				optional({ instroomdatum: field(type.date) }),
				optional({ uitstroomdatum: field(type.date) }),
				toevoegingen,
				mutatiedatum
			],
			person
		),
		leerkracht: model(
			[
				...names,
				...since2(gebruikersnaam, emailadres, many(rol)),
				optional({
					groepen: model([
						someOf(
							old
								? { groep: reference }
								: { groep: groepOfLeerkracht, samengestelde_groep: groepOfLeerkracht }
						)
					])
				}),
				...since2(toevoegingen),
				mutatiedatum
			],
			person
		)
	};
}
