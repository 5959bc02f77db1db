-- reservekopie: Een gemaakte reservekopie van de hele database: hoe groot, en of terugzetten in een proefdatabase lukte.
id uuid not null default
begonnen_op timestamp with time zone not null
klaar_op timestamp with time zone not null default
bestand text
grootte bigint
afdruk text
rijen bigint
gecontroleerd boolean not null
melding text

-- CREATE INDEX reservekopie_klaar_op ON public.reservekopie USING btree (klaar_op DESC)
-- CREATE UNIQUE INDEX reservekopie_pkey ON public.reservekopie USING btree (id)

-- policy lezen for select to zorgvuldig_app
--   using (( SELECT is_beheer() AS is_beheer) OR ( SELECT heeft_rol('beheerder'::text) AS heeft_rol) OR ( SELECT heeft_rol('directie'::text) AS heeft_rol))
-- policy toevoegen for insert to zorgvuldig_beheer
--   with check true

-- grant select to zorgvuldig_app
-- grant insert to zorgvuldig_beheer
