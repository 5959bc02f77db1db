-- vraagsluiting: Hoe een ondersteuningsvraag eindigde, met het effect in woorden.
school_id uuid not null default
id uuid not null default
ondersteuningsvraag_id uuid not null
uitkomst text not null
toelichting text not null
gesloten_op date not null default
heropend_op date
door uuid default
op timestamp with time zone not null default

-- CREATE UNIQUE INDEX vraagsluiting_pkey ON public.vraagsluiting USING btree (school_id, id)
-- CREATE INDEX vraagsluiting_vraag ON public.vraagsluiting USING btree (school_id, ondersteuningsvraag_id, gesloten_op) INCLUDE (heropend_op)

-- policy bestuur for select to zorgvuldig_bestuur
--   using (school_id IN ( SELECT school.id FROM school))
-- policy lezen for select to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (ondersteuningsvraag_id IN ( SELECT ondersteuningsvraag.id FROM ondersteuningsvraag WHERE (ondersteuningsvraag.school_id = huidige_school()))))
-- policy toegang for select to zorgvuldig_toegang
--   using (school_id = huidige_school())
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND (ondersteuningsvraag_id IN ( SELECT ondersteuningsvraag.id FROM ondersteuningsvraag WHERE (ondersteuningsvraag.school_id = huidige_school()))))
-- policy wijzigen for update to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (ondersteuningsvraag_id IN ( SELECT ondersteuningsvraag.id FROM ondersteuningsvraag WHERE (ondersteuningsvraag.school_id = huidige_school()))))
--   with check (school_id = huidige_school())

-- grant insert, select to zorgvuldig_app
-- grant select to zorgvuldig_toegang
