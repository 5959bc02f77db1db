import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import Provider, { type Configuration } from 'oidc-provider';

/** Somebody at the provider, with what it says about them. */
export type Persoon = { readonly sub: string; readonly [claim: string]: unknown };

/**
 * A real OpenID Connect provider on this machine. `personen`: who can sign in there, by sub; a page asks which one.
 * `terug`: the address to come back to, asked at the first request. Call `stop` in afterAll.
 */
export async function startOidc({
	terug,
	personen
}: {
	terug: () => string;
	personen: Record<string, Persoon>;
}) {
	const server = createServer();
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	const issuer = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
	const make = () => {
		const provider = new Provider(issuer, {
			clients: [
				{
					client_id: 'zorgvuldig',
					client_secret: 'een geheim van de proef',
					redirect_uris: [terug()],
					response_types: ['code'],
					grant_types: ['authorization_code'],
					token_endpoint_auth_method: 'client_secret_post'
				}
			],
			claims: {
				openid: ['sub', 'amr'],
				email: ['email', 'email_verified'],
				profile: ['name', 'preferred_username', 'hd', 'tid', 'xms_edov', 'acct']
			},
			conformIdTokenClaims: false,
			pkce: { required: () => true },
			ttl: {
				IdToken: 300,
				AccessToken: 300,
				AuthorizationCode: 60,
				Interaction: 600,
				Session: 600,
				Grant: 600
			},
			features: { devInteractions: { enabled: false } },
			cookies: { keys: ['proef'] },
			interactions: { url: (_, interaction) => `/wie/${interaction.uid}` },
			findAccount: (_, sub) => personen[sub] && { accountId: sub, claims: () => ({ ...personen[sub]!, sub }) }
		} satisfies Configuration);
		provider.on('server_error', (_, error) => console.error(error));
		return { provider, callback: provider.callback() };
	};
	let made: ReturnType<typeof make> | undefined;
	server.on('request', (request: IncomingMessage, response: ServerResponse) => {
		const url = new URL(request.url ?? '/', issuer);
		const { provider, callback } = (made ??= make());
		if (!url.pathname.startsWith('/wie/')) return void callback(request, response);
		void interact(provider, request, response, url, personen);
	});
	return { issuer, stop: () => stop(server) };
}

/** Asks who it is, and says yes to everything else. */
async function interact(
	provider: Provider,
	request: IncomingMessage,
	response: ServerResponse,
	url: URL,
	personen: Record<string, Persoon>
) {
	const { prompt, params, session } = await provider.interactionDetails(request, response);
	if (prompt.name === 'login') {
		const wie = url.searchParams.get('wie');
		if (!wie) {
			const links = Object.keys(personen).map(
				(sub) => `<p><a href="${url.pathname}?wie=${sub}">${sub}</a></p>`
			);
			response.setHeader('content-type', 'text/html');
			response.end(
				`<!doctype html><html lang="nl"><title>Aanbieder</title><h1>Wie bent u?</h1>${links.join('')}`
			);
			return;
		}
		await provider.interactionFinished(
			request,
			response,
			wie === 'weigert'
				? { error: 'access_denied' }
				: {
						login: {
							accountId: wie,
							...(personen[wie]?.['amr'] ? { amr: personen[wie]['amr'] as string[] } : {})
						}
					}
		);
		return;
	}
	const grant = new provider.Grant({ accountId: session!.accountId, clientId: String(params['client_id']) });
	grant.addOIDCScope('openid email profile');
	await provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } });
}

const stop = (server: Server) =>
	new Promise<void>((resolve) => {
		server.close(() => resolve());
		server.closeAllConnections();
	});

/**
 * Walks from the address that Zorgvuldig gave through the provider as `wie`, as a browser without a screen. Out: the
 * address where the provider sends the browser back to.
 */
export async function walkThrough(href: string, wie: string, terug: string): Promise<URL> {
	const jar = new Map<string, string>();
	let at = new URL(href);
	for (let step = 0; step < 12; step++) {
		if (at.href.startsWith(terug)) return at;
		if (at.pathname.startsWith('/wie/') && !at.searchParams.has('wie')) at.searchParams.set('wie', wie);
		const response = await fetch(at, {
			redirect: 'manual',
			headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') }
		});
		for (const line of response.headers.getSetCookie()) {
			const [pair = ''] = line.split(';');
			jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
		}
		await response.body?.cancel();
		const location = response.headers.get('location');
		if (!location) throw new Error(`De aanbieder stopte bij ${at.pathname} met ${response.status}.`);
		at = new URL(location, at);
	}
	throw new Error('De aanbieder bleef doorsturen.');
}
