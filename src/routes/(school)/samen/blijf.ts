import { applyAction, type SubmitFunction } from '$app/forms';
import { invalidateAll } from '$app/navigation';

/** For forms at a table: the page stays where it is; what was added appears, and what was typed elsewhere stays. */
export const blijf: SubmitFunction =
	({ formElement }) =>
	async ({ result }) => {
		if (result.type !== 'redirect' || result.location.startsWith('/aanmelden')) return applyAction(result);
		formElement.reset();
		await applyAction({ type: 'success', status: 200, location: location.href });
		await invalidateAll();
	};
