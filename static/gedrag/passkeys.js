// @ts-check
/**
 * Passkeys for <form data-sleutel="maak" or "toon" data-sleutel-doel="...">: asks the server what to sign, lets the device
 * sign it, and sends the answer with the form. Without this script the form is hidden and other ways remain.
 */

/** @param {string} text */
const toBytes = (text) =>
	Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));

/** @param {ArrayBuffer | null | undefined} bytes */
const toText = (bytes) =>
	bytes
		? btoa(String.fromCharCode(...new Uint8Array(bytes)))
				.replaceAll('+', '-')
				.replaceAll('/', '_')
				.replaceAll('=', '')
		: undefined;

/** @param {{ id: string, type: 'public-key', transports?: AuthenticatorTransport[] }[] | undefined} list */
const known = (list) => list?.map((one) => ({ ...one, id: toBytes(one.id) }));

/** @param {string} doel */
async function ask(doel) {
	const response = await fetch('/sleutelvraag', { method: 'POST', body: new URLSearchParams({ doel }) });
	if (!response.ok || response.redirected) throw new Error('geen vraag');
	return response.json();
}

/** @param {string} doel */
async function make(doel) {
	const options = await ask(doel);
	const credential = /** @type {PublicKeyCredential} */ (
		await navigator.credentials.create({
			publicKey: {
				...options,
				challenge: toBytes(options.challenge),
				user: { ...options.user, id: toBytes(options.user.id) },
				excludeCredentials: known(options.excludeCredentials)
			}
		})
	);
	const response = /** @type {AuthenticatorAttestationResponse} */ (credential.response);
	return describe(credential, {
		attestationObject: toText(response.attestationObject),
		transports: response.getTransports?.() ?? []
	});
}

/** @param {string} doel */
async function show(doel) {
	const options = await ask(doel);
	const credential = /** @type {PublicKeyCredential} */ (
		await navigator.credentials.get({
			publicKey: {
				...options,
				challenge: toBytes(options.challenge),
				allowCredentials: known(options.allowCredentials)
			}
		})
	);
	const response = /** @type {AuthenticatorAssertionResponse} */ (credential.response);
	return describe(credential, {
		authenticatorData: toText(response.authenticatorData),
		signature: toText(response.signature),
		userHandle: toText(response.userHandle)
	});
}

/** @param {PublicKeyCredential} credential @param {Record<string, unknown>} response */
const describe = (credential, response) => ({
	id: credential.id,
	rawId: toText(credential.rawId),
	type: credential.type,
	clientExtensionResults: credential.getClientExtensionResults(),
	response: { clientDataJSON: toText(credential.response.clientDataJSON), ...response }
});

/** @param {unknown} error */
function sentence(error) {
	const name = error instanceof DOMException ? error.name : '';
	if (name === 'InvalidStateError') return 'Dit apparaat heeft al een toegangssleutel voor uw account.';
	if (name === 'NotAllowedError' || name === 'AbortError')
		return 'Er is geen toegangssleutel gebruikt. Probeer het opnieuw, of kies een andere manier.';
	return 'Dat lukte niet. Probeer het opnieuw, of kies een andere manier.';
}

document.addEventListener(
	'submit',
	async (event) => {
		const form = /** @type {HTMLFormElement} */ (event.target);
		const kind = form.dataset.sleutel;
		if (!kind || form.dataset.sleutelBezig !== undefined) return;
		event.preventDefault();
		const line = /** @type {HTMLElement} */ (form.querySelector('[role="status"]'));
		const answer = /** @type {HTMLInputElement} */ (form.querySelector('[data-sleutel-antwoord]'));
		form.dataset.sleutelBezig = '';
		line.textContent = 'Volg de vraag van uw apparaat.';
		try {
			const given = await (kind === 'maak' ? make : show)(form.dataset.sleutelDoel ?? '');
			answer.value = JSON.stringify(given);
			form.submit();
		} catch (error) {
			line.textContent = sentence(error);
		} finally {
			delete form.dataset.sleutelBezig;
		}
	},
	true
);

// A browser that knows no passkeys says so before somebody tries.
if (!('PublicKeyCredential' in globalThis))
	for (const form of document.querySelectorAll('form[data-sleutel]')) {
		const line = document.createElement('p');
		line.className = 'soft';
		line.textContent = 'Deze browser kan geen toegangssleutels gebruiken.';
		form.replaceWith(line);
	}
