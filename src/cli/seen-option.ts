import { readFileSync } from 'node:fs';
import { type Command, InvalidArgumentError } from 'commander';
import { OnrecordError } from '../domain/index.ts';
import type { ChangedMeanwhile, EditState, EditTarget } from '../operations/edits.ts';
import { beforeInWords, correctionInWords, type RecordStore, type StoredCorrection } from '../search/index.ts';
import { pad, printable, type Terminal, wrap } from './terminal.ts';

/** What somebody had before the eyes; `facts` null where only the tag was given. */
export interface Seen {
  readonly tag: string;
  readonly facts: EditState['facts'] | null;
}

export const addSeenOption = (command: Command): Command =>
  command.option(
    '--seen <tag>',
    'refuse if it was changed since: the tag that was printed, or a file with the JSON that was',
    seenIn,
  );

/** A tag as it is printed: the number of a correction and hex digits. */
const TAG = /^\d+\.[0-9a-f]{16}$/;

function seenIn(value: string): Seen {
  if (TAG.test(value)) return { tag: value, facts: null };
  try {
    const read = JSON.parse(readFileSync(value, 'utf8')) as Partial<EditState> & { readonly edit?: Partial<EditState> };
    const { tag, facts } = read.edit ?? read;
    if (typeof tag === 'string' && TAG.test(tag)) return { tag, facts: Array.isArray(facts) ? facts : null };
  } catch {
    // Neither a file nor JSON: said below.
  }
  throw new InvalidArgumentError('neither a tag nor a file with one');
}

/** Corrections of one statement or actor that are told. */
const TOLD = 20;

/**
 * Says what was seen, what is there now, and who changed it: on standard output with `json`, else on standard error by
 * `print`. Afterwards the error is still to be told.
 */
export async function tellChanged(
  record: RecordStore,
  target: EditTarget,
  error: ChangedMeanwhile,
  { seen, json, terminal }: { readonly seen: Seen; readonly json: boolean; readonly terminal: Terminal },
): Promise<void> {
  const { code, message, remedy, now } = error;
  const all = await record.corrections({ ...target, limit: TOLD });
  const since = all.filter(({ id }) => id > Number.parseInt(seen.tag, 10));
  if (json) console.log(JSON.stringify({ error: { code, message, remedy }, seen: seen.facts, now, since }));
  else console.error(versionLines(seen, now, since, terminal).join('\n'));
}

function versionLines(
  seen: Seen,
  now: EditState,
  since: readonly StoredCorrection[],
  { style, width }: Terminal,
): string[] {
  const before = new Map(seen.facts ?? []);
  const after = new Map(now.facts);
  const names = [...new Set([...before.keys(), ...after.keys()])];
  const column = Math.max(...names.map((name) => name.length)) + 2;
  const lines = (name: string, text: string): string[] =>
    wrap(printable(text), width - column).map((line, n) => style('dim', pad(n === 0 ? name : '', column)) + line);
  const changed = names.filter((name) => before.get(name) !== after.get(name));
  return [
    ...(seen.facts === null
      ? [style('bold', 'As it is now'), ...now.facts.flatMap(([name, value]) => lines(name, value))]
      : [
          style('bold', 'As you saw it'),
          ...changed.flatMap((name) => lines(name, before.get(name) ?? '–')),
          style('bold', 'As it is now'),
          ...changed.flatMap((name) => lines(name, after.get(name) ?? '–')),
        ]),
    ...since.flatMap((row) => sinceLines(row, width)),
    `Now --seen ${now.tag}`,
  ];
}

function sinceLines(row: StoredCorrection, width: number): string[] {
  const before = beforeInWords(row);
  const words = `${correctionInWords(row)}${before === null ? '' : ` (before: ${before})`}`;
  return wrap(printable(`Since then ${row.by}, ${row.at.slice(0, 10)}, correction ${row.id}: ${words}`), width);
}

/** What can be corrected, and the tag to give back with `--seen`. */
export function stateLines({ facts, tag }: EditState, terminal: Terminal): string[] {
  const { style, width } = terminal;
  const column = Math.max(...facts.map(([name]) => name.length)) + 2;
  return [
    ...facts.flatMap(([name, value]) =>
      wrap(printable(value), width - column).map(
        (line, n) => style('dim', pad(n === 0 ? printable(name) : '', column)) + line,
      ),
    ),
    tagLine({ tag }, terminal),
  ];
}

/** The tag to give back with `--seen`. */
export const tagLine = ({ tag }: Pick<EditState, 'tag'>, { style }: Terminal): string =>
  style('dim', `To correct it only if nothing changes meanwhile: --seen ${tag}`);

/** Runs a correction; where it was changed meanwhile, tells both versions before the error goes on. */
export async function unlessChanged<T>(
  record: RecordStore,
  target: () => Promise<EditTarget>,
  { seen, json, terminal }: { readonly seen?: Seen | undefined; readonly json: boolean; readonly terminal: Terminal },
  act: () => Promise<T>,
): Promise<T> {
  try {
    return await act();
  } catch (error) {
    const isChanged = error instanceof OnrecordError && error.code === 'correct/changed' && 'now' in error;
    if (isChanged && seen) {
      await tellChanged(record, await target(), error as ChangedMeanwhile, { seen, json, terminal });
    }
    throw error;
  }
}
