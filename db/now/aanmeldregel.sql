-- aanmeldregel: Hoeveel dagen iemand heeft voor de tweede stap en hoe lang een aanmelding duurt; de nieuwste telt, de vorige blijven staan.
school_id uuid not null default
op timestamp with time zone not null default
respijtdagen smallint not null
stil_minuten smallint not null
uiterlijk_uren smallint not null
reden text not null
door uuid default
vertrouwde_aanbieders _text not null default

-- CREATE UNIQUE INDEX aanmeldregel_pkey ON public.aanmeldregel USING btree (school_id, op)

-- policy deur for select to zorgvuldig_deur
--   using true
-- policy lezen for select to zorgvuldig_app
--   using (school_id = huidige_school())
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND ( SELECT geeft_accounts() AS geeft_accounts))

-- grant insert, select to zorgvuldig_app
-- grant select to zorgvuldig_deur
