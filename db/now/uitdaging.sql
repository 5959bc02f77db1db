-- uitdaging: Een vraag die een toegangssleutel moet ondertekenen; geldt een keer en vijf minuten.
uitdaging text not null
doel text not null
gebruiker_id uuid
verloopt_op timestamp with time zone not null

-- CREATE UNIQUE INDEX uitdaging_pkey ON public.uitdaging USING btree (uitdaging)

-- policy deur for all to zorgvuldig_deur
--   using true
--   with check true

-- grant delete, insert, select to zorgvuldig_deur
