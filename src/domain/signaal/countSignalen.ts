import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import type { Richting, Signaalprofiel } from './signaalprofiel.ts';

export type Regeltelling = {
	readonly regel: string;
	readonly naam: string;
	readonly richting: Richting;
	readonly aantal: number;
};

/** How many signals stand per rule of the profile, in its order; strong and weak alike (A4). */
export async function countSignalen(tx: Tx, { regels }: Signaalprofiel): Promise<Regeltelling[]> {
	const { rows } = await sql<{ regel: string; aantal: number }>`
		select regel, count(*)::int as aantal from signaal where vervallen_op is null group by regel`.execute(tx);
	const aantallen = new Map(rows.map(({ regel, aantal }) => [regel, aantal]));
	return regels.map(({ sleutel, naam, richting }) => ({
		regel: sleutel,
		naam,
		richting,
		aantal: aantallen.get(sleutel) ?? 0
	}));
}
