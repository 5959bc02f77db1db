import type { Database, User } from '#core/database.ts';
import { openOndersteuningsvraag } from '#domain/ondersteuningsvraag/openOndersteuningsvraag.ts';
import type { makeProefschool } from '#domain/ondersteuningsvraag/proefschool.ts';
import { draftHandelingsplan } from './draftHandelingsplan.ts';
import type { Planinhoud } from './handelingsplan.ts';
import { startHandelingsplan } from './startHandelingsplan.ts';

type Proefschool = Awaited<ReturnType<typeof makeProefschool>>;

/** Questions and plans for tests of acts, written the way a page would: Samira about Bram, rekenen, beginning today. */
export function makeProefplannen(database: Database, school: Proefschool) {
	const { samira } = school;
	const as = <T>(user: User, work: Parameters<typeof database.inSession<T>>[2]) =>
		database.inSession(user, 'read write', work);
	const keuze = { begonnenOp: samira.vandaag, minWeken: 8, maxWeken: 12 };

	const inhoud: Planinhoud = {
		beginsituatie: '',
		doel: 'Bram rekent sommen tot 20 uit het hoofd.',
		meetbaarAan: 'tempotoets',
		startwaarde: '12 van 40',
		doelwaarde: '30 van 40',
		aanpak: 'Eerst met het rekenrek, dan zonder.',
		uitvoerderId: samira.medewerkerId,
		uitvoerderTekst: '',
		keerPerWeek: 3,
		minuten: 15,
		plaats: 'in de groep',
		dagen: ['maandag', 'dinsdag'],
		ouders: '',
		leerlingwoorden: ''
	};

	async function makeVraag(): Promise<string> {
		const outcome = await as(samira, (tx) =>
			openOndersteuningsvraag(tx, {
				leerlingId: school.bram,
				vraag: 'Hoe leert Bram rekenen?',
				vak: 'rekenen'
			})
		);
		if (!outcome.ok) throw new Error(outcome.message);
		return outcome.value.id;
	}

	async function makeConcept(vraagId?: string, anders: Partial<Planinhoud> = {}): Promise<string> {
		const vraag = vraagId ?? (await makeVraag());
		const outcome = await as(samira, (tx) =>
			draftHandelingsplan(tx, { vraagId: vraag, vak: 'rekenen', inhoud: { ...inhoud, ...anders } })
		);
		if (!outcome.ok) throw new Error(outcome.message);
		return outcome.value.id;
	}

	async function makePlan(vraagId?: string): Promise<string> {
		const id = await makeConcept(vraagId);
		const outcome = await as(samira, (tx) => startHandelingsplan(tx, samira, id, keuze));
		if (!outcome.ok) throw new Error(outcome.message);
		return id;
	}

	const evaluatie = (planId: string) => ({
		planId,
		uitkomst: 'niet' as const,
		eindwaarde: '18 van 40',
		toelichting: 'Het rekenrek hielp, maar drie keer lukte niet.',
		ouders: '',
		leerlingwoorden: 'Ik kan het al een beetje.',
		vervolg: 'anders' as const
	});

	return { as, keuze, inhoud, makeVraag, makeConcept, makePlan, evaluatie };
}
