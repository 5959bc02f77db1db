import type { Planopties } from './planner.ts';
import type { Seedvak } from './leerlingcast.ts';

/** A question with its plan that fits more children; {naam}, {hij}, {hem} and {zijn} are filled in. */
export type Sjabloon = {
	/** Which standing makes it fit; null for what has no test. */
	readonly aanleg: Seedvak | null;
	readonly richting: 'zorg' | 'kracht';
	readonly vak: string | null;
	readonly domein: 'cognitief' | 'sociaal_emotioneel' | 'werkhouding' | 'taal';
	readonly vraag: string;
	readonly watHelpt: string;
	readonly waarom: string;
	readonly ouders: string;
	readonly plan: Pick<
		Planopties,
		| 'beginsituatie'
		| 'doel'
		| 'meetbaar_aan'
		| 'startwaarde'
		| 'doelwaarde'
		| 'aanpak'
		| 'keer_per_week'
		| 'minuten'
		| 'plaats'
		| 'ouders'
		| 'leerlingwoorden'
		| 'dagen'
	>;
	readonly notities: NonNullable<Planopties['notities']>;
	readonly bereikt: string;
	readonly deels: string;
};
