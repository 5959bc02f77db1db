import type { Transport } from '@sveltejs/kit/hooks';
import { isDrawnHere } from '#core/drawnHere.ts';

/** What does not leave the server travels as nothing. */
export const transport: Transport = {
	drawnHere: { encode: (value: unknown) => isDrawnHere(value) && 'drawn', decode: () => ({}) }
};
