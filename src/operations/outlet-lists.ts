import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { OnrecordError } from '../domain/index.ts';
import type { OutletRow, RecordStore } from '../record/index.ts';

/** Which columns of a list are read; by default the first that is called so. */
export interface ListColumns {
  /** Addresses or domains. */
  readonly address?: string;
  readonly name?: string;
  /** What the list says of each outlet; none by default: then it only lists. */
  readonly labels?: readonly string[];
}

export interface ListReport {
  readonly list: string;
  readonly rows: number;
  /** Rows without an address that can be read. */
  readonly withoutAddress: number;
  /** Rows that list an account on a platform: a label would fall on everybody there. */
  readonly platforms: number;
}

const ADDRESS = /^(?:url|domain|site|web ?site|address|link|homepage)$/i;
const NAME = /^(?:name|outlet|title|media|main assets|publication)$/i;

/** Hosts on which anybody publishes. */
const PLATFORMS =
  /(?:^|\.)(?:youtube\.com|youtu\.be|facebook\.com|fb\.com|twitter\.com|x\.com|instagram\.com|t\.me|telegram\.me|telegram\.org|vk\.com|ok\.ru|tiktok\.com|rutube\.ru|linkedin\.com|medium\.com|substack\.com|livejournal\.com|blogspot\.com|wordpress\.com|google\.com|apple\.com|yahoo\.com|reddit\.com|odysee\.com|bitchute\.com|rumble\.com|dzen\.ru|mail\.ru|yandex\.ru|weibo\.com|archive\.org|github\.io)$/i;

/**
 * Imports a list of outlets from a CSV file with a line of headers. A list of the same name is replaced. What it says is
 * kept in its own words, with the file it came from.
 *
 * Throws `input/missing`, `input/bad-csv`, `usage/column`.
 */
export async function importList(
  record: RecordStore,
  file: string,
  list: string,
  columns: ListColumns = {},
): Promise<ListReport> {
  const lines = linesOf(file);
  const headers = Object.keys(lines[0] ?? {});
  const address = columnOf(headers, columns.address, ADDRESS, file);
  if (address === undefined) throw noColumn(file, 'addresses', headers);
  const name = columnOf(headers, columns.name, NAME, file);
  for (const label of columns.labels ?? []) columnOf(headers, label, NAME, file);
  let withoutAddress = 0;
  let platforms = 0;
  const rows = lines.flatMap((line): OutletRow[] => {
    const domain = domainOf(line[address] ?? '');
    if (domain === null) withoutAddress++;
    else if (PLATFORMS.test(domain)) platforms++;
    else return [{ domain, name: (name && line[name]?.trim()) || '', label: labelOf(line, columns.labels ?? []) }];
    return [];
  });
  await record.outlets.putList({ list, source: file }, rows);
  await record.log('import-outlets', { list, source: file, rows: rows.length });
  return { list, rows: rows.length, withoutAddress, platforms };
}

type Line = Readonly<Record<string, string>>;

function linesOf(file: string): Line[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new OnrecordError('input/missing', `${file} cannot be read.`, 'Name a CSV file.', { cause });
  }
  try {
    return parse(text, { columns: true, bom: true, skip_empty_lines: true, relax_column_count: true, trim: true });
  } catch (cause) {
    throw new OnrecordError(
      'input/bad-csv',
      `${file} is no CSV: ${String(cause)}`,
      'Save it as CSV with a first line of headers.',
      { cause },
    );
  }
}

/** The column that was asked for, which must be there, or the first whose name fits. */
function columnOf(
  headers: readonly string[],
  asked: string | undefined,
  fits: RegExp,
  file: string,
): string | undefined {
  if (asked === undefined) return headers.find((header) => fits.test(header));
  const found = headers.find((header) => header.toLowerCase() === asked.toLowerCase());
  if (found === undefined) throw noColumn(file, JSON.stringify(asked), headers);
  return found;
}

const noColumn = (file: string, wanted: string, headers: readonly string[]): OnrecordError =>
  new OnrecordError('usage/column', `${file} has no column of ${wanted}.`, `Its columns are: ${headers.join(', ')}.`);

function domainOf(address: string): string | null {
  const whole = /^[a-z][a-z+.-]*:\/\//i.test(address) ? address : `https://${address}`;
  if (!URL.canParse(whole)) return null;
  const host = new URL(whole).hostname.toLowerCase().replace(/^www\d?\./, '');
  return host.includes('.') ? host : null;
}

const labelOf = (line: Line, labels: readonly string[]): string =>
  labels
    .flatMap((label) => {
      const value = Object.entries(line)
        .find(([header]) => header.toLowerCase() === label.toLowerCase())?.[1]
        ?.trim();
      return value ? [`${label}: ${value}`] : [];
    })
    .join('; ');
