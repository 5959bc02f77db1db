-- aanbodvertaling: De korte versie van het ondersteuningsaanbod in een taal: eigen woorden van de school, en wie die de taal spreekt haar las.
school_id uuid not null default
schooljaar text not null
taal text not null
teksten jsonb not null default
gecontroleerd_door text not null default
gecontroleerd_op date
uitgangspunt text not null default
door uuid default
op timestamp with time zone not null default

-- CREATE UNIQUE INDEX aanbodvertaling_pkey ON public.aanbodvertaling USING btree (school_id, schooljaar, taal)

-- policy deur for select to zorgvuldig_deur
--   using (EXISTS ( SELECT FROM aanbodstap WHERE ((aanbodstap.school_id = aanbodvertaling.school_id) AND (aanbodstap.stap = 'gepubliceerd'::text) AND (aanbodstap.schooljaar >= aanbodvertaling.schooljaar))))
-- policy lezen for select to zorgvuldig_app
--   using (school_id = huidige_school())
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND ( SELECT schrijft_aanbod() AS schrijft_aanbod))
-- policy wijzigen for update to zorgvuldig_app
--   using ((school_id = huidige_school()) AND ( SELECT schrijft_aanbod() AS schrijft_aanbod))
--   with check (school_id = huidige_school())

-- grant insert, select to zorgvuldig_app
