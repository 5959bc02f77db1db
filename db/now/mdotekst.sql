-- mdotekst: Wat bij een MDO is opgeschreven, per gezichtspunt (S95).
school_id uuid not null default
mdo_id uuid not null
leerling_id uuid not null
veld text not null
tekst text not null default
staat bytea
bijgewerkt_door uuid
bijgewerkt_op timestamp with time zone not null default

-- CREATE INDEX mdotekst_leerling ON public.mdotekst USING btree (school_id, leerling_id)
-- CREATE INDEX mdotekst_mdo ON public.mdotekst USING btree (school_id, mdo_id, leerling_id)
-- CREATE UNIQUE INDEX mdotekst_pkey ON public.mdotekst USING btree (school_id, mdo_id, veld)

-- policy lezen for select to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (( SELECT hele_school(3) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(3) AS mijn_leerlingen)::uuid[]))))
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND (( SELECT hele_school(3) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(3) AS mijn_leerlingen)::uuid[]))))
-- policy wijzigen for update to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (( SELECT hele_school(3) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(3) AS mijn_leerlingen)::uuid[]))))
--   with check ((school_id = huidige_school()) AND (is_beheer() OR (bijgewerkt_door = huidige_medewerker())))

-- grant insert, select to zorgvuldig_app
