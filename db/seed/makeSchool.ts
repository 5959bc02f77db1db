import { addBesprekingen } from './besprekingen.ts';
import { type Bouw, type Opties } from './bouw.ts';
import { addOuders } from './gezinnen.ts';
import { addInzageverzoeken } from './inzageverzoeken.ts';
import { addKenmerken } from './kenmerken.ts';
import { addLeerlingen } from './leerlingen.ts';
import { addGroepen, addMedewerkers } from './medewerkers.ts';
import { addObservaties } from './observaties.ts';
import { addVragen } from './vragen.ts';
import { addMethodetoetsen } from './methodetoetsen.ts';
import { makeToeval } from './prng.ts';
import { addResultaten } from './resultaten.ts';
import { makeTijd } from './tijd.ts';
import { addToegang } from './toegang.ts';
import { addTerzijde } from './terzijde.ts';
import { addToestemmingen } from './toestemmingen.ts';
import { addVerbeteringen } from './verbeteringen.ts';
import { addVolglijsten } from './volglijsten.ts';
import { addVerhalen } from './tellVerhalen.ts';
import { addVakanties } from './vakanties.ts';
import { emptyRijen, type SchoolVerhaal } from './verhaal.ts';

/**
 * Makes a whole invented school as plain rows. In: seed, size and the day the story is told. Out: the same school for
 * the same options, always. Throws RangeError for fewer than eight groups.
 */
export function makeSchool(opties: Opties): SchoolVerhaal {
	const bouw: Bouw = {
		opties,
		toeval: makeToeval(opties.seed),
		tijd: makeTijd(opties.peildatum, opties.jaren),
		rijen: emptyRijen(),
		medewerkers: new Map(),
		groepen: [],
		leerkrachten: new Map(),
		leerlingen: []
	};
	addVakanties(bouw);
	addMedewerkers(bouw);
	addGroepen(bouw);
	addLeerlingen(bouw);
	addKenmerken(bouw);
	addOuders(bouw);
	addResultaten(bouw);
	addMethodetoetsen(bouw);
	addVerhalen(bouw);
	addObservaties(bouw);
	addVolglijsten(bouw);
	addVragen(bouw);
	addTerzijde(bouw);
	addBesprekingen(bouw);
	addToestemmingen(bouw);
	addToegang(bouw);
	addInzageverzoeken(bouw);
	addVerbeteringen(bouw);
	return {
		peildatum: opties.peildatum,
		schooljaar: bouw.tijd.schooljaar,
		rijen: bouw.rijen,
		gebruikers: [...bouw.medewerkers.values()].map(({ id, gebruikersnaam }) => ({
			medewerkerId: id,
			gebruikersnaam
		}))
	};
}
