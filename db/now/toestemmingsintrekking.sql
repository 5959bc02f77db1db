-- toestemmingsintrekking: Een toestemming die is ingetrokken; de toestemming zelf blijft leesbaar.
school_id uuid not null default
toestemming_id uuid not null
ingetrokken_op date not null default
toelichting text not null default
door uuid default
op timestamp with time zone not null default

-- CREATE UNIQUE INDEX toestemmingsintrekking_pkey ON public.toestemmingsintrekking USING btree (school_id, toestemming_id)

-- policy lezen for select to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (toestemming_id IN ( SELECT toestemming.id FROM toestemming WHERE (toestemming.school_id = huidige_school()))))
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND (is_beheer() OR (door = huidige_medewerker())) AND (toestemming_id IN ( SELECT toestemming.id FROM toestemming WHERE (toestemming.school_id = huidige_school()))))

-- grant insert, select to zorgvuldig_app
