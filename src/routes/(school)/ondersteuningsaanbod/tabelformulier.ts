import { standen, type Rij, type Stand, type Tabel } from '#domain/aanbod/aanbod.ts';

/** The rows that a table's form describes: the ones that changed, and one that was added ('anders, namelijk'). */
export function readTabelformulier(
	tabel: Tabel,
	rijen: readonly Rij[],
	values: Readonly<Record<string, string>>
): Rij[] {
	const answer = (id: string, was: Stand): Stand => {
		if (tabel.vorm === 'tekst') return values[`tekst.${id}`] ? 'ja' : 'invullen';
		return standen.find((stand) => stand === values[`stand.${id}`]) ?? was;
	};
	const changed = rijen.flatMap((rij): Rij[] => {
		const next: Rij = {
			...rij,
			naam: rij.eigen ? (values[`naam.${rij.id}`] ?? rij.naam).slice(0, 120) : rij.naam,
			stand: answer(rij.id, rij.stand),
			tekst: (values[`tekst.${rij.id}`] ?? rij.tekst).slice(0, 600)
		};
		return next.naam === rij.naam && next.stand === rij.stand && next.tekst === rij.tekst ? [] : [next];
	});
	const naam = values['naam.nieuw']?.slice(0, 120);
	if (!naam || !tabel.uitbreidbaar) return changed;
	const id = `eigen-${crypto.randomUUID().slice(0, 8)}`;
	return [
		...changed,
		{
			id,
			naam,
			stand: answer('nieuw', 'ja'),
			tekst: (values['tekst.nieuw'] ?? '').slice(0, 600),
			eigen: true
		}
	];
}
