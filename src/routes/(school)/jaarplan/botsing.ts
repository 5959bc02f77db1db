import { momentnaam, type Jaarmoment } from '#domain/jaarplan/jaarmoment.ts';
import type { Botsing } from '#law/botsingen.ts';
import { formatDag } from '#law/datum.ts';

/** Where the year pinches, as a sentence. Names of three people at most. */
export function describeBotsing(
	botsing: Botsing,
	naamOf: (id: string) => string,
	momentOf: (sleutel: string) => Pick<Jaarmoment, 'titel' | 'over'> | undefined
): string {
	const moment = (sleutel: string) => {
		const found = momentOf(sleutel);
		return found ? momentnaam(found) : 'een moment';
	};
	if (botsing.soort === 'volgorde')
		return `${moment(botsing.momenten[0].sleutel)} (${formatDag(botsing.dag)}) is voordat ${moment(botsing.momenten[1].sleutel)} klaar is (${formatDag(botsing.momenten[1].tot)}).`;
	const wie = botsing.wie.map(naamOf);
	const namen =
		wie.length > 3 ? `${wie.slice(0, 2).join(', ')} en ${wie.length - 2} anderen` : wie.join(' en ');
	if (botsing.soort === 'week')
		return `In de week van ${formatDag(botsing.dag)} vraagt het plan tot ${Math.round(botsing.minuten / 60)} uur van ${namen}.`;
	return `Op ${formatDag(botsing.dag)} vallen ${botsing.momenten.length} overleggen samen voor ${namen}: ${[...new Set(botsing.momenten.map(({ sleutel }) => moment(sleutel)))].slice(0, 3).join('; ')}.`;
}
