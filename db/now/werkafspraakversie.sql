-- werkafspraakversie: Wat een school verandert aan een werkafspraak: regel, wie en zin, vanaf welke dag en waarom.
school_id uuid not null default
id uuid not null default
werkafspraak text not null
regel jsonb not null
wie text not null
wat text not null
vervalt boolean not null default
geldig_vanaf date not null
reden text not null
door uuid default
op timestamp with time zone not null default

-- CREATE UNIQUE INDEX werkafspraakversie_pkey ON public.werkafspraakversie USING btree (school_id, id)
-- CREATE UNIQUE INDEX werkafspraakversie_school_id_werkafspraak_geldig_vanaf_key ON public.werkafspraakversie USING btree (school_id, werkafspraak, geldig_vanaf)

-- policy lezen for select to zorgvuldig_app
--   using (school_id = huidige_school())
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND (is_beheer() OR ( SELECT heeft_rol('intern_begeleider'::text) AS heeft_rol) OR ( SELECT heeft_rol('directie'::text) AS heeft_rol)))

-- grant insert, select to zorgvuldig_app
