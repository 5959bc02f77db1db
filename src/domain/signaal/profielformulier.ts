import * as v from 'valibot';
import { readRegel, regelVelden, toGetal } from './regelformulier.ts';
import { SignaalprofielSchema, type Signaalprofiel, type Signaalregel } from './signaalprofiel.ts';
import { standaardprofiel } from './standaardprofiel.ts';

type Velden = Readonly<Record<string, string>>;
export type Profielformulier =
	| { readonly ok: true; readonly profiel: Signaalprofiel }
	| { readonly ok: false; readonly errors: Readonly<Record<string, string>> };

const grensvelden = ['vak', 'toets', 'jaargroep', 'deel', 'schaal', 'laagOnder', 'hoogVanaf'] as const;

/** A profile as the texts of its form, by name of field: `regel.tempo.aantal`, `grens.0.vak`. */
export function profielVelden(profiel: Signaalprofiel): Record<string, string> {
	const velden: Record<string, string> = {};
	for (const regel of profiel.regels) Object.assign(velden, regelVelden(regel));
	for (const [rij, grens] of profiel.grensscores.entries())
		for (const veld of grensvelden)
			velden[`grens.${rij}.${veld}`] = String(grens[veld] ?? '').replace('.', ',');
	return velden;
}

/**
 * The profile that a form asks for, on top of the one it was made from: rules keep their key, a row without a limit is
 * left out, a new rule starts from the default of its kind (S138). Out: the profile, or a sentence per field.
 */
export function readProfielformulier(basis: Signaalprofiel, velden: Velden): Profielformulier {
	const regels = basis.regels
		.filter((regel) => !(regel.source === 'school' && velden[`regel.${regel.sleutel}.weg`] === 'ja'))
		.map((regel) => readRegel(regel, velden));
	const nieuw = newRegel(basis.regels, velden);
	const { rijen, grensscores } = readGrenzen(velden);
	const parsed = v.safeParse(SignaalprofielSchema, {
		regels: nieuw ? [...regels, nieuw] : regels,
		grensscores
	});
	if (parsed.success) return { ok: true, profiel: parsed.output };
	const errors: Record<string, string> = {};
	for (const issue of parsed.issues) {
		const [lijst, plek, veld] = (issue.path ?? []).map(({ key }) => key);
		const sleutel = lijst === 'regels' ? regels[Number(plek)]?.sleutel : undefined;
		const name = sleutel
			? `regel.${sleutel}.${typeof veld === 'string' ? veld : 'aantal'}`
			: lijst === 'grensscores' && plek !== undefined
				? `grens.${rijen[Number(plek)]}.${typeof veld === 'string' ? veld : 'laagOnder'}`
				: 'formulier';
		const over = regels.find((regel) => regel.sleutel === sleutel)?.naam;
		errors[name] ??= `${over ? `${over}: ` : ''}${sentence(issue)}`;
	}
	return { ok: false, errors };
}

/** The schema speaks Dutch where it was written for people, and the library's English elsewhere. */
const sentence = (issue: v.BaseIssue<unknown>): string =>
	issue.type === 'check' || issue.type === 'min_length'
		? issue.message
		: 'Vul hier een getal in dat bij de regel past.';

function readGrenzen(velden: Velden) {
	const rijen = [...new Set(Object.keys(velden).flatMap((name) => /^grens\.(\d+)\./.exec(name)?.[1] ?? []))];
	const gevuld = rijen.filter((rij) =>
		[velden[`grens.${rij}.laagOnder`], velden[`grens.${rij}.hoogVanaf`]].some((tekst) => tekst?.trim())
	);
	return {
		rijen: gevuld,
		grensscores: gevuld.map((rij) => {
			const veld = (naam: string) => velden[`grens.${rij}.${naam}`]?.trim() ?? '';
			return {
				vak: veld('vak'),
				toets: veld('toets'),
				jaargroep: Number(veld('jaargroep')),
				deel: veld('deel'),
				schaal: veld('schaal'),
				laagOnder: toGetal(veld('laagOnder')),
				hoogVanaf: toGetal(veld('hoogVanaf'))
			};
		})
	};
}

/** A rule of the school itself, with the numbers of the default rule of that kind and direction. */
function newRegel(regels: readonly Signaalregel[], velden: Velden): Signaalregel | null {
	const naam = velden['nieuw.naam']?.trim() ?? '';
	if (naam === '') return null;
	const voorbeeld =
		standaardprofiel.regels.find(
			({ soort, richting }) =>
				soort === velden['nieuw.soort'] && richting === (velden['nieuw.richting'] ?? 'zorg')
		) ?? standaardprofiel.regels.find(({ soort }) => soort === velden['nieuw.soort']);
	if (!voorbeeld) return null;
	const stam = `school_${naam
		.normalize('NFD')
		.toLowerCase()
		.replaceAll(/[^a-z0-9]+/g, '_')}`
		.replaceAll(/_+$/g, '')
		.slice(0, 50);
	const bezet = new Set(regels.map(({ sleutel }) => sleutel));
	let sleutel = stam;
	for (let nummer = 2; bezet.has(sleutel); nummer++) sleutel = `${stam}_${nummer}`;
	const richting = velden['nieuw.richting'] === 'kracht' ? 'kracht' : 'zorg';
	return { ...voorbeeld, sleutel, naam, richting, aan: true, source: 'school' };
}
