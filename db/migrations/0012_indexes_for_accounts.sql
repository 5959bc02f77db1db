-- Ending an appointment or an account must find its rows without reading all of them.
create index gebruiker_medewerker on gebruiker (school_id, medewerker_id);
create index sessie_gebruiker on sessie (school_id, gebruiker_id);
