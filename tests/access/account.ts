type Put = (table: string, row: Record<string, unknown>) => Promise<{ id: string }>;

/** An account with one of everything that proves whose it is. */
export async function putAccount(put: Put, medewerkerId: string, gebruikersnaam: string): Promise<string> {
	const { id } = await put('gebruiker', { medewerker_id: medewerkerId, gebruikersnaam });
	const van = { gebruiker_id: id };
	const token_afdruk = Buffer.from(gebruikersnaam);
	await put('sessie', { ...van, token_afdruk, verloopt_op: '2099-01-01' });
	await put('toegangssleutel', {
		...{ ...van, naam: 'laptop', kenmerk: Buffer.from(gebruikersnaam) },
		publieke_sleutel: Buffer.from('x')
	});
	await put('codeapp', { ...van, geheim: Buffer.from('x'), laatste_stap: 1 });
	await put('herstelcode', { ...van, afdruk: 'x' });
	await put('externekoppeling', { ...van, issuer: 'https://elders.example', sub: gebruikersnaam });
	await put('aanmeldstap', { ...van, token_afdruk, eerste_stap: 'wachtwoord', verloopt_op: '2099-01-01' });
	await put('tweede_stap_wissing', { medewerker_id: medewerkerId, reden: 'omdat het proef is' });
	return id;
}
