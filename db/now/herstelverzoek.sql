-- herstelverzoek: Verzoeken om een vergeten wachtwoord te herstellen, om overlast te vertragen; ouder dan een dag wordt opgeruimd.
naam text not null
adres text not null
op timestamp with time zone not null default

-- CREATE INDEX herstelverzoek_adres ON public.herstelverzoek USING btree (adres, op)
-- CREATE INDEX herstelverzoek_naam ON public.herstelverzoek USING btree (naam, op)

-- policy deur for all to zorgvuldig_deur
--   using true
--   with check true

-- grant delete, insert, select to zorgvuldig_deur
