-- aanbodopmerking: Een opmerking van een collega bij een plek in het ondersteuningsaanbod, of een antwoord daarop; hoort niet bij het document.
school_id uuid not null default
id uuid not null default
schooljaar text not null
plek text not null
antwoord_op uuid
tekst text not null
door uuid default
op timestamp with time zone not null default
afgehandeld_op timestamp with time zone
afgehandeld_door uuid

-- CREATE INDEX aanbodopmerking_antwoord ON public.aanbodopmerking USING btree (school_id, antwoord_op)
-- CREATE INDEX aanbodopmerking_jaar ON public.aanbodopmerking USING btree (school_id, schooljaar, plek)
-- CREATE UNIQUE INDEX aanbodopmerking_pkey ON public.aanbodopmerking USING btree (school_id, id)

-- policy lezen for select to zorgvuldig_app
--   using (school_id = huidige_school())
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND (is_beheer() OR (door = huidige_medewerker())))
-- policy wijzigen for update to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (afgehandeld_op IS NULL) AND ((door = huidige_medewerker()) OR ( SELECT schrijft_aanbod() AS schrijft_aanbod)))
--   with check ((school_id = huidige_school()) AND (is_beheer() OR (afgehandeld_door = huidige_medewerker())))

-- grant insert, select to zorgvuldig_app
