import type { Run } from '#cli/command.ts';

type Listed = { usage: string; what: string; load: () => Promise<{ run: Run }> };

/** Every command, with its usage line and what it does; a command's code is loaded when it is called. */
export const commands: Record<string, Listed> = {
	start: {
		usage: 'start [--leeg]',
		what: 'Start de toepassing; zonder database met de ingebouwde, zonder school met de demo (of leeg).',
		load: () => import('#cli/start.ts')
	},
	migrate: {
		usage: 'migrate',
		what: 'Werk de database bij naar deze versie.',
		load: () => import('#cli/migrate.ts')
	},
	demo: {
		usage: 'demo',
		what: "Maak de demoschool 'De Klimboom' als die er nog niet is.",
		load: () => import('#cli/demo.ts')
	},
	signalen: {
		usage: 'signalen [--school BRIN] [--proef] [--json]',
		what: 'Reken de signalen van een school na en zeg hoeveel er zijn per regel; met --proef verandert er niets.',
		load: () => import('#cli/signalen.ts')
	},
	termijnen: {
		usage: 'termijnen [--peildatum DATUM] [--school BRIN] [--json]',
		what: 'Toon welke termijnen van een school op die dag openstaan.',
		load: () => import('#cli/termijnen.ts')
	},
	aanbod: {
		usage: 'aanbod --uit BESTAND [--school BRIN] [--jaar JJJJ-JJJJ] [--formaat html|pdf|docx|json]',
		what: 'Schrijf het ondersteuningsaanbod van een school naar een bestand; wat is vastgesteld, anders het concept.',
		load: () => import('#cli/aanbod.ts')
	},
	dekking: {
		usage: 'dekking BESTAND ... --uit BESTAND [--formaat html|json]',
		what: 'Leg de JSON-bestanden van scholen naast elkaar: wie biedt wat, en wat geen school biedt.',
		load: () => import('#cli/dekking.ts')
	},
	bewaren: {
		usage: 'bewaren [--peildatum DATUM] [--school BRIN] [--proef] [--json]',
		what: 'Vernietig wat langer bewaard is dan mag, met een bewijs; met --proef toont het alleen wat weg moet, ook op een dag die nog komt.',
		load: () => import('#cli/bewaren.ts')
	},
	log: {
		usage: 'log verify [--school BRIN] [--vanaf ANKER] [--json]',
		what: 'Reken na of het log heel is: geen regel gewijzigd of verdwenen. --vanaf vergelijkt met een anker dat elders is bewaard.',
		load: () => import('#cli/log.ts')
	},
	import: {
		usage:
			'import edexml|uwlr|resultaten BESTAND [--school BRIN] [--proef] [--json] [--ja] [--datum JJJJ-MM-DD]',
		what: 'Lees een bestand in. --proef slaat niets op; --ja neemt bij edexml over wat bij twijfel wordt voorgesteld; --datum is de dag van de toetsen als het bestand die niet noemt.',
		load: () => import('#cli/import.ts')
	},
	account: {
		usage:
			'account GEBRUIKERSNAAM --naam "VOORNAAM ACHTERNAAM" [--rol ROL] [--tweede-stap-wissen] [--school BRIN]',
		what: 'Maak een account, of geef een bestaand account een nieuw startwachtwoord.',
		load: () => import('#cli/account.ts')
	},
	bestuur: {
		usage:
			'bestuur NUMMER --bestuur NAAM --school BRIN [--school BRIN ...] [--account GEBRUIKERSNAAM --naam NAAM]',
		what: 'Zet scholen onder een bestuur, en maak een account dat van al die scholen aantallen ziet en geen kind.',
		load: () => import('#cli/bestuur.ts')
	},
	backup: {
		usage: 'backup [--naar MAP] [--sleutel BESTAND] [--bewaar AANTAL] [--json]',
		what: 'Maak een versleutelde reservekopie van alles, en controleer haar door haar terug te zetten in een proefdatabase.',
		load: () => import('#cli/backup.ts')
	},
	restore: {
		usage: 'restore BESTAND [--sleutel BESTAND] [--vervang] [--json]',
		what: 'Zet een reservekopie terug in een lege database; met --vervang blijft wat er staat bewaard onder een andere naam.',
		load: () => import('#cli/restore.ts')
	}
};
