-- handelingsplanversie: De tekst van een handelingsplan; elke wijziging is een nieuwe versie, de vorige blijft leesbaar.
school_id uuid not null default
handelingsplan_id uuid not null
versie integer not null
leerling_id uuid not null
beginsituatie text not null default
doel text not null
meetbaar_aan text not null default
startwaarde text not null default
doelwaarde text not null default
aanpak text not null
uitvoerder_id uuid
uitvoerder_tekst text not null default
keer_per_week smallint not null default
minuten smallint not null default
plaats text not null default
dagen _text not null default
ouders text not null default
leerlingwoorden text not null default
door uuid default
op timestamp with time zone not null default

-- CREATE INDEX handelingsplanversie_leerling ON public.handelingsplanversie USING btree (school_id, leerling_id)
-- CREATE UNIQUE INDEX handelingsplanversie_pkey ON public.handelingsplanversie USING btree (school_id, handelingsplan_id, versie)
-- CREATE INDEX handelingsplanversie_uitvoerder ON public.handelingsplanversie USING btree (school_id, uitvoerder_id)

-- policy leerling for select to zorgvuldig_leerling
--   using ((school_id = huidige_school()) AND (leerling_id = ANY (( SELECT mijn_kinderen() AS mijn_kinderen)::uuid[])) AND versie_gold(handelingsplan_id, versie))
-- policy lezen for select to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (( SELECT hele_school(2) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(2) AS mijn_leerlingen)::uuid[]))))
-- policy ouder for select to zorgvuldig_ouder
--   using ((school_id = huidige_school()) AND (leerling_id = ANY (( SELECT mijn_kinderen() AS mijn_kinderen)::uuid[])) AND versie_gold(handelingsplan_id, versie))
-- policy toegang for select to zorgvuldig_toegang
--   using (school_id = huidige_school())
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND (( SELECT hele_school(2) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(2) AS mijn_leerlingen)::uuid[]))))

-- grant insert, select to zorgvuldig_app
-- grant select to zorgvuldig_ouder
