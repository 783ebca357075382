import { userInfo } from 'node:os';
import { OnrecordError } from '../domain/index.ts';
import type { Forgotten, RecordStore, Signed, StoredActor } from '../record/index.ts';
import { resolveActor } from '../search/index.ts';
import { readActors } from './actors-file.ts';

/** The name of the one who runs the program, as the system gives it: who makes a correction, unless said otherwise. */
export function systemUser(): string {
  try {
    return userInfo().username;
  } catch {
    return 'unknown';
  }
}

/**
 * The one actor whom a name or an id means.
 *
 * Throws `actor/ambiguous` with the candidates, or `actor/unknown`.
 */
export async function actorMeant(record: RecordStore, name: string): Promise<StoredActor> {
  const resolved = await resolveActor(record, name);
  if (resolved.found === 'one') return resolved.actor;
  throw resolved.found === 'several'
    ? new AmbiguousName(name, resolved.candidates)
    : unknownName(name, resolved.candidates);
}

/** A name that fits several actors: which one is meant is for the user to say. */
export class AmbiguousName extends OnrecordError {
  readonly candidates: readonly StoredActor[];

  constructor(name: string, candidates: readonly StoredActor[]) {
    super('actor/ambiguous', `${JSON.stringify(name)} may be one of several.`, 'Give the id of the one you mean.');
    this.candidates = candidates;
  }
}

function unknownName(name: string, similar: readonly StoredActor[]): OnrecordError {
  const names = similar.slice(0, 5).map((actor) => `${actor.name} (${actor.id})`);
  return new OnrecordError(
    'actor/unknown',
    `Nobody called ${JSON.stringify(name)} is on this record.${names.length === 0 ? '' : ` Similar: ${names.join(', ')}.`}`,
    'Look for the name with `onrecord actor list`, or enter it with `onrecord actor import`.',
  );
}

/** The id of the one whom a name means; with `enter`, where nobody has it, of a person who is entered. */
export async function speakerMeant(
  record: RecordStore,
  { actor: name, enter }: { readonly actor: string; readonly enter: boolean },
  signed: Signed,
): Promise<string> {
  const resolved = await resolveActor(record, name);
  if (resolved.found !== 'none' || !enter) return (await actorMeant(record, name)).id;
  const entered = { name, kind: 'person' } as const;
  return (await record.correct({ what: 'enter', actor: null, entered }, signed)).actor!;
}

/** What became of the rows of a file of actors. */
export interface ImportReport {
  /** Ids of the actors that were entered or added to, in the order of the file. */
  readonly actors: readonly string[];
  readonly failed: readonly {
    readonly row: number;
    readonly name: string;
    readonly code: string;
    readonly message: string;
  }[];
}

/**
 * Enters the people and bodies of a CSV or JSON file, one correction a row. A row that fails is reported, and the rest
 * goes on. Throws `actors/unreadable`, `actors/invalid` where the file as a whole cannot be read.
 */
export async function importActors(record: RecordStore, file: string, signed: Signed): Promise<ImportReport> {
  const actors: string[] = [];
  const failed: { row: number; name: string; code: string; message: string }[] = [];
  for (const { row, id, entered } of await readActors(file)) {
    try {
      actors.push((await record.correct({ what: 'enter', actor: id, entered }, signed)).actor!);
    } catch (error) {
      if (!(error instanceof OnrecordError) || error.code.startsWith('record/')) throw error;
      failed.push({ row, name: entered.name, code: error.code, message: error.message });
    }
  }
  await record.log('import', { actors: actors.length, failed: failed.length });
  return { actors: [...new Set(actors)], failed };
}

/**
 * Removes a person, by name or id; with `every` all people of that name. Throws `actor/ambiguous`, `actor/unknown`,
 * `forget/not-a-person`.
 */
export async function forgetPerson(
  record: RecordStore,
  name: string,
  { every = false, ...signed }: Signed & { readonly every?: boolean },
): Promise<Forgotten> {
  await record.finishForgetting();
  const actors = every ? await everyone(record, name) : [(await actorMeant(record, name)).id];
  const forgotten = await record.forget(actors, signed);
  const { articles, purged: _, ...counts } = forgotten;
  await record.log('forget', { ...counts, by: signed.by, articles: articles.length });
  return forgotten;
}

/** At most so many of one name at a time. */
const NAMESAKES = 1000;

async function everyone(record: RecordStore, name: string): Promise<string[]> {
  const named = await record.actorsNamed(name, NAMESAKES);
  const people = named.filter(({ kind }) => kind !== 'body').map(({ id }) => id);
  if (people.length === 0) throw unknownName(name, await record.actorsLike(name, 5));
  return people;
}
