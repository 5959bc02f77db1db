/** The small class list that the tests of the import tell their stories with. */
import { applyInMemory, legeStand, makeBestand } from './inleesstand.ts';
import type { Bestandsleerling, Bestandsmedewerker } from '#domain/organisatie/inleesbestand.ts';
import type { Inleesplan, Keuzes } from '#domain/organisatie/inleesplan.ts';
import type { Inleesstand } from '#domain/organisatie/inleesstand.ts';
import { planEdexml } from '#domain/organisatie/planEdexml.ts';

export const day = (text: string) => Temporal.PlainDate.from(text);
export const herfst = day('2026-10-05');

export const stamgroep = (key: string, naam: string, jaargroep: string) => ({
	...{ key, naam, jaargroep, dummy: key.startsWith('#'), soort: 'stamgroep' as const }
});
export const kind = (
	key: string,
	roepnaam: string,
	groepKey?: string,
	extra: Partial<Bestandsleerling> = {}
): Bestandsleerling => ({
	...{ key, roepnaam, groepKey, dummy: key.startsWith('#'), samengesteldeGroepKeys: [] },
	...{ achternaam: 'Wilgenhout', geboortedatum: day('2018-03-04') },
	...extra
});
export const juf = (
	key: string,
	roepnaam: string,
	groepen: string[],
	rollen: string[] = ['LRK']
): Bestandsmedewerker => ({
	...{ key, roepnaam, achternaam: 'Korenaar', dummy: false, rollen: rollen.map((code) => ({ code })) },
	groepen: groepen.map((groep) => ({ key: groep, soort: 'stamgroep', rollen: [] }))
});
export const muizen = stamgroep('g1', 'Muizen', '3');
export const beren = stamgroep('g2', 'Beren', '4');

export const dit = makeBestand({
	groepen: [muizen, beren],
	leerlingen: [kind('1', 'Noor', 'g1'), kind('2', 'Finn', 'g2'), kind('3', 'Jip')],
	leerkrachten: [juf('m1', 'Yara', ['g1'])]
});
export const store = (stand: Inleesstand, bestand = dit, keuzes: Keuzes = {}, vandaag = herfst) => {
	const plan = planEdexml(bestand, stand, vandaag, keuzes);
	return { plan, stand: applyInMemory(stand, plan) };
};
export const zinnen = (plan: Inleesplan, soort: string) =>
	plan.regels.filter((regel) => regel.soort === soort).map(({ zin }) => zin);
export const placesOf = (stand: Inleesstand, roepnaam: string) => {
	const { id } = stand.leerlingen.find((one) => one.roepnaam === roepnaam)!;
	return stand.plaatsingen
		.filter(({ leerling }) => leerling === id)
		.map(({ groep, van, tot }) => {
			const { naam } = stand.groepen.find((one) => one.id === groep)!;
			return `${naam} ${van.toString()} ${tot?.toString() ?? 'nu'}`;
		});
};
export const eerste = () => store(legeStand).stand;
