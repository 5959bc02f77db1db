import * as v from 'valibot';
import type { Tx } from '#core/database.ts';
import { day, oneOf, optionalDay } from '#core/form.ts';
import type { Outcome } from '#core/outcome.ts';
import { Groepskoppeling, linkGroep, Ontkoppeling, unlinkGroep } from '#domain/organisatie/linkGroep.ts';
import { endRol, giveRol } from './giveRol.ts';
import { rollen, type Rol } from './rol.ts';
import { addVerlof, Dienst, endVerlof, setDienst, Terugkeer, Verlof } from './setDienst.ts';

const rolkeuze = oneOf(Object.keys(rollen) as Rol[], 'Kies een rol.');
const Rolgeving = v.object({
	rol: rolkeuze,
	van: day('Vul in vanaf welke dag.'),
	tot: optionalDay('Vul een datum in, of laat het leeg.')
});
const Roleinde = v.object({ rol: rolkeuze, laatste: day('Vul de laatste dag in.') });

/** Every change of somebody's access: the form it is asked with, and the act that does it. */
const wijzigingen = {
	dienst: change(Dienst, setDienst),
	verlof: change(Verlof, addVerlof),
	terug: change(Terugkeer, endVerlof),
	rol: change(Rolgeving, (tx, medewerkerId, value) => giveRol(tx, { medewerkerId, ...value })),
	roleinde: change(Roleinde, (tx, medewerkerId, value) => endRol(tx, { medewerkerId, ...value })),
	groep: change(Groepskoppeling, linkGroep),
	groepeinde: change(Ontkoppeling, unlinkGroep)
};

export type Wijzigingsoort = keyof typeof wijzigingen;

export const isWijzigingsoort = (text: string): text is Wijzigingsoort => Object.hasOwn(wijzigingen, text);

/** Which right a change asks: who keeps the appointments, who gives roles, or who puts people before groups. */
export const rechtVan: Record<Wijzigingsoort, 'dienst' | 'rollen' | 'groepen'> = {
	dienst: 'dienst',
	verlof: 'dienst',
	terug: 'dienst',
	rol: 'rollen',
	roleinde: 'rollen',
	groep: 'groepen',
	groepeinde: 'groepen'
};

/** The schema of a change, and the act with what was read by it. */
export const readWijziging = (soort: Wijzigingsoort) => wijzigingen[soort];

function change<S extends v.GenericSchema<unknown, unknown>>(
	schema: S,
	act: (tx: Tx, medewerkerId: string, value: v.InferOutput<S>) => Promise<Outcome<undefined>>
) {
	return {
		schema: schema as v.GenericSchema<unknown, unknown>,
		act: act as (tx: Tx, medewerkerId: string, value: unknown) => Promise<Outcome<undefined>>
	};
}
