import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { MIGRATIONS as POSTGRES_STEPS } from '../../../src/record/postgres/migrations.ts';
import { MIGRATIONS as SQLITE_STEPS } from '../../../src/record/sqlite/migrations.ts';

/** `PRAGMA application_id` of a record. */
const APPLICATION_ID = 0x6f6e7263;

/**
 * Writes a record in a file as a version that knew only `format` would have held it: its tables, with the rows and columns
 * of a record of today that they have room for.
 */
export function olderFile(today: string, older: string, format: number): void {
  // Not defensive: the tables of the index are copied as they are.
  const database = new DatabaseSync(older, { enableForeignKeyConstraints: false, defensive: false });
  database.exec('pragma journal_mode = wal');
  for (const step of SQLITE_STEPS.slice(0, format)) database.exec(step);
  database.exec(`pragma application_id = ${APPLICATION_ID}; pragma user_version = ${format}`);
  database.prepare('attach ? as today').run(today);
  const tables = database.prepare(
    `select name from main.sqlite_schema where type = 'table' and sql not like '%virtual%'`,
  );
  database.exec('begin');
  for (const { name } of tables.all()) {
    const columns = database
      .prepare(`select group_concat('"' || name || '"') as shared from pragma_table_info(?, 'main')
        where name in (select name from pragma_table_info(?, 'today'))`)
      .get(String(name), String(name))!.shared;
    database.exec(
      `delete from main."${name}"; insert into main."${name}" (${columns}) select ${columns} from today."${name}"`,
    );
  }
  database.exec('commit');
  database.close();
}

/** The same for a database in PostgreSQL that holds a record of today, in place. */
export async function makeOlder(address: string, format: number): Promise<void> {
  const client = new pg.Client(address);
  await client.connect();
  try {
    await client.query('alter schema onrecord rename to today; create schema onrecord; set search_path = onrecord');
    await client.query('create table format (version integer not null)');
    for (const step of POSTGRES_STEPS.slice(0, format)) await client.query(step);
    await client.query("set session_replication_role = 'replica'");
    const { rows } = await client.query<{ name: string; shared: string }>(
      `select o.table_name as name, string_agg(quote_ident(o.column_name), ', ') as shared
       from information_schema.columns o join information_schema.columns t using (table_name, column_name)
       where o.table_schema = 'onrecord' and t.table_schema = 'today' and o.table_name <> 'format' group by o.table_name`,
    );
    for (const { name, shared } of rows) {
      await client.query(`insert into ${name} (${shared}) overriding system value select ${shared} from today.${name}`);
    }
    await client.query(RAISE_KEYS);
    await client.query('insert into format values ($1)', [format]);
    await client.query('drop schema today cascade');
  } finally {
    await client.end();
  }
}

/** New rows get keys above those that were copied. */
const RAISE_KEYS = `do $$ declare one record; begin
  for one in select table_name as name from information_schema.columns
    where table_schema = 'onrecord'
      and case column_name when 'key' then pg_get_serial_sequence(table_name, 'key') is not null else false end
  loop execute format('select setval(pg_get_serial_sequence(%L, ''key''), (select coalesce(max(key), 0) + 1 from %I), false)',
    one.name, one.name);
  end loop;
end $$`;
