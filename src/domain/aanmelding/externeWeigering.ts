import { refused } from '#core/outcome.ts';

/** Why signing in elsewhere opens nothing here. `onbekend` is for whom we do not know and for whose address is not proven. */
const zinnen = {
	onbekend: {
		titel: 'Met dit schoolaccount kunnen wij u niet vinden',
		tekst:
			'Vraag de directie of uw e-mailadres bij Medewerkers staat, en of u een account heeft. Gebruikte u per ongeluk een ander account, meld u daar dan eerst af.'
	},
	geen_toegang: {
		titel: 'Uw toegang loopt vandaag niet',
		tekst: 'De directie ziet bij Medewerkers van wanneer tot wanneer.'
	},
	meer_scholen: {
		titel: 'Uw e-mailadres hoort bij meer dan een school',
		tekst: 'Vraag de beheerder om per school een eigen knop in te stellen.'
	},
	weg: {
		titel: 'Het schoolaccount is nu niet bereikbaar',
		tekst: 'Probeer het over een paar minuten opnieuw, of meld u hieronder op een andere manier aan.'
	},
	mislukt: {
		titel: 'Het aanmelden met uw schoolaccount is niet gelukt',
		tekst: 'Begin opnieuw. Lukt het weer niet, vraag dan de beheerder om hulp.'
	}
} as const;

export type ExterneReden = keyof typeof zinnen;

/** The refusal for a reason, with its sentence. */
export const refuseExtern = <R extends ExterneReden>(reden: R) =>
	refused(reden, `${zinnen[reden].titel}. ${zinnen[reden].tekst}`);

/** The words for a reason that an address names; null without one. An unknown reason is a failure like any other. */
export const readExterneReden = (reden: string | null): { titel: string; tekst: string } | null =>
	reden === null ? null : zinnen[Object.hasOwn(zinnen, reden) ? (reden as ExterneReden) : 'mislukt'];
