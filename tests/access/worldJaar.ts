type Put = (table: string, row: Record<string, unknown>) => Promise<{ id: string }>;

/** Rows of the school year: what was promised, and what was planned. */
export async function fillJaar(put: Put) {
	await put('werkafspraakversie', {
		...{ werkafspraak: 'klassenbezoek', regel: '{}', wie: 'directie', wat: 'Vier keer per jaar.' },
		...{ geldig_vanaf: '2026-08-01', reden: 'omdat het proef is' }
	});
}
