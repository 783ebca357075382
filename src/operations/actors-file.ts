import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { type ActorKind, OnrecordError, type Role } from '../domain/index.ts';
import { daysOf, type EnteredActor } from '../record/index.ts';

/** A row of a file of actors. `id`: of an actor on record, where the file says so. */
export interface ImportedActor {
  /** Line of the CSV file, or place in the JSON list; from 1. */
  readonly row: number;
  readonly id: string | null;
  readonly entered: EnteredActor;
}

const REMEDY = 'See docs/how-to/people-and-corrections.md for the columns.';

const invalid = (where: string, what: string): OnrecordError =>
  new OnrecordError('actors/invalid', `${where}: ${what}`, REMEDY);

/**
 * Reads people and bodies from a CSV file with a header (`name`, and optionally `id`, `kind`, `aliases` parted by
 * semicolons, `role`, `since`, `until`, `wikidata`, `private`) or a JSON list of objects of these fields, in which
 * `aliases` is a list and `roles` a list of `{role, since, until}`.
 *
 * Throws `actors/unreadable`, `actors/invalid`.
 */
export async function readActors(file: string): Promise<ImportedActor[]> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new OnrecordError('actors/unreadable', `${file} cannot be read.`, 'Check the path.', { cause });
  });
  return /^\s*\[/.test(text) ? fromJson(text, file) : fromCsv(text, file);
}

function fromCsv(text: string, file: string): ImportedActor[] {
  let rows: { readonly info: { readonly lines: number }; readonly record: Record<string, string> }[];
  try {
    rows = parse(text, { bom: true, columns: lowered, info: true, skip_empty_lines: true, trim: true });
  } catch (cause) {
    throw invalid(file, (cause as Error).message);
  }
  return rows.map(({ info, record }) => {
    const { role, since, until, aliases, ...fields } = record;
    const roles = role || since || until ? [{ role, since, until }] : [];
    const also = (aliases ?? '').split(';').map((alias) => alias.trim());
    return actorFrom({ ...fields, roles, aliases: also.filter(Boolean) }, info.lines, `line ${info.lines} of ${file}`);
  });
}

const lowered = (header: string[]): string[] => header.map((name) => name.toLowerCase());

function fromJson(text: string, file: string): ImportedActor[] {
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch (cause) {
    throw invalid(file, (cause as Error).message);
  }
  return (list as unknown[]).map((fields, n) => {
    const where = `entry ${n + 1} of ${file}`;
    if (typeof fields !== 'object' || fields === null) throw invalid(where, 'this is no object.');
    return actorFrom(fields as Record<string, unknown>, n + 1, where);
  });
}

type Fields = Readonly<Record<string, unknown>>;

function actorFrom(fields: Fields, row: number, where: string): ImportedActor {
  const name = textIn(fields, 'name', where);
  if (name === undefined) throw invalid(where, 'there is no name.');
  const wikidata = textIn(fields, 'wikidata', where);
  if (wikidata !== undefined && !isWikidata(wikidata)) throw invalid(where, `${wikidata} is no id of Wikidata (Q42).`);
  const hidden = booleanIn(fields.private, where);
  const aliases = listIn(fields, 'aliases', where).map((alias) => String(alias));
  const roles = listIn(fields, 'roles', where).map((role) => roleFrom(role, where));
  return {
    row,
    id: textIn(fields, 'id', where) ?? null,
    entered: {
      name,
      kind: kindIn(textIn(fields, 'kind', where), where),
      ...(aliases.length > 0 && { aliases }),
      ...(roles.length > 0 && { roles }),
      ...(wikidata !== undefined && { wikidata }),
      ...(hidden !== undefined && { privatePerson: hidden }),
    },
  };
}

export const isWikidata = (id: string): boolean => /^Q[1-9]\d*$/.test(id);

function textIn(fields: Fields, field: string, where: string): string | undefined {
  const value = fields[field];
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value === 'string' && value.trim() !== '') return value.trim();
  throw invalid(where, `"${field}" is no text.`);
}

function listIn(fields: Fields, field: string, where: string): readonly unknown[] {
  const value = fields[field] ?? [];
  if (Array.isArray(value)) return value;
  throw invalid(where, `"${field}" is no list.`);
}

function kindIn(kind: string | undefined, where: string): ActorKind {
  if (kind === undefined || kind === 'person') return 'person';
  if (kind === 'body') return 'body';
  throw invalid(where, `"kind" is ${JSON.stringify(kind)}, neither person nor body.`);
}

function booleanIn(value: unknown, where: string): boolean | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value === 'boolean') return value;
  if (/^(?:yes|true|1)$/i.test(String(value))) return true;
  if (/^(?:no|false|0)$/i.test(String(value))) return false;
  throw invalid(where, `"private" is ${JSON.stringify(value)}, neither yes nor no.`);
}

function roleFrom(value: unknown, where: string): NonNullable<EnteredActor['roles']>[number] {
  const fields: Fields = typeof value === 'string' ? { role: value } : ((value ?? {}) as Fields);
  const role = textIn(fields, 'role', where);
  if (role === undefined) throw invalid(where, 'a role has no "role".');
  const since = dayIn(fields, 'since', where)?.from;
  const until = dayIn(fields, 'until', where)?.to;
  return { ...roleOf(role), ...(since !== undefined && { since }), ...(until !== undefined && { until }) };
}

function dayIn(fields: Fields, field: string, where: string) {
  const date = textIn(fields, field, where);
  const days = date === undefined ? undefined : daysOf(date);
  if (days === null) throw invalid(where, `${date} is no date like 2025, 2025-02 or 2025-02-14.`);
  return days;
}

const IDLE = new Set(['the', 'a', 'an', 'of', 'for', 'and', 'in', 'at', 'to', 'on', 'former']);

/** "Harbour Minister of Lowmark": its noun, and the words that qualify it; in lower case. */
export function roleOf(written: string): Role {
  const words = written.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}.'’-]*/gu) ?? [];
  const after = words.findIndex((word, n) => n > 0 && /^(?:of|for|in|at|to)$/.test(word));
  const head = words[(after < 0 ? words.length : after) - 1] ?? written.toLowerCase();
  const past = words[0] === 'former';
  return { head, words: words.filter((word) => word !== head && !IDLE.has(word)), ...(past && { past }) };
}
