import type { Tx, User } from '#core/database.ts';
import { listWerkaantekeningen } from '#domain/werkaantekening/listWerkaantekeningen.ts';
import { waarschuwdagen } from '#domain/werkaantekening/werkaantekening.ts';
import { compareDays } from '#law/datum.ts';
import type { Werkitem } from './werklijst.ts';

/** Own working notes that are gone within a week, one item per child: keep it in the file, or let it go. */
export async function listVerlopendeAantekeningen(tx: Tx, { vandaag }: User): Promise<Werkitem[]> {
	const grens = vandaag.add({ days: waarschuwdagen });
	const dichtbij = (await listWerkaantekeningen(tx)).filter(
		({ verlooptOp }) => compareDays(verlooptOp, grens) <= 0
	);
	return [...Map.groupBy(dichtbij, ({ leerlingId }) => leerlingId).values()].map(([eerste]) => ({
		id: `werkaantekening|${eerste!.leerlingId}`,
		soort: 'werkaantekening',
		tekst: `Kijk of uw werkaantekening over ${eerste!.roepnaam} in het dossier hoort; daarna is zij weg.`,
		over: null,
		href: `/leerlingen/${eerste!.leerlingId}/werkaantekeningen`,
		van: eerste!.verlooptOp.subtract({ days: waarschuwdagen }),
		uiterlijk: eerste!.verlooptOp,
		wie: null,
		afspraakId: null
	}));
}
