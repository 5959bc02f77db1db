-- aanbodcel: Een antwoord van de school in een tabel van het ondersteuningsaanbod: ja, geen aanbod of nog invullen, met woorden.
school_id uuid not null default
schooljaar text not null
tabel text not null
rij text not null
naam text not null default
stand text not null
tekst text not null default
bijgewerkt_door uuid default
bijgewerkt_op timestamp with time zone not null default

-- CREATE UNIQUE INDEX aanbodcel_pkey ON public.aanbodcel USING btree (school_id, schooljaar, tabel, rij)

-- policy lezen for select to zorgvuldig_app
--   using (school_id = huidige_school())
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND ( SELECT schrijft_aanbod() AS schrijft_aanbod))
-- policy wijzigen for update to zorgvuldig_app
--   using ((school_id = huidige_school()) AND ( SELECT schrijft_aanbod() AS schrijft_aanbod))
--   with check (school_id = huidige_school())

-- grant insert, select to zorgvuldig_app
