import type { Dirent } from 'node:fs';
import { glob, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { failures } from './errors.ts';
import type { ReadFailure } from './raw-item.ts';
import { failed } from './read-stream.ts';

/** Somewhere that items are read from. A file's size is in bytes, and undefined where it is a pipe or device. */
export type Place =
  | { readonly kind: 'stdin' }
  | { readonly kind: 'address'; readonly url: string }
  | { readonly kind: 'file'; readonly path: string; readonly size: number | undefined; readonly within?: string }
  | { readonly kind: 'failure'; readonly failure: ReadFailure };

const isPattern = (input: string): boolean => /[*?[\]{}]/.test(input);

/**
 * The places that inputs name, in the order given: a directory stands for the files below it, by name, and a pattern
 * (`news/*.html`, where no file has that name) for what it matches. Hidden files are told to `onSkipped`.
 */
export async function placesOf(
  inputs: readonly string[],
  onSkipped?: (location: string, reason: string) => void,
): Promise<Place[]> {
  const places: Place[] = [];
  for (const input of inputs) {
    if (input === '-') places.push({ kind: 'stdin' });
    else if (/^https?:\/\//i.test(input)) places.push({ kind: 'address', url: input });
    else places.push(...(await placesAt(input, onSkipped)));
  }
  return places;
}

async function placesAt(path: string, onSkipped?: (location: string, reason: string) => void): Promise<Place[]> {
  try {
    const found = await stat(path);
    if (!found.isDirectory()) return [{ kind: 'file', path, size: found.isFile() ? found.size : undefined }];
    return await filesBelow(path, onSkipped);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') return [{ kind: 'failure', failure: failed(path, error) }];
  }
  const matches: string[] = [];
  if (isPattern(path)) for await (const match of glob(path)) matches.push(match);
  if (matches.length === 0) return [{ kind: 'failure', failure: failed(path, failures.missing(path)) }];
  const places: Place[] = [];
  for (const match of matches.sort()) places.push(...(await placesAt(match, onSkipped)));
  return places;
}

const byPath = (a: Dirent, b: Dirent): number => (join(a.parentPath, a.name) < join(b.parentPath, b.name) ? -1 : 1);

async function filesBelow(directory: string, onSkipped?: (location: string, reason: string) => void): Promise<Place[]> {
  const places: Place[] = [];
  const entries = await readdir(directory, { withFileTypes: true, recursive: true });
  for (const entry of entries.sort(byPath)) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory()) continue;
    const isHidden = /(?:^|[/\\])\.[^/\\]/.test(path.slice(directory.length));
    if (isHidden) onSkipped?.(path, 'hidden');
    else if (entry.isFile() || entry.isSymbolicLink()) places.push(await fileAt(path, directory));
    else onSkipped?.(path, 'no regular file');
  }
  const empty = failed(directory, failures.emptyDirectory(directory));
  return places.length > 0 ? places : [{ kind: 'failure', failure: empty }];
}

async function fileAt(path: string, within: string): Promise<Place> {
  try {
    return { kind: 'file', path, size: (await stat(path)).size, within };
  } catch (error) {
    return { kind: 'failure', failure: failed(path, error) };
  }
}
