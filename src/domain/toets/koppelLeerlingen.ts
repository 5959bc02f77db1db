import { indexLeerlingen, matchLeerling, type BekendeLeerling, type Koppeling } from './matchLeerling.ts';
import type { Leerlingverwijzing } from './resultaatRij.ts';
import type { Resultatenplan, Twijfel } from './resultatenplan.ts';

/**
 * Finds the pupil of each result and keeps a list of who is doubtful or unknown. A doubtful pupil counts once somebody
 * chose; `overslaan` leaves the results out. Each way of naming a pupil is looked up once per file.
 */
export function koppelLeerlingen(
	leerlingen: readonly BekendeLeerling[],
	gekozen: Readonly<Record<string, string>>
) {
	const index = indexLeerlingen(leerlingen);
	const opId = new Map(leerlingen.map((leerling) => [leerling.id, leerling]));
	const koppelingen = new Map<string, Koppeling<BekendeLeerling>>();
	const twijfels = new Map<string, Twijfel>();
	const onbekend = new Map<string, Resultatenplan['onbekend'][number]>();

	return {
		twijfels,
		onbekend,
		/** Out: the pupil, `overslaan` when somebody chose so, `twijfel` when it is not certain who it is, or null: unknown. */
		find(verwijzing: Leerlingverwijzing): BekendeLeerling | 'overslaan' | 'twijfel' | null {
			const wie = verwijzingSleutel(verwijzing);
			let koppeling = koppelingen.get(wie);
			if (!koppeling) koppelingen.set(wie, (koppeling = matchLeerling(verwijzing, index)));
			if (koppeling.soort === 'gevonden') return koppeling.leerling;
			if (koppeling.soort === 'onbekend') {
				const regel = onbekend.get(wie);
				if (regel) regel.aantal++;
				else onbekend.set(wie, { wie: describeVerwijzing(verwijzing), waarom: koppeling.waarom, aantal: 1 });
				return null;
			}
			const { kandidaten } = koppeling;
			const antwoord = gekozen[wie] ?? null;
			const keuze =
				antwoord === 'overslaan' || kandidaten.some(({ id }) => id === antwoord) ? antwoord : null;
			const twijfel = twijfels.get(wie);
			if (twijfel) twijfel.aantal++;
			else
				twijfels.set(wie, {
					sleutel: wie,
					wie: describeVerwijzing(verwijzing),
					waarom: koppeling.waarom,
					kandidaten: [...new Set(kandidaten)].map(({ id, naam, geboortedatum }) => ({
						id,
						naam,
						geboortedatum
					})),
					gekozen: keuze,
					aantal: 1
				});
			return keuze === 'overslaan' ? keuze : (opId.get(keuze ?? '') ?? 'twijfel');
		}
	};
}

const verwijzingSleutel = ({ lasSleutel, eckid, naam, geboortedatum }: Leerlingverwijzing) =>
	[lasSleutel ?? '', eckid ?? '', naam ?? '', geboortedatum?.toString() ?? ''].join('|');

const describeVerwijzing = ({ naam, geboortedatum, lasSleutel, groep, eckid }: Leerlingverwijzing) =>
	[
		naam,
		geboortedatum && `geboren ${geboortedatum.day}-${geboortedatum.month}-${geboortedatum.year}`,
		lasSleutel && `leerlingnummer ${lasSleutel}`,
		groep && `groep ${groep.replace(/^groep\s*/i, '')}`
	]
		.filter(Boolean)
		.join(', ') || (eckid ? `het kind met ECK iD ${eckid}` : 'een kind zonder leerlingnummer of ECK iD');
