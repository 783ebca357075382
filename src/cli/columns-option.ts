import { InvalidArgumentError, Option } from 'commander';
import type { ReadOptions } from '../operations/single-item.ts';

type ColumnMap = NonNullable<ReadOptions['columns']>;
const FIELDS = ['id', 'text', 'title', 'published', 'url', 'outlet'] as const satisfies (keyof ColumnMap)[];

/** Reads `text=body,title=headline`. */
function columnsOf(value: string): ColumnMap {
  const columns: { -readonly [field in keyof ColumnMap]: string } = {};
  for (const pair of value.split(',')) {
    const [field, name] = [pair.slice(0, pair.indexOf('=')).trim(), pair.slice(pair.indexOf('=') + 1).trim()];
    const known = FIELDS.find((one) => one === field);
    if (!known || name === '') throw new InvalidArgumentError(`It is FIELD=COLUMN,…, fields are ${FIELDS.join(', ')}.`);
    columns[known] = name;
  }
  if (columns.text === undefined) throw new InvalidArgumentError('It must say which column holds the text.');
  return columns;
}

/** The option that says which columns of a table hold what. */
export const columnsOption = (): Option =>
  new Option(
    '--columns <map>',
    'tables (CSV): which column holds what, as text=body,title=headline; else columns of usual names',
  ).argParser(columnsOf);

export interface ColumnsOption {
  readonly columns?: ColumnMap;
}
