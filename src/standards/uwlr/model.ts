import { many, model, optional, required, someOf } from '#standards/xml/model.ts';
import type { AttributeModel, Content, Model } from '#standards/xml/model.ts';
import * as type from '#standards/xml/types.ts';

/** Namespace of `leerresultaten_verzoek`, the same for every 2.x. */
export const leerresultatenUri = 'http://www.edustandaard.nl/leerresultaten/2/leerresultaten';

/** Namespace of the two blocks that UWLR borrows from OSO; the number in it follows the OSO version. */
const osoUri = /^http:\/\/www\.edustandaard\.nl\/oso_gegevensset\/[\d.]+\/dossier$/;

const field = (simple: type.SimpleType): Content => ({ type: simple });
const anyUri = type.anyText('empty');
const vocabulaire: AttributeModel = { vocabulaire: { type: anyUri }, vocabulairelocatie: { type: anyUri } };
const bound = (attributes: AttributeModel = {}): Content => ({
	type: type.text(256),
	attributes: { ...vocabulaire, ...attributes }
});
const key = field(type.key(256));
const int = field(type.integer(-2_147_483_648, 2_147_483_647, 'een heel getal'));
const decimal = field(type.decimal);
const score = field(type.integer(0, Number.MAX_SAFE_INTEGER, 'een heel getal van 0 of meer'));
const kleur = field(type.integer(0, 255, 'een heel getal van 0 tot en met 255'));
const within = (least: number, most: number): Content =>
	field({
		accepts: (value) => type.decimal.accepts(value) && Number(value) >= least && Number(value) <= most,
		expected: `een getal van ${least} tot en met ${most}, met een punt voor de decimalen`
	});
const notEmpty = field(type.anyText('not_empty'));
const schoolcijfer = within(1, 10);

const lr = (positions: Parameters<typeof model>[0], attributes: AttributeModel = {}): Model =>
	model(positions, attributes, leerresultatenUri);
const oso = (positions: Parameters<typeof model>[0]): Model => model(positions, {}, osoUri);

const toetsscore = oso([
	optional({ aantalopgaven: int }),
	optional({ aantalgoed: int }),
	optional({ aantalfout: int }),
	optional({ aantalgelezen: int }),
	optional({ tijd: decimal }),
	optional({ vaardigheidsscore: decimal }),
	optional({ codevaardigheidsschaal: notEmpty }),
	optional({
		betrouwbaarheidsinterval: oso([required({ bivlaag: decimal }), required({ bivhoog: decimal })])
	})
]);

const referentiescore = oso([
	required({ codereferentiescore: notEmpty }),
	required({ codevergelijkingsgroep: notEmpty }),
	required({ waarde: notEmpty }),
	optional({ kwalificatie: notEmpty })
]);

const normering = lr(
	[
		optional({ toetscategorie: bound() }),
		optional({ toetsniveau: bound() }),
		optional({ wegingsfactor: decimal }),
		someOf({
			norm: lr([
				required({ term: field(type.text(64)) }),
				optional({ omschrijving: field(type.text(128)) }),
				required({ beginnormwaarde: score }),
				required({ eindnormwaarde: score }),
				optional({
					normkleur: lr([
						required({ rood_code: kleur }),
						required({ groen_code: kleur }),
						required({ blauw_code: kleur }),
						required({ transparantie: within(0, 1) })
					])
				}),
				optional({ schoolcijfer_vanaf: schoolcijfer }),
				optional({ schoolcijfer_totenmet: schoolcijfer })
			])
		})
	],
	vocabulaire
);

/** The content of each record of a `leerresultaten_verzoek`, in the order of the schema of UWLR 2.2. */
export const leerresultatenModel: Readonly<Record<'school' | 'toetsafname' | 'toets', Model>> = {
	school: lr([
		required({ schooljaar: field(type.schooljaar) }),
		required({ brincode: field(type.brin), schoolkey: key }),
		optional({ dependancecode: field(type.pattern(/^(\d{2})?$/, 'twee cijfers, zoals 00')) }),
		required({ aanmaakdatum: field(type.dateTime) }),
		optional({ auteur: field(type.text(128)) }),
		required({ xsdversie: field(type.text(32)) }),
		optional({ commentaar: field(type.text(128)) })
	]),
	toetsafname: lr([
		required({ leerlingid: key }),
		optional({ eckid: key }),
		optional({ resultaatverwerkerid: key }),
		required({
			resultaten: lr([
				someOf({
					resultaat: lr(
						[
							required({ afnamedatum: field(type.date) }),
							required({ toetscode: key }),
							optional({ versie: bound() }),
							optional({ toetsonderdeelcode: key }),
							required({
								score,
								osoresultaat: oso([optional({ toetsscore }), many({ referentiescore })]),
								anderresultaat: 'anything'
							}),
							optional({ infourl: field(type.text(256)) })
						],
						{ key: { type: type.key(256), required: true } }
					)
				})
			])
		})
	]),
	toets: lr([
		required({ toetscode: bound() }),
		optional({ versie: bound() }),
		optional({ toetsnaam: field(type.text(128)) }),
		optional({ leerjaar: bound() }),
		optional({ vakgebied: bound() }),
		optional({ toetsnormering: normering }),
		optional({
			toetshierarchie: lr([
				someOf({
					ingang: bound({
						niveau: {
							type: type.integer(-Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER, 'een heel getal'),
							required: true
						}
					})
				})
			])
		}),
		optional({
			toetsonderdelen: lr([
				someOf({
					toetsonderdeel: lr([
						required({
							toetsonderdeelvolgnummer: field(
								type.integer(1, Number.MAX_SAFE_INTEGER, 'een heel getal van 1 of meer')
							)
						}),
						required({ toetsonderdeelcode: bound() }),
						optional({ toetsonderdeelnaam: field(type.text(128)) }),
						optional({ toetsonderdeelnormering: normering })
					])
				})
			])
		})
	])
};
