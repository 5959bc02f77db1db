-- What a level asks, answered in words before anybody stands on it (S113-S118, X4, X5, R-OPP-7).

create table niveaubesluitvereiste (
	school_id uuid not null default huidige_school(),
	niveaubesluit_id uuid not null,
	vereiste text not null check (vereiste in ('overleg_ouders', 'overleg_intern_begeleider', 'externe_deskundige',
		'toestemming_ouders', 'leerling_gehoord', 'extern_onderzoek', 'multidisciplinair_overleg',
		'ontwikkelingsperspectief', 'aanvraag_samenwerkingsverband')),
	stand text not null check (stand in ('aanwezig', 'onderweg', 'niet', 'niet_nodig')),
	toelichting text not null default '' check (length(toelichting) <= 1000),
	primary key (school_id, niveaubesluit_id, vereiste),
	foreign key (school_id, niveaubesluit_id) references niveaubesluit on delete cascade,
	constraint niveaubesluitvereiste_toelichting check (stand = 'aanwezig' or length(btrim(toelichting)) >= 5)
);
comment on table niveaubesluitvereiste is 'Wat een niveau vraagt en hoe het daarmee staat toen het besluit viel: is er, onderweg, nog niet of niet nodig (X4, X5).';

alter table niveaubesluitvereiste enable row level security;
alter table niveaubesluitvereiste force row level security;
create policy lezen on niveaubesluitvereiste for select to zorgvuldig_app
	using (school_id = huidige_school() and niveaubesluit_id in (select id from niveaubesluit where school_id = huidige_school()));
create policy toevoegen on niveaubesluitvereiste for insert to zorgvuldig_app
	with check (school_id = huidige_school() and niveaubesluit_id in (select id from niveaubesluit where school_id = huidige_school()));
grant select, insert on niveaubesluitvereiste to zorgvuldig_app;
