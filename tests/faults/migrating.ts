/** Migrates the database at the given address, to be killed while it does. Usage: migrating.ts URL */
import { migrate } from '../../src/core/migrate.ts';

await migrate(process.argv[2]!);
