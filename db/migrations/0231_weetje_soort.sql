-- What must not be overlooked stands first: an allergy and a medicine before who fetches a child.
alter table weetje add column soort text not null default 'anders'
	check (soort in ('allergie', 'medicatie', 'ophalen', 'omgang', 'anders'));
