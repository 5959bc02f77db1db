-- vernietigingsregel: Wat er van een kind vernietigd is: soort stuk, aantal, termijn en een afdruk over de kenmerken; het kind staat er alleen met een kenmerk in.
school_id uuid not null default
vernietiging_id uuid not null
leerling_id uuid not null
tabel text not null
categorie text not null
jaren smallint not null
uitgestroomd_op date not null
aantal integer not null
afdruk text not null

-- CREATE UNIQUE INDEX vernietigingsregel_pkey ON public.vernietigingsregel USING btree (school_id, vernietiging_id, leerling_id, tabel)

-- policy lezen for select to zorgvuldig_app
--   using ((school_id = huidige_school()) AND ( SELECT mag_vernietigen() AS mag_vernietigen))
-- policy vernietigen_toevoegen for insert to zorgvuldig_vernietiging
--   with check (school_id = huidige_school())

-- grant select to zorgvuldig_app
-- grant insert to zorgvuldig_vernietiging
