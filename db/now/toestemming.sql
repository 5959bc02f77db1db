-- toestemming: Wie er toestemming gaf om met welke partner welke gegevens te delen, waarvoor, hoe, waaruit dat blijkt en tot wanneer (R-TOE-3).
school_id uuid not null default
id uuid not null default
leerling_id uuid not null
gever text not null
ouder_id uuid
partner text not null
gegevens text not null
doel text not null
van date not null default
tot date not null
hoe text not null
bewijs text not null
gegeven_op date not null default
door uuid default
op timestamp with time zone not null default

-- CREATE INDEX toestemming_leerling ON public.toestemming USING btree (school_id, leerling_id)
-- CREATE INDEX toestemming_ouder ON public.toestemming USING btree (school_id, ouder_id)
-- CREATE UNIQUE INDEX toestemming_pkey ON public.toestemming USING btree (school_id, id)

-- policy bewijs for select to zorgvuldig_bewijs
--   using true
-- policy lezen for select to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (( SELECT hele_school(2) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(2) AS mijn_leerlingen)::uuid[]))))
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND (is_beheer() OR (door = huidige_medewerker())) AND (( SELECT hele_school(2) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(2) AS mijn_leerlingen)::uuid[]))))

-- grant insert, select to zorgvuldig_app
