import type { Settings } from '#core/settings.ts';

/** Where a passkey works: a browser only lets it sign for this name and this origin, so a lookalike site gets nothing. */
export type Sleutelplaats = { readonly naam: string; readonly herkomst: string };

/** The address that the installation says it has; otherwise the one of the request, such as localhost. */
export function sleutelplaats({ adres }: Pick<Settings, 'adres'>, url: URL): Sleutelplaats {
	const herkomst = adres ?? url.origin;
	return { naam: new URL(herkomst).hostname, herkomst };
}
