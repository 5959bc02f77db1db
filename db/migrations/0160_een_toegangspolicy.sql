-- What the access functions read of people and accounts was opened twice, by two policies that say the same: one is enough,
-- and then it is missed when it is gone.
drop policy account on gebruiker;
drop policy dienst on medewerker;
