import * as v from 'valibot';
import { id, text } from '#core/form.ts';

/** How many days before it is gone a note stands on the work list. */
export const waarschuwdagen = 7;

export const Werkaantekening = v.object({ tekst: text('Schrijf op wat u wilt onthouden.', 2000) });
export const Wissen = v.object({ werkaantekening: id });
export const NaarDossier = v.object({ werkaantekening: id, vraag: id });
