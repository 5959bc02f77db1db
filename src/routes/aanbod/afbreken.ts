/** Places where long Dutch words of the document may break: a browser has no Dutch hyphenation of its own. */
const stammen =
	/(basis|school|groeps|jeugd|ontwikkelings|ondersteunings|toelaatbaarheids|maatschappe|hoog\)|gezondheids)(?=\p{L}{5})/giu;

/** The same words with soft hyphens, which show only where a line breaks. */
export const breekAf = (tekst: string): string => tekst.replaceAll(stammen, '$1\u00ad');
