-- afspraakafronding: Een nagekomen of vervallen afspraak.
school_id uuid not null default
afspraak_id uuid not null
uitkomst text not null default
toelichting text
afgerond_op date not null default
door uuid default
op timestamp with time zone not null default

-- CREATE UNIQUE INDEX afspraakafronding_pkey ON public.afspraakafronding USING btree (school_id, afspraak_id)

-- policy lezen for select to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (afspraak_id IN ( SELECT afspraak.id FROM afspraak WHERE (afspraak.school_id = huidige_school()))))
-- policy toegang for select to zorgvuldig_toegang
--   using (school_id = huidige_school())
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND (afspraak_id IN ( SELECT afspraak.id FROM afspraak WHERE (afspraak.school_id = huidige_school()))))
-- policy verwijderen for delete to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (afspraak_id IN ( SELECT afspraak.id FROM afspraak WHERE (afspraak.school_id = huidige_school()))))

-- grant delete, insert, select to zorgvuldig_app
-- grant select to zorgvuldig_toegang
