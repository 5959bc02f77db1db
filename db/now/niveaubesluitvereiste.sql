-- niveaubesluitvereiste: Wat een niveau vraagt en hoe het daarmee staat toen het besluit viel: is er, onderweg, nog niet of niet nodig (X4, X5).
school_id uuid not null default
niveaubesluit_id uuid not null
vereiste text not null
stand text not null
toelichting text not null default

-- CREATE UNIQUE INDEX niveaubesluitvereiste_pkey ON public.niveaubesluitvereiste USING btree (school_id, niveaubesluit_id, vereiste)

-- policy lezen for select to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (niveaubesluit_id IN ( SELECT niveaubesluit.id FROM niveaubesluit WHERE (niveaubesluit.school_id = huidige_school()))))
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND (niveaubesluit_id IN ( SELECT niveaubesluit.id FROM niveaubesluit WHERE (niveaubesluit.school_id = huidige_school()))))

-- grant insert, select to zorgvuldig_app
