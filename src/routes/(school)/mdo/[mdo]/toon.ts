import type { Tx, User } from '#core/database.ts';
import {
	leerlingrollen,
	listBeletsels,
	magMdoLeiden,
	mdovelden,
	veldnamen,
	type Mdo,
	type Mdoveld
} from '#domain/mdo/mdo.ts';
import { listMdodagen } from '#domain/mdo/planMdo.ts';
import { listDeelnemers, listMdoteksten, listUitkomsten, weighDeelnemers } from '#domain/mdo/readMdo.ts';
import { readMdofeiten } from '#domain/mdo/readMdofeiten.ts';
import { listMedewerkers } from '#domain/organisatie/read.ts';
import { listOuders } from '#domain/overzicht/readLeerlingportret.ts';
import { partnersleutel } from '#domain/toestemming/toestemming.ts';
import { compareDays, dayOf, formatDag, formatDatum, formatVoluit } from '#law/datum.ts';
import { stateText } from '../../samen/staat.ts';

/** A meeting about a child as its page and its papers show it. */
export async function showMdo(tx: Tx, user: User, mdo: Mdo) {
	const deelnemers = await listDeelnemers(tx, mdo.id);
	const teksten = await listMdoteksten(tx, mdo.id);
	const uitkomsten = await listUitkomsten(tx, mdo.id);
	const open = mdo.stand !== 'afgesloten' && mdo.stand !== 'afgezegd';
	const leidt = magMdoLeiden(user.rollen);
	const peildag = open && mdo.dag ? mdo.dag : user.vandaag;
	const wegingen = open ? await weighDeelnemers(tx, mdo, deelnemers, peildag) : [];
	const wegingOf = (partner: string) =>
		wegingen.find((een) => partnersleutel(een.partner) === partnersleutel(partner))?.weging;
	const feiten = open ? await readMdofeiten(tx, mdo.leerlingId, user.vandaag) : {};
	const tekstOf = (veld: Mdoveld) => teksten.find((tekst) => tekst.veld === veld);
	return {
		id: mdo.id,
		ik: user.medewerkerId,
		leerling: { id: mdo.leerlingId, naam: mdo.naam, roepnaam: mdo.roepnaam },
		vraag: mdo.vraag,
		stand: mdo.stand,
		leidt,
		dag: mdo.dag ? formatVoluit(mdo.dag) : null,
		begintijd: mdo.begintijd,
		momentId: mdo.momentId,
		leerlingRol: mdo.leerlingRol,
		leerlingRolNaam: mdo.leerlingRol ? leerlingrollen[mdo.leerlingRol] : null,
		leerlingToelichting: mdo.leerlingToelichting,
		zonderOuders: mdo.zonderOuders,
		aangevraagdDoor: mdo.aangevraagdDoor,
		afgezegdReden: mdo.afgezegdReden,
		afgesloten: mdo.afgeslotenOp ? formatDatum(dayOf(mdo.afgeslotenOp)) : null,
		kanBeginnen: leidt && mdo.stand === 'gepland' && compareDays(mdo.dag!, user.vandaag) <= 0,
		beletsels: open
			? listBeletsels(
					mdo,
					deelnemers,
					wegingen.flatMap(({ partner, weging }) =>
						weging.compleet ? [] : [{ partner, ontbreekt: weging.ontbreekt }]
					)
				)
			: [],
		deelnemers: deelnemers.map(({ id, soort, medewerkerId, naam, partner, uitgenodigdOp, aanwezig }) => {
			const weging = soort === 'extern' ? wegingOf(partner) : undefined;
			return {
				...{ id, soort, medewerkerId, naam, partner, aanwezig },
				uitgenodigd: uitgenodigdOp ? formatDag(uitgenodigdOp) : null,
				toestemming: weging && (weging.compleet ? `toestemming tot ${formatDatum(weging.tot)}` : null),
				ontbreekt: weging && !weging.compleet ? weging.ontbreekt.join(' en ') : null
			};
		}),
		velden: mdovelden.map((veld) => {
			const { tekst = '', staat = null } = tekstOf(veld) ?? {};
			return {
				...{ veld, naam: veldnamen[veld], tekst },
				staat: stateText({ tekst, staat }),
				feiten: feiten[veld] ?? []
			};
		}),
		laatste:
			teksten
				.map(({ bijgewerktOp }) => bijgewerktOp.toString())
				.sort()
				.at(-1) ?? null,
		besluiten: uitkomsten.besluiten.map(({ id, tekst }) => ({ id, tekst })),
		afspraken: uitkomsten.afspraken.map(({ id, wat, wie, uiterlijk, gedaan }) => ({
			...{ id, wat, wie, gedaan },
			uiterlijk: formatDag(uiterlijk)
		})),
		aanvullingen: uitkomsten.aanvullingen.map(({ id, tekst, door, op }) => ({
			...{ id, tekst, door },
			op: formatDatum(dayOf(op))
		})),
		dagen: (open && leidt ? await listMdodagen(tx, user.vandaag) : []).map(({ id, dag, aantal }) => ({
			value: id,
			label: `${formatVoluit(dag)}${aantal > 0 ? ` (${aantal === 1 ? '1 kind' : `${aantal} kinderen`})` : ''}`
		})),
		ouders: (open ? await listOuders(tx, mdo.leerlingId) : [])
			.filter(({ id }) => !deelnemers.some(({ ouderId }) => ouderId === id))
			.map(({ id, naam, relatie }) => ({ value: id, label: `${naam} (${relatie})` })),
		collegas: (await listMedewerkers(tx, user.vandaag)).map(({ id, naam }) => ({ id, naam })),
		vandaag: user.vandaag.toString(),
		over: user.vandaag.add({ weeks: 2 }).toString()
	};
}

/** Who was there and who was not, and how the child took part, in sentences. */
export function describeDeelname({
	deelnemers,
	leerling,
	leerlingRolNaam,
	leerlingToelichting,
	zonderOuders,
	afgesloten
}: Pick<
	Awaited<ReturnType<typeof showMdo>>,
	'deelnemers' | 'leerling' | 'leerlingRolNaam' | 'leerlingToelichting' | 'zonderOuders' | 'afgesloten'
>): string {
	const noem = (lijst: typeof deelnemers) =>
		lijst
			.map(({ naam, partner }) =>
				!partner ? naam : partner.startsWith(naam) ? partner : `${naam} (${partner})`
			)
			.join(', ');
	const niet = deelnemers.filter(({ aanwezig }) => !aanwezig);
	return [
		`Er waren: ${noem(deelnemers.filter(({ aanwezig }) => aanwezig))}.`,
		...(niet.length > 0 ? [`Er niet: ${noem(niet)}.`] : []),
		...(leerlingRolNaam
			? [`${leerling.roepnaam} ${leerlingRolNaam}${leerlingToelichting ? `: ${leerlingToelichting}` : '.'}`]
			: []),
		...(zonderOuders ? [`Over de ouders: ${zonderOuders}`] : []),
		...(afgesloten ? [`Afgesloten op ${afgesloten}.`] : [])
	].join(' ');
}
