-- gebeurtenisschakel: De ketting van een school: elke gebeurtenis met haar nummer en een afdruk over de vorige afdruk en de hele regel, zodat een gewijzigde of verdwenen regel opvalt.
school_id uuid not null
volgnummer bigint not null
gebeurtenis_id bigint not null
afdruk bytea not null

-- CREATE UNIQUE INDEX gebeurtenisschakel_pkey ON public.gebeurtenisschakel USING btree (school_id, volgnummer)

-- policy bewijs_lezen for select to zorgvuldig_bewijs
--   using true
-- policy bewijs_toevoegen for insert to zorgvuldig_bewijs
--   with check true

-- grant insert, select to zorgvuldig_bewijs
