import svelte from 'eslint-plugin-svelte';
import typescript from 'typescript-eslint';

/** Who may speak SQL. Elsewhere a query would slip past the session that says who asks. */
const databaseRooms = [
	'src/domain/**',
	'src/core/**',
	'src/cli/**',
	'db/**',
	'tests/**',
	'scripts/**',
	'src/**/*.test.ts'
];

const noDatabase = ['pg', 'kysely'].map((name) => ({
	name,
	message:
		'SQL hoort in src/domain, src/core of src/cli. Zet de vraag in read.ts van de term en roep die aan.'
}));

const defaultExport = {
	selector: 'ExportDefaultDeclaration',
	message: 'Exporteer met een naam: dan heet het overal hetzelfde.'
};

const dates = ['Date'].map((name) => ({
	name,
	message:
		'Gebruik Temporal.PlainDate: een Date heeft een uur en een tijdzone en valt in maart een dag eerder.'
}));

export default typescript.config(
	{ ignores: ['node_modules/', 'build/', '.svelte-kit/', '.data/', '.test/', 'src/core/schema.ts'] },
	{ linterOptions: { reportUnusedDisableDirectives: 'error' } },
	{
		files: ['**/*.ts', '**/*.js', '**/*.mjs', '**/*.cjs'],
		languageOptions: { parser: typescript.parser },
		// Not in .svelte files: props there are declared with let.
		rules: { 'prefer-const': 'error' }
	},
	{
		files: ['**/*.svelte'],
		plugins: { svelte },
		languageOptions: {
			parser: svelte.configs.base.find((config) => config.languageOptions?.parser)?.languageOptions?.parser,
			parserOptions: { parser: typescript.parser }
		},
		rules: {
			// One raw tag lets a pupil's name run as a script.
			'svelte/no-at-html-tags': 'error',
			'svelte/require-each-key': 'error'
		}
	},
	{
		plugins: { typescript: typescript.plugin },
		rules: {
			'typescript/no-explicit-any': 'error',
			'typescript/consistent-type-imports': 'error',
			'no-restricted-syntax': ['error', defaultExport],
			'max-lines': ['error', { max: 300 }],
			'no-var': 'error',
			// What is typed never becomes code or markup.
			'no-eval': 'error',
			'no-implied-eval': 'error',
			'no-new-func': 'error',
			'no-restricted-properties': [
				'error',
				...['innerHTML', 'outerHTML', 'insertAdjacentHTML'].map((property) => ({ property }))
			],
			eqeqeq: ['error', 'always', { null: 'ignore' }],
			'no-console': 'off'
		}
	},
	{
		// Typed rules: the two whose bugs no test sees.
		files: ['src/**/*.ts', 'tests/**/*.ts', 'scripts/**/*.ts', 'db/**/*.ts'],
		languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
		rules: {
			'typescript/no-floating-promises': 'error',
			'typescript/no-misused-promises': ['error', { checksVoidReturn: false }],
			'typescript/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }]
		}
	},
	{ ignores: databaseRooms, rules: { 'no-restricted-imports': ['error', { paths: noDatabase }] } },
	{
		files: ['src/law/**', 'src/domain/**', 'src/documents/**'],
		rules: { 'no-restricted-globals': ['error', ...dates] }
	},
	{
		// Tools that look for a default export.
		files: ['*.config.js', '*.config.ts', 'tests/setup.ts', 'tests/browser/setup.ts'],
		rules: { 'no-restricted-syntax': 'off' }
	}
);
