import { hash } from 'node:crypto';
import { OnrecordError } from '../domain/index.ts';
import type { Corrected, Correction, RecordStore, Signed, StoredActor, StoredStatement } from '../record/index.ts';

/** Corrections of one statement or actor that are looked through. */
const MOST = 1000;

/** What a correction is about: a statement or an actor, by id; an undo is about neither by itself. */
export type EditTarget = { readonly statement: string } | { readonly actor: string };

/** What somebody who edits has before the eyes: what is there now, in words, and a tag that changes when that does. */
export interface EditState {
  /** Strong, as in `ETag`; without quotes. */
  readonly tag: string;
  /** The last correction of it, undoing ones included; 0 for none. */
  readonly seen: number;
  /** Name and value of what can be corrected, in the order in which they are shown. */
  readonly facts: readonly (readonly [name: string, value: string])[];
}

/** The edit was made of another state than the one that is there now. */
export class ChangedMeanwhile extends OnrecordError {
  readonly now: EditState;

  constructor(now: EditState) {
    super(
      'correct/changed',
      'This was changed after you had looked at it; your correction was not entered.',
      'Look at what is there now, and enter yours again if it is still needed.',
    );
    this.now = now;
  }
}

/** The state of what an edit is about; null where it is not on the record. */
export async function editState(record: RecordStore, target: EditTarget): Promise<EditState | null> {
  const facts = 'statement' in target ? await statementFacts(record, target) : await actorFacts(record, target);
  if (!facts) return null;
  const [last] = await record.corrections({ ...target, limit: MOST });
  const seen = last?.id ?? 0;
  return { tag: `${seen}.${hash('sha256', JSON.stringify(facts)).slice(0, 16)}`, seen, facts };
}

async function statementFacts(record: RecordStore, { statement: id }: { readonly statement: string }) {
  const statement = await record.statementOf(id);
  return statement && factsOfStatement(statement);
}

/** What can be corrected of a statement, in words. */
export function factsOfStatement(statement: StoredStatement): EditState['facts'] {
  const { speaker, said, kind, positions, rejected, shown, source, words, current } = statement;
  return [
    ['Words', words],
    ['Speaker', speaker.name ?? (source === '' ? 'nobody named' : `not known: ${source}`)],
    ['Said', said.value === null ? 'day unknown' : `${said.value}${said.bound === 'exact' ? '' : ` (${said.bound})`}`],
    ['Kind', kind],
    ...positions.map(({ issue, stance, basis, own, holder }) => {
      const whose = own ? '' : `, ascribed to ${holder ?? 'somebody not named'}`;
      return [`Side on ${issue}${whose}`, `${stance}, ${basis}`] as const;
    }),
    ...(current ? [] : [['Article', 'a newer version is held'] as const]),
    ['Standing', rejected ? `taken out by ${rejected.by}` : shown ? 'shown' : 'less sure'],
  ];
}

async function actorFacts(record: RecordStore, { actor: id }: { readonly actor: string }) {
  const actor = await record.actorOf(id);
  return actor && factsOfActor(actor);
}

const factsOfActor = ({ id, name, aliases, privatePerson, wikidata }: StoredActor): EditState['facts'] => [
  ['Id', id],
  ['Name', name],
  ['Also', aliases.join('; ')],
  ['Private person', privatePerson ? 'yes' : 'no'],
  ['Wikidata', wikidata ?? 'none'],
];

/** What a correction is about; null for an undo, and for an actor who is entered. */
export function targetOf(correction: Correction): EditTarget | null {
  if ('statement' in correction) return { statement: correction.statement };
  return 'actor' in correction && correction.actor !== null ? { actor: correction.actor } : null;
}

/**
 * The state of what an edit is about, if it is as the tag says; null where nothing is to be compared. Throws
 * `ChangedMeanwhile`.
 */
export async function unchangedSince(
  record: RecordStore,
  target: EditTarget | null,
  tag: string | undefined,
): Promise<EditState | null> {
  const state = target && tag !== undefined ? await editState(record, target) : null;
  if (state && state.tag !== tag) throw new ChangedMeanwhile(state);
  return state;
}

/**
 * Enters a correction, if what it is about is as the tag says (`If-Match`); without a tag in any case.
 *
 * Throws `ChangedMeanwhile`, and whatever `RecordStore.correct` does.
 */
export async function enterCorrection(
  record: RecordStore,
  correction: Correction,
  { by, note, tag }: Signed & { readonly tag?: string | undefined },
): Promise<Corrected> {
  const target = targetOf(correction);
  const signed = { by, ...(note !== undefined && note !== '' && { note }) };
  const state = await unchangedSince(record, target, tag);
  if (!target || !state) return record.correct(correction, signed);
  try {
    return await record.correct(correction, { ...signed, seen: state.seen });
  } catch (error) {
    if (!(error instanceof OnrecordError && error.code === 'correct/changed')) throw error;
    throw new ChangedMeanwhile((await editState(record, target)) ?? state);
  }
}
