-- aanmeldpoging: Pogingen om binnen te komen, om raden te vertragen; ouder dan een dag wordt opgeruimd.
waarvoor text
adres text not null
gelukt boolean not null
op timestamp with time zone not null default
id bigint not null default

-- CREATE INDEX aanmeldpoging_adres ON public.aanmeldpoging USING btree (adres, op)
-- CREATE INDEX aanmeldpoging_naam ON public.aanmeldpoging USING btree (waarvoor, op)

-- policy deur for all to zorgvuldig_deur
--   using true
--   with check true

-- grant delete, insert, select, update to zorgvuldig_deur
