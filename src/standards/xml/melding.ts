/** One remark about a file that came in: how grave, where it stands and, in plain Dutch, what to do about it. */
export type Melding = {
	readonly ernst: 'fout' | 'waarschuwing';
	/** `regel 12`, `leerling 4711 (regel 88)` or `bestand`. */
	readonly plaats: string;
	readonly tekst: string;
};

/** What a reader of a file answers: the content with its remarks, or nothing but remarks. It never throws on content. */
export type Gelezen<T> =
	| { readonly ok: true; readonly bestand: T; readonly meldingen: readonly Melding[] }
	| { readonly ok: false; readonly meldingen: readonly Melding[] };
