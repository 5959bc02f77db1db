-- What the access functions read of people and accounts was opened twice, by two policies that say the same: one is enough,
-- and then it is missed when it is gone.
drop policy account on gebruiker;
drop policy dienst on medewerker;

-- Each access function asks for the medewerker, and who does not work today is hidden there. Hiding roles, groups and
-- openings once more guarded nothing else.
drop policy werkt_vandaag on medewerker_rol;
drop policy werkt_vandaag on groep_medewerker;
drop policy werkt_vandaag on dossieropening;
