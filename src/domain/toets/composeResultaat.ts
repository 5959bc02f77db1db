import { parseDatum } from './celwaarden.ts';
import type { Kolom, Veld } from './kolomindeling.ts';
import type { Metinggroep } from './metinggroep.ts';
import {
	onbruikbaar,
	readBand,
	readPercentiel,
	readPunten,
	readReferentieniveau,
	readWaarde
} from './readWaarden.ts';
import type { Celmelding } from './readWaarden.ts';
import type { ResultaatRij } from './resultaatRij.ts';
import type { Rijcontext } from './rijcontext.ts';
import { readToetsmoment } from './readToetsmoment.ts';
import { gebruikelijkeSchaal, type Instrument, type Schaal, type Vak } from './toets.ts';
import { findBlok, findInstrument, findSchaal, findVak } from './vaknamen.ts';

/** The results in one group of columns of one row; none when a fault makes them unusable, and that has been said. */
export function composeResultaat(rij: Rijcontext, groep: Metinggroep): ResultaatRij[] {
	const toets = rij.cel('toets', groep) || null;
	const instrument = readInstrument(rij, groep, toets);
	const vak = readVak(rij, groep, toets, instrument);
	const afnamedatum = readAfnamedatum(rij, groep);
	if (!vak || afnamedatum === onbruikbaar) return [];
	const moment = readToetsmoment(rij, groep, { afnamedatum, toets, instrument });
	const extra = readExtra(rij, groep);
	if (!moment || !extra) return [];
	const basis = {
		...{ rijnummer: rij.nummer, leerling: rij.leerling, instrument, toets, moment, afnamedatum },
		vak: vak.vak,
		onderdeel: vak.onderdeel,
		normversie: rij.cel('normversie', groep) || null,
		opmerking: rij.cel('opmerking', groep) || null
	};
	const leeg = { band: null, percentiel: null, referentieniveau: null, behaald: null, maximum: null };
	const gevuld = groep.waarden.filter((kolom) => rij.waarde(kolom) !== '');
	if (gevuld.length === 0) {
		const kolom = [...groep.overige.values()].find((overig) => rij.waarde(overig) !== '')?.kop ?? '';
		const behaald =
			extra.behaald === null ? null : { tekst: rij.cel('behaald', groep), getal: extra.behaald };
		const schaal = behaald ? 'ruwe_score' : gebruikelijkeSchaal[instrument];
		return [{ ...basis, ...extra, kolom, waarde: behaald, schaal }];
	}
	return gevuld.flatMap((kolom, plek): ResultaatRij[] => {
		const schaal = readSchaal(rij, groep, kolom, instrument, extra.maximum !== null);
		const waarde = readWaarde(rij.waarde(kolom), schaal, on(rij, kolom.kop));
		if (waarde === onbruikbaar) return [];
		const behaald =
			extra.behaald ?? (schaal === 'ruwe_score' && extra.maximum !== null ? waarde.getal : null);
		if (behaald !== null && extra.maximum !== null && behaald > extra.maximum) {
			rij.meld(
				'fout',
				kolom.kop,
				`Er zijn ${waarde.tekst} punten behaald, maar het maximum is ${extra.maximum}. Verbeter een van de twee.`
			);
			return [];
		}
		return [{ ...basis, ...(plek === 0 ? { ...extra, behaald } : leeg), kolom: kolom.kop, waarde, schaal }];
	});
}

const on =
	(rij: Rijcontext, kolom: string | null): Celmelding =>
	(ernst, tekst) =>
		rij.meld(ernst, kolom, tekst);

function readExtra(rij: Rijcontext, groep: Metinggroep) {
	const kop = (veld: Veld): string | null =>
		(groep.overige.get(veld) ?? rij.rollen.algemeen.get(veld))?.kop ?? null;
	const band = readBand(rij.cel('band', groep), on(rij, kop('band')));
	const percentiel = readPercentiel(rij.cel('percentiel', groep), on(rij, kop('percentiel')));
	const niveau = readReferentieniveau(rij.cel('referentieniveau', groep), on(rij, kop('referentieniveau')));
	const punten = readPunten(
		rij.cel('behaald', groep),
		rij.cel('maximum', groep),
		on(rij, kop('behaald') ?? kop('maximum'))
	);
	if (band === onbruikbaar || percentiel === onbruikbaar || niveau === onbruikbaar || punten === onbruikbaar)
		return null;
	return { band, percentiel, referentieniveau: niveau, ...punten };
}

function readInstrument(rij: Rijcontext, groep: Metinggroep, toets: string | null): Instrument {
	const bekend =
		groep.meting.instrument ?? (toets ? findInstrument(toets) : null) ?? rij.indeling.standaard.instrument;
	if (bekend) return bekend;
	rij.meldBestand(
		'waarschuwing',
		'Van welke toets de resultaten zijn, staat niet in het bestand. Kies de toets; nu staan ze als ‘andere toets’.'
	);
	return 'andere_toets';
}

type Vakdeel = { readonly vak: Vak; readonly onderdeel: string | null };

function readVak(
	rij: Rijcontext,
	groep: Metinggroep,
	toets: string | null,
	instrument: Instrument
): Vakdeel | null {
	const tekst = rij.cel('vak', groep);
	const onderdeel = rij.cel('onderdeel', groep) || groep.meting.onderdeel;
	const uitCel = tekst ? findVak(tekst) : null;
	const eigen =
		instrument === 'dmt' || instrument === 'avi'
			? ({ vak: 'technisch_lezen', onderdeel: null } as const)
			: null;
	if (tekst && !uitCel && !groep.meting.vak) {
		const kop = rij.rollen.algemeen.get('vak')?.kop ?? null;
		rij.meld(
			'fout',
			kop,
			`Het vak ‘${tekst}’ kennen we niet. Verbeter de cel, of wijs deze kolom niet aan als vak en kies één vak voor het hele bestand.`
		);
		return null;
	}
	const standaard = rij.indeling.standaard.vak ? { vak: rij.indeling.standaard.vak, onderdeel: null } : null;
	const uitMeting = groep.meting.vak ? { vak: groep.meting.vak, onderdeel: null } : null;
	const uitOnderdeel = onderdeel ? findVak(onderdeel) : null;
	const vak = uitMeting ?? uitCel ?? (toets ? findVak(toets) : null) ?? eigen ?? standaard ?? uitOnderdeel;
	if (!vak) {
		rij.meldBestand(
			'fout',
			'Van welk vak de resultaten zijn, staat niet in het bestand. Wijs een kolom aan of kies een vak.'
		);
		return null;
	}
	// A part that only repeats the subject (`Onderdeel: Lezen`) is the whole test.
	const zelfde = uitOnderdeel?.vak === vak.vak && uitOnderdeel.onderdeel === null;
	return {
		vak: vak.vak,
		onderdeel: zelfde ? null : onderdeel || vak.onderdeel || (toets ? findBlok(toets) : null)
	};
}

function readAfnamedatum(
	rij: Rijcontext,
	groep: Metinggroep
): Temporal.PlainDate | null | typeof onbruikbaar {
	const tekst = rij.cel('afnamedatum', groep);
	if (!tekst) return null;
	const datum = parseDatum(tekst);
	if (datum) return datum;
	const kop = (groep.overige.get('afnamedatum') ?? rij.rollen.algemeen.get('afnamedatum'))?.kop ?? null;
	rij.meld(
		'fout',
		kop,
		`Hier staat ‘${tekst}’. Die datum bestaat niet of is niet te lezen. Schrijf hem als 12-3-2027.`
	);
	return onbruikbaar;
}

function readSchaal(
	rij: Rijcontext,
	groep: Metinggroep,
	kolom: Kolom,
	instrument: Instrument,
	metMaximum: boolean
): Schaal {
	const genoemd =
		kolom.meting?.schaal ?? findSchaal(rij.cel('schaal', groep)) ?? rij.indeling.standaard.schaal;
	if (genoemd) return genoemd;
	if (metMaximum) return 'ruwe_score';
	if (instrument === 'methodetoets' && !rij.waarde(kolom).includes('%')) return 'onbekend';
	return gebruikelijkeSchaal[instrument];
}
