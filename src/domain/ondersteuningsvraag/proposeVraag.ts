import { vaknaam } from '#domain/signaal/verwoording.ts';
import { opsomming } from '#law/woorden.ts';
import type { Domein } from './ondersteuningsvraag.ts';

type Signaal = {
	readonly regel: string;
	readonly vak: string | null;
	readonly richting: 'zorg' | 'kracht';
};

/**
 * A first wording of the question from the signals it starts with, to be made better by who asks it. Without signals
 * there is nothing to propose but the domain.
 */
export function proposeVraag(
	roepnaam: string,
	signalen: readonly Signaal[]
): { vraag: string; vak: string; richting: 'zorg' | 'kracht'; domein: Domein } {
	const vakken = [...new Set(signalen.flatMap(({ vak }) => (vak ? [vak] : [])))];
	const richting =
		signalen.length > 0 && signalen.every((signaal) => signaal.richting === 'kracht') ? 'kracht' : 'zorg';
	const bij = vakken.length === 0 ? '' : ` bij ${opsomming(vakken.map((vak) => vaknaam(vak).toLowerCase()))}`;
	const regels = signalen.map(({ regel }) => regel);
	const domein: Domein =
		vakken.length > 0 || signalen.length === 0
			? 'cognitief'
			: regels.includes('welbevinden')
				? 'sociaal_emotioneel'
				: regels.some((regel) => /werkhouding|tempo|aandacht/.test(regel))
					? 'werkhouding'
					: 'cognitief';
	return {
		vraag:
			signalen.length === 0
				? ''
				: richting === 'kracht'
					? `Hoe dagen we ${roepnaam} uit${bij}?`
					: `Wat helpt ${roepnaam} verder${bij}?`,
		vak: vakken.length === 1 ? vakken[0]! : '',
		richting,
		domein
	};
}
