-- besprekingstekst: De tekst van een veld in de bespreking, waar twee mensen tegelijk in kunnen typen.
school_id uuid not null default
leerlingbespreking_id uuid not null
leerling_id uuid not null
veld text not null
tekst text not null default
staat bytea
bijgewerkt_op timestamp with time zone not null default
bijgewerkt_door uuid default

-- CREATE INDEX besprekingstekst_leerling ON public.besprekingstekst USING btree (school_id, leerling_id)
-- CREATE UNIQUE INDEX besprekingstekst_pkey ON public.besprekingstekst USING btree (school_id, leerlingbespreking_id, leerling_id, veld)

-- policy lezen for select to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (( SELECT hele_school(2) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(2) AS mijn_leerlingen)::uuid[]))))
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND (( SELECT hele_school(2) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(2) AS mijn_leerlingen)::uuid[]))))
-- policy wijzigen for update to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (( SELECT hele_school(2) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(2) AS mijn_leerlingen)::uuid[]))))
--   with check ((school_id = huidige_school()) AND (( SELECT hele_school(2) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(2) AS mijn_leerlingen)::uuid[]))))

-- grant insert, select, update to zorgvuldig_app
