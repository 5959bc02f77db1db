import { error } from '@sveltejs/kit';
import type { Aanbieder } from '#core/aanbieders.ts';
import type { Settings } from '#core/settings.ts';
import { sleutelplaats } from '#domain/aanmelding/sleutelplaats.ts';

/** The provider that an address names. Throws a 404 when this installation does not know it. */
export function findAanbieder({ aanbieders }: Pick<Settings, 'aanbieders'>, sleutel: string): Aanbieder {
	const found = aanbieders.find((one) => one.sleutel === sleutel);
	if (!found) error(404, 'Zo kan men zich hier niet aanmelden.');
	return found;
}

/** Where a provider sends somebody back to; one address per provider, so that none can answer for another. */
export const terugadres = (settings: Pick<Settings, 'adres'>, url: URL, { sleutel }: Aanbieder) =>
	`${sleutelplaats(settings, url).herkomst}/aanmelden/extern/${sleutel}/terug`;
