import { lijstnaam, volledigeNaam, type Naamdelen } from '#domain/organisatie/naam.ts';

/** Whether the name of a child holds what somebody typed, said in either order. */
export const fits = (kind: Naamdelen, zoek: string): boolean =>
	fold(`${volledigeNaam(kind)} ${lijstnaam(kind)}`).includes(fold(zoek.trim()));

/** Without accents and capitals: who types "aydin" means Aydın. */
const fold = (text: string) =>
	text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('ı', 'i').replaceAll('ł', 'l');
