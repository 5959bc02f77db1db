-- toegangsregel: Tot welke laag (L0-L4) een rol komt bij welke relatie met het kind.
rol text not null
relatie text not null
laag smallint not null

-- CREATE UNIQUE INDEX toegangsregel_pkey ON public.toegangsregel USING btree (rol, relatie)

-- policy lezen for select to zorgvuldig_app, zorgvuldig_toegang
--   using true

-- grant select to zorgvuldig_app
-- grant select to zorgvuldig_toegang
