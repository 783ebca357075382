import { existsSync } from 'node:fs';
import { Option } from 'commander';
import type { RecordStore } from '../search/index.ts';

/** The option that every command has which uses a record. */
export const recordOption = (): Option =>
  new Option(
    '--record <file>',
    'the record to use; else $ONRECORD_RECORD, else onrecord/record.sqlite in your data folder',
  );

export const jsonOption = (): Option => new Option('--json', 'print JSON');

export interface RecordOptions {
  readonly record?: string;
}

/** Opens the record that the options name, gives it to `use`, and closes it whatever happens. */
export async function withRecord<T>(
  { record, create = false }: RecordOptions & { readonly create?: boolean },
  use: (record: RecordStore) => Promise<T>,
): Promise<T> {
  const { defaultLocation, openRecord } = await import('../operations/record.ts');
  const open = openRecord(record ?? defaultLocation(), { create });
  try {
    const { goByTheseRules } = await import('../operations/rules.ts');
    await goByTheseRules(open);
    return await use(open);
  } finally {
    await open.close();
  }
}

/** Gives `use` the record that the options name, or undefined where there is none yet: none is made. */
export async function withRecordIfAny<T>(
  options: RecordOptions,
  use: (record: RecordStore | undefined) => Promise<T>,
): Promise<T> {
  const { defaultLocation } = await import('../operations/record.ts');
  const location = options.record ?? defaultLocation();
  const isThere = /^[a-z][a-z+]+:\/\//i.test(location) || existsSync(location);
  return isThere ? withRecord(options, use) : use(undefined);
}
