-- aanbodversie: Een vastgesteld ondersteuningsaanbod, bevroren zoals het was; een correctie in het jaar is een volgende versie met uitleg.
school_id uuid not null default
schooljaar text not null
nummer integer not null
inhoud jsonb not null
toelichting text not null default
vastgesteld_op date not null
door uuid default
op timestamp with time zone not null default

-- CREATE UNIQUE INDEX aanbodversie_pkey ON public.aanbodversie USING btree (school_id, schooljaar, nummer)

-- policy deur for select to zorgvuldig_deur
--   using (EXISTS ( SELECT FROM aanbodstap WHERE ((aanbodstap.school_id = aanbodversie.school_id) AND (aanbodstap.schooljaar = aanbodversie.schooljaar) AND (aanbodstap.stap = 'gepubliceerd'::text))))
-- policy lezen for select to zorgvuldig_app
--   using (school_id = huidige_school())
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND ( SELECT schrijft_aanbod() AS schrijft_aanbod))

-- grant insert, select to zorgvuldig_app
