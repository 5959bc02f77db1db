import { dayOf, formatDatum } from '#law/datum.ts';
import { bewaartermijnen } from '#law/bewaartermijnen.ts';
import { stukInWoorden } from '#domain/bewaren/bewaren.ts';
import type { Vernietiging, Vernietigingsregel } from '#domain/bewaren/readVernietiging.ts';
import { huisstijl } from './huisstijl.ts';
import { renderPdf } from './typst.ts';

export type Verklaring = {
	readonly schoolNaam: string;
	readonly brin: string;
	readonly vernietiging: Vernietiging;
	readonly regels: readonly Vernietigingsregel[];
};

/** The statement of destruction on A4, as a tagged PDF for the file of the board (R-BEW-5): no name, no content. */
export async function vernietigingsverklaringPdf(verklaring: Verklaring): Promise<Uint8Array> {
	return renderPdf(verklaringBlad, composeVerklaring(verklaring));
}

/** What stands on the paper, word for word: per child and term what went, and the print that it can be proven by. */
export function composeVerklaring({ schoolNaam, brin, vernietiging, regels }: Verklaring) {
	const { peildatum, op, door, kinderen, stukken, afdruk } = vernietiging;
	const gedaan = formatDatum(dayOf(op));
	const wie = door ?? 'de beheerder van de server, met de opdrachtregel';
	return {
		titel: 'Verklaring van vernietiging',
		school: schoolNaam,
		voet: `Verklaring van vernietiging ${vernietiging.id}. Bevat geen namen en geen inhoud.`,
		inleiding: `Op ${gedaan} zijn bij ${schoolNaam} (${brin}) gegevens vernietigd van ${kinderen === 1 ? '1 oud-leerling' : `${kinderen} oud-leerlingen`}: samen ${stukken} stukken waarvan de bewaartermijn uiterlijk op ${formatDatum(peildatum)} voorbij was. De opdracht gaf ${wie}.`,
		feiten: [
			{ naam: 'Vernietigd op', tekst: gedaan },
			{ naam: 'Peildatum', tekst: formatDatum(peildatum) },
			{ naam: 'In opdracht van', tekst: wie },
			{ naam: 'Kenmerk', tekst: vernietiging.id },
			{ naam: 'Afdruk', tekst: afdruk }
		],
		uitleg:
			'De stukken zijn verwijderd uit de database van de school, met alles wat eraan vast zat. Reservekopieën van voor die dag bevatten ze nog tot zij zelf verdwijnen; wie een oude kopie terugzet, laat het vernietigen opnieuw lopen. Van elk stuk is een afdruk (SHA-256) over de kenmerken bewaard. Daarmee is te bewijzen welke stukken weg zijn, zonder te bewaren wat erin stond. Dezelfde afdruk staat in het log van de school.',
		regels: [...Map.groupBy(regels, (regel) => `${regel.kenmerk} ${regel.categorie}`).values()].map(
			(groep) => ({
				kenmerk: groep[0]!.kenmerk,
				vertrek: formatDatum(groep[0]!.uitgestroomdOp),
				grond: `${bewaartermijnen[groep[0]!.categorie].naam}, ${groep[0]!.jaren} jaar (${bewaartermijnen[groep[0]!.categorie].regel})`,
				stukken: groep.map(({ tabel, aantal }) => stukInWoorden(tabel, aantal)).join(', ')
			})
		)
	};
}

const verklaringBlad = `${huisstijl}${String.raw`
#text(size: 9pt, fill: soft)[#d.school]
#pdf.artifact(line(length: 100%, stroke: 0.6pt + rule))
#v(1mm)
= Verklaring van vernietiging

#d.inleiding

#facts(d.feiten)

#d.uitleg

== Wat er vernietigd is
#{
	set text(size: 9pt)
	table(
		columns: (20mm, 30mm, 42mm, 1fr),
		stroke: (_, y) => (bottom: 0.4pt + rule),
		inset: (x: 1.5mm, y: 1.6mm),
		align: left,
		table.header(strong[Kind], strong[Van school], strong[Grond], strong[Stukken]),
		..d.regels.map(r => (r.kenmerk, r.vertrek, r.grond, r.stukken)).flatten()
	)
}
`}`;
