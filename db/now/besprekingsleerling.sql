-- besprekingsleerling: Een kind in een leerlingbespreking: besproken, of zonder verandering bevestigd.
school_id uuid not null default
leerlingbespreking_id uuid not null
leerling_id uuid not null
besproken_op timestamp with time zone
geen_verandering boolean not null default
door uuid default

-- CREATE INDEX besprekingsleerling_leerling ON public.besprekingsleerling USING btree (school_id, leerling_id, besproken_op)
-- CREATE UNIQUE INDEX besprekingsleerling_pkey ON public.besprekingsleerling USING btree (school_id, leerlingbespreking_id, leerling_id)

-- policy lezen for select to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (( SELECT hele_school(2) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(2) AS mijn_leerlingen)::uuid[]))))
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND (( SELECT hele_school(2) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(2) AS mijn_leerlingen)::uuid[]))))
-- policy wijzigen for update to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (( SELECT hele_school(2) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(2) AS mijn_leerlingen)::uuid[]))))
--   with check ((school_id = huidige_school()) AND (( SELECT hele_school(2) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(2) AS mijn_leerlingen)::uuid[]))))

-- grant insert, select, update to zorgvuldig_app
