-- leerlinggegeven: Wat een kind is en helpt: talent, wat werkt, de eigen woorden van het kind, de taal thuis.
school_id uuid not null default
leerling_id uuid not null
thuistaal text
talent text
wat_helpt text
eigen_woorden text
eigen_woorden_op date
bijgewerkt_op timestamp with time zone not null default
bijgewerkt_door uuid default

-- CREATE UNIQUE INDEX leerlinggegeven_pkey ON public.leerlinggegeven USING btree (school_id, leerling_id)

-- policy leerling for select to zorgvuldig_leerling
--   using ((school_id = huidige_school()) AND (leerling_id = ANY (( SELECT mijn_kinderen() AS mijn_kinderen)::uuid[])))
-- policy lezen for select to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (( SELECT hele_school(1) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(1) AS mijn_leerlingen)::uuid[]))))
-- policy ouder for select to zorgvuldig_ouder
--   using ((school_id = huidige_school()) AND (leerling_id = ANY (( SELECT mijn_kinderen() AS mijn_kinderen)::uuid[])))
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND (( SELECT hele_school(1) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(1) AS mijn_leerlingen)::uuid[]))))
-- policy wijzigen for update to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (( SELECT hele_school(1) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(1) AS mijn_leerlingen)::uuid[]))))
--   with check ((school_id = huidige_school()) AND (( SELECT hele_school(1) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(1) AS mijn_leerlingen)::uuid[]))))

-- grant insert, select, update to zorgvuldig_app
-- grant select to zorgvuldig_ouder
