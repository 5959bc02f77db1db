-- verbeterverzoek: Iemand zegt dat een stuk niet klopt: welk stuk, wat er stond, wat er moet staan, waarom en wie het vraagt (AVG art. 16).
school_id uuid not null default
id uuid not null default
leerling_id uuid not null
tabel text not null
stuk_id uuid not null
was text not null
laag smallint not null
voorstel text not null
reden text not null
ouder_id uuid
ontvangen_op date not null default
door uuid default
op timestamp with time zone not null default

-- CREATE INDEX verbeterverzoek_leerling ON public.verbeterverzoek USING btree (school_id, leerling_id)
-- CREATE INDEX verbeterverzoek_ouder ON public.verbeterverzoek USING btree (school_id, ouder_id)
-- CREATE UNIQUE INDEX verbeterverzoek_pkey ON public.verbeterverzoek USING btree (school_id, id)
-- CREATE UNIQUE INDEX verbeterverzoek_school_id_id_leerling_id_key ON public.verbeterverzoek USING btree (school_id, id, leerling_id)

-- policy lezen for select to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (( SELECT hele_school(2) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(2) AS mijn_leerlingen)::uuid[]))) AND ((laag = 2) OR ( SELECT hele_school(3) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(3) AS mijn_leerlingen)::uuid[]))))
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND (( SELECT hele_school(2) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(2) AS mijn_leerlingen)::uuid[]))) AND ((laag = 2) OR ( SELECT hele_school(3) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(3) AS mijn_leerlingen)::uuid[]))) AND (is_beheer() OR (door = huidige_medewerker())))
-- policy verbetering_lezen for select to zorgvuldig_verbetering
--   using (school_id = huidige_school())

-- grant insert, select to zorgvuldig_app
