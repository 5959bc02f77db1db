-- aanbodstuk: Een bestand bij een stap van het ondersteuningsaanbod: het verslag of de brief van de medezeggenschapsraad (R-SG-1, R-SG-3).
school_id uuid not null default
id uuid not null default
schooljaar text not null
stap text not null
naam text not null
inhoud bytea not null
door uuid default
op timestamp with time zone not null default

-- CREATE UNIQUE INDEX aanbodstuk_pkey ON public.aanbodstuk USING btree (school_id, id)
-- CREATE INDEX aanbodstuk_stap ON public.aanbodstuk USING btree (school_id, schooljaar, stap)

-- policy lezen for select to zorgvuldig_app
--   using (school_id = huidige_school())
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND ( SELECT schrijft_aanbod() AS schrijft_aanbod) AND (is_beheer() OR (door = huidige_medewerker())))
-- policy weghalen for delete to zorgvuldig_app
--   using ((school_id = huidige_school()) AND ( SELECT schrijft_aanbod() AS schrijft_aanbod))

-- grant delete, insert, select to zorgvuldig_app
