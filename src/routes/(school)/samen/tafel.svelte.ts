import { invalidateAll } from '$app/navigation';
import { Samen } from './samen.svelte.ts';

/** A meeting of which the page itself says how it stands: it is asked again when something changed. */
export class Tafel extends Samen {
	override async changed() {
		await invalidateAll();
	}
}
