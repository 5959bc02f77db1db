/** The arrows of ARCHITECTURE.md: who may lean on whom. Every rule says what to do instead. */

/** Terms of the trade, lowest floor first: a term may read the ones before it, never the ones after it. */
const terms = [
	'organisatie',
	'toegang',
	'gebeurtenis',
	'aanmelding',
	'toestemming',
	'bewaren',
	'toets',
	'observatie',
	'volglijst',
	'signaal',
	'ondersteuningsvraag',
	'werkaantekening',
	'plannen',
	'prullenbak',
	'overzicht',
	'oudercontact',
	'overleg',
	'externe-ondersteuning',
	'overgang',
	'verbetering',
	'inzageverzoek',
	'jaarplan',
	'jaarwisseling',
	'vergadering',
	'mdo',
	'werkbericht',
	'aanbod'
];

/** A room of src and the rooms it may use; itself is always allowed. */
const rooms = {
	core: [],
	law: [],
	ui: [],
	standards: ['law', 'core'],
	domain: ['law', 'core'],
	documents: ['domain', 'law', 'core'],
	cli: ['domain', 'documents', 'standards', 'law', 'core']
};

const tests = '(\\.test\\.ts$|/(voorbeelden|willekeurig\\w*)\\.ts$|^tests/)';
const anyOf = (names) => `(${names.join('|')})`;

module.exports = {
	forbidden: [
		{
			name: 'no-circular',
			comment: 'Een kring van imports: verplaats wat beide nodig hebben naar een lager bestand.',
			severity: 'error',
			from: {},
			to: { circular: true }
		},
		{
			name: 'no-orphans',
			comment: 'Niemand gebruikt dit bestand en het gebruikt niemand: verwijder het of sluit het aan.',
			severity: 'error',
			from: {
				orphan: true,
				pathNot: ['\\.d\\.ts$', '^src/routes/', '^[^/]+\\.(js|cjs|ts)$', '^scripts/prepare\\.mjs$', tests]
			},
			to: {}
		},
		{
			name: 'not-to-unresolvable',
			comment: 'Dit bestand of pakket bestaat niet.',
			severity: 'error',
			from: {},
			to: { couldNotResolve: true, pathNot: '^(\\$app/|\\$env/|\\./\\$types|virtual:)' }
		},
		{
			name: 'no-tests-in-production',
			comment: 'Wat bij de school draait leunt niet op proeven.',
			severity: 'error',
			from: { path: '^(src|db|bin)/', pathNot: tests },
			to: { path: tests }
		},
		{
			name: 'no-dev-packages-in-production',
			comment: 'Dit pakket staat in devDependencies en is er bij de school niet.',
			severity: 'error',
			from: { path: '^(src|db|bin)/', pathNot: tests },
			to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] }
		},
		{
			name: 'nobody-imports-routes',
			comment: 'Een bladzijde is een einde: haal het gedeelde stuk eruit en zet het in domain of ui.',
			severity: 'error',
			from: { pathNot: '^src/routes/' },
			to: { path: '^src/routes/' }
		},
		{
			name: 'routes-know-no-command-line',
			comment: 'Een bladzijde gebruikt domain, documents, standards, ui, law en core.',
			severity: 'error',
			from: { path: '^src/(routes|hooks)', pathNot: tests },
			to: { path: '^(src/cli|db|scripts)/' }
		},
		...Object.entries(rooms).map(([room, others]) => ({
			name: `${room}-stays-in-its-room`,
			comment: `src/${room} gebruikt alleen ${others.length ? others.join(', ') : 'zichzelf'}.`,
			severity: 'error',
			from: { path: `^src/${room}/`, pathNot: [tests, room === 'domain' ? '\\.svelte$' : '^$'] },
			to: {
				path: '^(src|db|scripts|tests)/',
				// The command line brings the demo school in.
				pathNot: `^(src/${anyOf([room, ...others])}/${room === 'cli' ? '|db/seed/' : ''})`
			}
		})),
		{
			name: 'components-of-a-term',
			comment: 'Een component van een term gebruikt domain, ui, law en core, en raakt geen database aan.',
			severity: 'error',
			from: { path: '^src/domain/.*\\.svelte$' },
			to: { path: '^(src|db|scripts|tests)/', pathNot: '^src/(domain|ui|law)/' }
		},
		...terms.slice(0, -1).map((term, floor) => ({
			name: `${term}-knows-no-later-term`,
			comment: `De term ${term} kent alleen de termen ervoor: ${terms.slice(0, floor).join(', ') || 'geen'}.`,
			severity: 'error',
			from: { path: `^src/domain/${term}/`, pathNot: tests },
			to: { path: `^src/domain/${anyOf(terms.slice(floor + 1))}/` }
		})),
		{
			name: 'every-term-has-a-floor',
			comment: 'Zet deze nieuwe term op zijn verdieping in de lijst bovenaan .dependency-cruiser.cjs.',
			severity: 'error',
			from: {},
			to: { path: '^src/domain/', pathNot: `^src/domain/${anyOf(terms)}/` }
		},
		{
			name: 'seed-uses-acts',
			comment: 'Het voorbeeld wordt gemaakt met de handelingen van domain.',
			severity: 'error',
			from: { path: '^db/seed/', pathNot: tests },
			to: { path: '^(src/(routes|ui|cli|documents)|scripts|tests)/' }
		}
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		exclude: { path: '(^|/)(build|\\.svelte-kit|\\.data|\\.test)/' },
		moduleSystems: ['es6', 'cjs'],
		tsPreCompilationDeps: true,
		enhancedResolveOptions: {
			exportsFields: ['exports'],
			conditionNames: ['import', 'node', 'svelte', 'default', 'types']
		}
	}
};
