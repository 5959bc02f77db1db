import type { Bouw } from './bouw.ts';
import type { Castleerlingnaam } from './leerlingcast.ts';
import { makeVerteller, type Verteller } from './verteller.ts';
import { tellAmina } from './verhalen/amina.ts';
import { tellAylin } from './verhalen/aylin.ts';
import { tellBram } from './verhalen/bram.ts';
import { tellDanylo } from './verhalen/danylo.ts';
import { tellDefne } from './verhalen/defne.ts';
import { tellDylano } from './verhalen/dylano.ts';
import { tellEmma } from './verhalen/emma.ts';
import { tellFinn } from './verhalen/finn.ts';
import { tellHafsa } from './verhalen/hafsa.ts';
import { tellJayden } from './verhalen/jayden.ts';
import { tellKacper } from './verhalen/kacper.ts';
import { tellLiv } from './verhalen/liv.ts';
import { tellMilan } from './verhalen/milan.ts';
import { tellShivani } from './verhalen/shivani.ts';
import { tellYusuf } from './verhalen/yusuf.ts';

const verhalen: Readonly<Record<Castleerlingnaam, (verteller: Verteller) => void>> = {
	yusuf: tellYusuf,
	bram: tellBram,
	amina: tellAmina,
	jayden: tellJayden,
	liv: tellLiv,
	danylo: tellDanylo,
	finn: tellFinn,
	aylin: tellAylin,
	emma: tellEmma,
	kacper: tellKacper,
	hafsa: tellHafsa,
	shivani: tellShivani,
	milan: tellMilan,
	defne: tellDefne,
	dylano: tellDylano
};

/** Adds the stories of the children of the cast: one at each level, strong pupils too. */
export function addVerhalen(bouw: Bouw): void {
	for (const leerling of bouw.leerlingen)
		if (leerling.cast) verhalen[leerling.cast](makeVerteller(bouw, leerling));
}
