-- aanbodtekst: De eigen woorden van de school in een stuk van het ondersteuningsaanbod; zonder rij geldt de standaardtekst.
school_id uuid not null default
schooljaar text not null
blok text not null
tekst text not null default
staat bytea
bijgewerkt_door uuid default
bijgewerkt_op timestamp with time zone not null default

-- CREATE UNIQUE INDEX aanbodtekst_pkey ON public.aanbodtekst USING btree (school_id, schooljaar, blok)

-- policy lezen for select to zorgvuldig_app
--   using (school_id = huidige_school())
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND ( SELECT schrijft_aanbod() AS schrijft_aanbod))
-- policy wijzigen for update to zorgvuldig_app
--   using ((school_id = huidige_school()) AND ( SELECT schrijft_aanbod() AS schrijft_aanbod))
--   with check (school_id = huidige_school())

-- grant insert, select to zorgvuldig_app
