import type { Bestandsleerling } from './inleesbestand.ts';
import { before, dayBefore, type Inleesjaar } from './inleesjaar.ts';
import type { Inleesregel, Inleesvraag, Keuzes, Plangroep, Schrijfrij } from './inleesplan.ts';
import type { Bekendeleerling, Inleesstand } from './inleesstand.ts';
import { matchPersonen } from './matchPersonen.ts';
import { volledigeNaam } from './naam.ts';
import { groepsleutel } from './planGroepen.ts';
import { askSame, changedColumns, describeChange, leerlingColumns, leerlingNow } from './planPersonen.ts';
import { formatDatum } from '#law/datum.ts';

export type Planleerling = {
	readonly ref: string;
	readonly naam: string;
	readonly bestand: Bestandsleerling;
	readonly bekend: Bekendeleerling | null;
};

export type Leerlingenplan = {
	readonly leerlingen: readonly Planleerling[];
	/** Known pupils that the file does not name, with the day they left when a person said so. */
	readonly ontbrekend: ReadonlyMap<string, Temporal.PlainDate | null>;
	readonly regels: readonly Inleesregel[];
	readonly vragen: readonly Inleesvraag[];
	readonly schrijf: readonly Schrijfrij[];
	readonly blijvers: readonly string[];
	readonly dubbel: readonly Bestandsleerling[];
};

export const vertrekId = (id: string): string => `vertrek:${id}`;

/** The pupils of the file beside those of the school: who is new, whose data change, who is missing and asked about. */
export function planLeerlingen(
	bestand: readonly Bestandsleerling[],
	stand: Inleesstand,
	groepen: ReadonlyMap<string, Plangroep>,
	jaar: Inleesjaar,
	keuzes: Keuzes
): Leerlingenplan {
	const match = matchPersonen(bestand, stand.leerlingen, keuzes, 'leerling');
	const regels: Inleesregel[] = [];
	const vragen: Inleesvraag[] = [];
	const schrijf: Schrijfrij[] = [];
	const leerlingen = match.paren.map((paar): Planleerling => {
		const { bestand: leerling, bekend } = paar;
		const naam = volledigeNaam(leerling);
		const ref = bekend?.id ?? `nieuw:leerling:${leerling.key}`;
		const groep = leerling.groepKey
			? (groepen.get(groepsleutel('stamgroep', leerling.groepKey))?.naam ?? null)
			: null;
		const regel = { over: 'leerling', ref, plaats: `leerling ${leerling.key}`, groep } as const;
		const vraag = askSame('leerling', paar, keuzes);
		if (vraag) {
			vragen.push(vraag);
			regels.push({ ...regel, soort: 'twijfel', zin: vraag.zin });
		}
		const columns = leerlingColumns(leerling);
		if (!bekend) {
			// Who is only known from an older list has left since.
			if (jaar.verhouding === 'ouder') columns.uitgestroomd_op ??= jaar.eind;
			regels.push({ ...regel, soort: 'nieuw', zin: describeNew(naam, groep, leerling, jaar) });
			schrijf.push({ ref, waarden: columns });
			return { ref, naam, bestand: leerling, bekend };
		}
		const changed = jaar.verhouding === 'ouder' ? {} : changedColumns(columns, leerlingNow(bekend));
		if (Object.keys(changed).length === 0)
			regels.push({ ...regel, soort: 'ongewijzigd', zin: `${naam} blijft gelijk.` });
		else {
			schrijf.push({ ref, waarden: changed });
			const zin = describeChange(naam, changed, leerlingNow(bekend));
			regels.push({ ...regel, soort: 'gewijzigd', zin });
		}
		return { ref, naam, bestand: leerling, bekend };
	});
	const gone = planOntbrekend(match.over, stand, jaar, keuzes);
	return {
		leerlingen,
		ontbrekend: gone.ontbrekend,
		regels: [...regels, ...gone.regels],
		vragen: [...vragen, ...gone.vragen],
		schrijf: [...releaseKeys(match.over, leerlingen), ...schrijf, ...gone.schrijf],
		blijvers: gone.blijvers,
		dubbel: match.dubbel
	};
}

/** Who is at school and not in the file: asked about, never deleted. */
function planOntbrekend(
	over: readonly Bekendeleerling[],
	stand: Inleesstand,
	jaar: Inleesjaar,
	keuzes: Keuzes
) {
	const regels: Inleesregel[] = [];
	const vragen: Inleesvraag[] = [];
	const schrijf: Schrijfrij[] = [];
	const ontbrekend = new Map<string, Temporal.PlainDate | null>();
	const known = new Set(stand.blijvers);
	const blijvers: string[] = [];
	if (jaar.verhouding === 'ouder') return { ontbrekend, regels, vragen, schrijf, blijvers };

	const groepsjaar = new Map(stand.groepen.map(({ id, schooljaar }) => [id, schooljaar]));
	const seenThisYear = new Set<string>();
	const onlyLater = new Set<string>();
	for (const { leerling, groep } of stand.plaatsingen) {
		const schooljaar = groepsjaar.get(groep) ?? '';
		if (schooljaar > jaar.schooljaar) onlyLater.add(leerling);
		else if (schooljaar === jaar.schooljaar) seenThisYear.add(leerling);
	}
	for (const one of over) {
		if (one.uitgestroomdOp || (onlyLater.has(one.id) && !seenThisYear.has(one.id))) continue;
		const naam = volledigeNaam(one);
		ontbrekend.set(one.id, null);
		if (known.has(one.id)) {
			blijvers.push(one.id);
			continue;
		}
		const vertrek = dayBefore(seenThisYear.has(one.id) ? jaar.wisseldag : jaar.begin);
		const antwoord = keuzes[vertrekId(one.id)] ?? null;
		const plaats = 'niet in het bestand';
		const zin = `${naam} staat niet in het bestand. Wat is er met dit kind?`;
		vragen.push({
			id: vertrekId(one.id),
			over: 'vertrek',
			plaats,
			zin,
			keuzes: [
				{
					waarde: 'laat_staan',
					label: 'Nog niet bekend: laat alles staan en vraag het de volgende keer weer'
				},
				{ waarde: 'blijft', label: 'Zit nog op school: vraag het dit schooljaar niet meer' },
				{ waarde: 'uitgeschreven', label: `Is van school: laatste schooldag ${formatDatum(vertrek)}` }
			],
			voorstel: 'laat_staan',
			antwoord,
			verplicht: false
		});
		const regel = { over: 'leerling', ref: one.id, plaats, groep: null } as const;
		regels.push({ ...regel, soort: 'twijfel', zin });
		if (antwoord === 'blijft') blijvers.push(one.id);
		if (antwoord !== 'uitgeschreven') continue;
		ontbrekend.set(one.id, vertrek);
		schrijf.push({ ref: one.id, waarden: { uitgestroomd_op: vertrek } });
		regels.push({
			...regel,
			soort: 'vervallen',
			zin: `${naam} is van school vanaf ${formatDatum(vertrek)}.`
		});
	}
	return { ontbrekend, regels, vragen, schrijf, blijvers };
}

/** A number that went to another child leaves the child who had it. */
function releaseKeys(over: readonly Bekendeleerling[], leerlingen: readonly Planleerling[]): Schrijfrij[] {
	const used = new Set(leerlingen.filter(({ bestand }) => !bestand.dummy).map(({ bestand }) => bestand.key));
	return over
		.filter(({ lasKey }) => lasKey !== null && used.has(lasKey))
		.map(({ id }) => ({ ref: id, waarden: { las_key: null } }));
}

function describeNew(
	naam: string,
	groep: string | null,
	leerling: Bestandsleerling,
	jaar: Inleesjaar
): string {
	const { uitstroomdatum } = leerling;
	if (uitstroomdatum && before(uitstroomdatum, jaar.begin))
		return `${naam} komt erbij als kind dat op ${formatDatum(uitstroomdatum)} vertrokken is.`;
	if (jaar.verhouding === 'ouder')
		return `${naam} zat in ${jaar.schooljaar} ${groep ? `in ${groep}` : 'op school'} en komt erbij als kind dat vertrokken is.`;
	return groep ? `${naam} is nieuw en komt in ${groep}.` : `${naam} is nieuw en heeft nog geen groep.`;
}
