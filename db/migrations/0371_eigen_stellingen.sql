-- A school looks at statements of its own beside those of its document; what they are called is a choice of the school.
alter table observatie drop constraint observatie_soort_check;
alter table observatie add constraint observatie_soort_check
	check (soort in ('vermoeden', 'verlengde_instructie', 'tempo', 'welbevinden', 'werkhouding', 'uitgestelde_aandacht')
		or soort ~ '^eigen_[a-z0-9_]{1,44}$');
comment on column observatie.soort is 'Bij welke stelling, of een vermoeden; een eigen stelling van de school begint met eigen_.';

-- The name of a statement of the school's own, for a line that has no words itself.
create function naam_van_stelling(gevraagd text) returns text
language sql stable
return coalesce((
	select stelling ->> 'naam'
	from (
		select waarde from schoolinstelling
		where school_id = huidige_school() and sleutel = 'stellingen'
		order by op desc limit 1
	) nieuwste, jsonb_array_elements(nieuwste.waarde) stelling
	where stelling ->> 'soort' = gevraagd
), initcap(replace(gevraagd, '_', ' ')));
comment on function naam_van_stelling(text) is 'Hoe een stelling van de observatielijst heet, zoals de school haar nu noemt.';
