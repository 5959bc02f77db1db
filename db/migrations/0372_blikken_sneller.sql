-- When somebody last looked at a child is the newest row of each kind: with the day in the index that is one step, not eight years of rows.
drop index besprekingsleerling_leerling;
create index besprekingsleerling_leerling on besprekingsleerling (school_id, leerling_id, besproken_op);
drop index plannotitie_leerling;
create index plannotitie_leerling on plannotitie (school_id, leerling_id, gebeurd_op);
drop index vraagnotitie_leerling;
create index vraagnotitie_leerling on vraagnotitie (school_id, leerling_id, gebeurd_op);
