-- niveaubesluitdeelnemer: Wie bij het niveaubesluit betrokken was; per niveau horen er eigen mensen bij, het kind altijd (S110-S119, X6).
school_id uuid not null default
niveaubesluit_id uuid not null
wie text not null
hoe text not null
naam text

-- CREATE UNIQUE INDEX niveaubesluitdeelnemer_pkey ON public.niveaubesluitdeelnemer USING btree (school_id, niveaubesluit_id, wie)

-- policy lezen for select to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (niveaubesluit_id IN ( SELECT niveaubesluit.id FROM niveaubesluit WHERE (niveaubesluit.school_id = huidige_school()))))
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND (niveaubesluit_id IN ( SELECT niveaubesluit.id FROM niveaubesluit WHERE (niveaubesluit.school_id = huidige_school()))))

-- grant insert, select to zorgvuldig_app
