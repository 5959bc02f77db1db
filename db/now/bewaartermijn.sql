-- bewaartermijn: Een bewaartermijn die de school koos, met reden, binnen wat de wet toelaat (R-BEW-1 tot en met R-BEW-3); de nieuwste telt.
school_id uuid not null default
categorie text not null
jaren smallint not null
reden text not null
door uuid default
op timestamp with time zone not null default

-- CREATE UNIQUE INDEX bewaartermijn_pkey ON public.bewaartermijn USING btree (school_id, categorie, op)

-- policy lezen for select to zorgvuldig_app
--   using ((school_id = huidige_school()) AND ( SELECT mag_vernietigen() AS mag_vernietigen))
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND ( SELECT mag_vernietigen() AS mag_vernietigen) AND (is_beheer() OR (door = huidige_medewerker())))

-- grant insert, select to zorgvuldig_app
