-- A parent is looked up by the few children somebody sees, not by way of all children of the school.
drop policy lezen on ouder;
create policy lezen on ouder for select to zorgvuldig_app
	using (school_id = huidige_school() and ((select hele_school(0)) or exists (
		select from ouderschap where ouderschap.school_id = ouder.school_id and ouderschap.ouder_id = ouder.id)));

-- Who sees whom is asked with each transaction; what it asks of a school's history stands in the index whole.
drop index niveaubesluit_leerling;
create index niveaubesluit_leerling on niveaubesluit (school_id, leerling_id, besloten_op desc, op desc) include (niveau);
create index vraagsluiting_stand on vraagsluiting (school_id, gesloten_op) include (ondersteuningsvraag_id, heropend_op);
