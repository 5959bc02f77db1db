-- aanbodstap: Een gezette stap van het ondersteuningsaanbod van een schooljaar: voorgelegd, advies, instemming, vastgesteld, gepubliceerd (R-SG-1, R-SG-3).
school_id uuid not null default
schooljaar text not null
stap text not null
gedaan_op date not null
stuk text not null default
door uuid default
op timestamp with time zone not null default

-- CREATE UNIQUE INDEX aanbodstap_pkey ON public.aanbodstap USING btree (school_id, schooljaar, stap)

-- policy deur for select to zorgvuldig_deur
--   using (stap = 'gepubliceerd'::text)
-- policy lezen for select to zorgvuldig_app
--   using (school_id = huidige_school())
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND ( SELECT schrijft_aanbod() AS schrijft_aanbod))

-- grant insert, select to zorgvuldig_app
