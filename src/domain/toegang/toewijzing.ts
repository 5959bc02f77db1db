import * as v from 'valibot';
import { day, text } from '#core/form.ts';

/** Roles to which a child is assigned for a while; they reach results, questions and plans of that child (L1, L2). */
export const specialisten = [
	'expertleerkracht',
	'gedragsspecialist',
	'motorische_remedial_teacher',
	'taalspecialist',
	'rekenspecialist'
] as const;
export type Specialist = (typeof specialisten)[number];
export const isSpecialist = (rol: string): rol is Specialist =>
	(specialisten as readonly string[]).includes(rol);

/** How long at most: after a school year somebody asks again whether it is still needed. */
export const toewijzingsdagen = 366;

/** `wie` is a person and the role in which they get the child, as the list of choices gives them. */
export const Toewijzingsform = v.object({
	wie: v.pipe(
		v.optional(v.string(), ''),
		v.regex(/^[0-9a-f-]{36} [a-z_]+$/, 'Kies wie het kind gaat begeleiden.'),
		v.transform((keuze) => {
			const [medewerkerId = '', rol = ''] = keuze.split(' ');
			return { medewerkerId, rol };
		})
	),
	waarvoor: text('Schrijf in een zin waarvoor deze collega het kind begeleidt.', 400),
	tot: day('Kies de laatste dag.')
});
