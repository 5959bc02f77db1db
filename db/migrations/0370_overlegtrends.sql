alter table overlegbeeld add column trends jsonb not null default '[]';
comment on column overlegbeeld.trends is 'Wat de school jaar op jaar bereikte op hetzelfde toetsmoment: per schooljaar andere kinderen, zonder kleine aantallen.';
