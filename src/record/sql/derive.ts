import { type Kysely, sql } from 'kysely';
import type { Actor, Issue, Position } from '../../domain/index.ts';
import { reattach } from '../corrections/anchor.ts';
import type { Step } from '../corrections/replay.ts';
import { refOf } from '../names.ts';
import type { StatementDetails } from '../record.ts';
import type { Flag, Tables } from '../tables.ts';
import { surroundings, wordsOf } from '../words.ts';
import { keysOf, meantKey } from './appearances.ts';
import { joinSteps, type SignedRow, statementCorrections } from './correction-rows.ts';
import { type Forgetting, forgetting, namesIn } from './forgetting.ts';
import type { FullText, IndexedStatement } from './full-text.ts';
import { insertAll } from './insert-all.ts';
import { speakersOf } from './named.ts';

/** What deriving needs beside the article: the full-text index, and whom not to name. */
export interface Means {
  readonly fullText: FullText;
  readonly forgetting: Forgetting;
}

interface Row {
  readonly key: number;
  readonly kind: Tables['statement']['kind'];
  readonly shown: Flag;
  readonly source: string;
  readonly actor_key: number | null;
  readonly correction_key: number | null;
  readonly rejection_key: number | null;
  readonly details: StatementDetails;
}

/** A statement, and who speaks in it after corrections. */
interface Derived extends Row {
  readonly speakers: readonly number[];
  readonly correction: number | null;
  readonly rejection: number | null;
}

/**
 * Writes what follows from an article's statements, its appearances and the corrections: who speaks, which positions
 * are whose, and the full-text index. Statements that a person took out get none of it. Nothing of it may be there.
 */
export async function derive(db: Kysely<Tables>, means: Means, articleKey: number): Promise<void> {
  const article = await db
    .selectFrom('article')
    .innerJoin('article_text', 'article_text.article_key', 'article.key')
    .select(['article.id', 'sha256', 'text', 'outlet_key', 'current'])
    .where('key', '=', articleKey)
    .executeTakeFirstOrThrow();
  const rows = await rowsOfArticle(db, articleKey);
  if (rows.length === 0) return;
  const meant = await meantByRef(db, articleKey);
  const held = await heldBy(db, article, rows);
  const derived = rows.map((row): Derived => {
    const of = held.get(row.key);
    const speakers = of?.speaker ? of.speaker.actors : speakerKeys(row.details.actor, meant);
    return { ...row, speakers, correction: of?.speaker?.row.key ?? null, rejection: of?.rejection?.key ?? null };
  });
  await noteOutcomes(db, derived);
  if (article.current === 0) return;
  const kept = derived.filter(({ rejection }) => rejection === null);
  await insertAll(db, 'speaker', kept.flatMap(speakerRows));
  await insertAll(
    db,
    'position',
    kept.flatMap((one) => positionRows(one, meant)),
  );
  const named = await namesOf(db, kept);
  const propositions = await propositionsOf(db, kept);
  await means.fullText.addStatements(
    db,
    kept.map((one) => indexed(one, article, { named, propositions, forgetting: means.forgetting })),
  );
}

async function rowsOfArticle(db: Kysely<Tables>, articleKey: number): Promise<Row[]> {
  const rows = await db
    .selectFrom('statement')
    .select(['key', 'kind', 'shown', 'source', 'actor_key', 'correction_key', 'rejection_key', 'details'])
    .where('article_key', '=', articleKey)
    .orderBy('ordinal')
    .execute();
  return rows.map((row) => ({ ...row, details: JSON.parse(row.details) as StatementDetails }));
}

async function meantByRef(db: Kysely<Tables>, articleKey: number): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('appearance')
    .select(['ref', 'meant_key'])
    .where('article_key', '=', articleKey)
    .execute();
  return new Map(rows.map(({ ref, meant_key }) => [ref, meant_key]));
}

const keyOf = (actor: Actor, meant: ReadonlyMap<string, number>): number | null =>
  meant.get(refOf(actor) ?? '') ?? null;

const speakerKeys = (actor: Actor, meant: ReadonlyMap<string, number>): number[] => [
  ...new Set(
    speakersOf(actor)
      .map((one) => keyOf(one, meant))
      .filter((key) => key !== null),
  ),
];

interface Held {
  speaker?: { readonly row: SignedRow; readonly actors: readonly number[] };
  rejection?: SignedRow;
}

/** The corrections that hold for each statement, found again by its words; the latest of a kind wins. */
async function heldBy(
  db: Kysely<Tables>,
  article: { readonly id: string; readonly sha256: string; readonly text: string },
  rows: readonly Row[],
): Promise<ReadonlyMap<number, Held>> {
  const held = new Map<number, Held>();
  const corrections = (await statementCorrections(db, article)).filter(({ what }) => what !== 'shift');
  if (corrections.length === 0) return held;
  const steps = await joinSteps(db);
  const statements = rows.map((row) => ({ row, spans: row.details.spans, source: row.source }));
  for (const row of corrections) {
    const { quote, source = '' } = row.target;
    const found = quote && reattach(quote, source, article.text, statements);
    if (!found) continue;
    const of = held.get(found.row.key) ?? {};
    if (row.what === 'reject') of.rejection = row;
    else of.speaker = { row, actors: await correctedKeys(db, row, steps) };
    held.set(found.row.key, of);
  }
  return held;
}

async function correctedKeys(db: Kysely<Tables>, { value }: SignedRow, steps: readonly Step[]): Promise<number[]> {
  if (value.actor === null) return [];
  const id = String(value.actor);
  const key = (await keysOf(db, [id])).get(id);
  return key === undefined ? [] : [await meantKey(db, key, null, steps)];
}

/** Writes who speaks into the statements in which it is another than stands there, all in one update. */
async function noteOutcomes(db: Kysely<Tables>, derived: readonly Derived[]): Promise<void> {
  const changed = derived.flatMap((one) => {
    const actor = one.speakers.length === 1 ? one.speakers[0]! : null;
    const same = actor === one.actor_key && one.correction === one.correction_key;
    return same && one.rejection === one.rejection_key ? [] : [[one.key, actor, one.correction, one.rejection]];
  });
  if (changed.length === 0) return;
  await sql`update statement set actor_key = found.actor, correction_key = found.correction, rejection_key = found.rejection
    from (select value ->> 0 as key, value ->> 1 as actor, value ->> 2 as correction, value ->> 3 as rejection
      from json_each(${JSON.stringify(changed)})) as found
    where statement.key = found.key`.execute(db);
}

const speakerRows = ({ speakers, shown, key }: Derived): Tables['speaker'][] =>
  speakers.map((actor_key) => ({ actor_key, shown, statement_key: key }));

function positionRows(one: Derived, meant: ReadonlyMap<string, number>): Tables['position'][] {
  const holderOf = ({ by }: Position): number | null => {
    if (by !== 'speaker') return keyOf(by.ascribedTo, meant);
    return one.speakers.length === 1 ? one.speakers[0]! : null;
  };
  return one.details.positions.map((position, ordinal) => ({
    statement_key: one.key,
    ordinal,
    issue: position.issue,
    stance: position.stance,
    basis: position.basis,
    own: position.by === 'speaker' ? 1 : 0,
    holder_key: holderOf(position),
    shown: one.shown,
    confidence: position.confidence,
  }));
}

async function namesOf(db: Kysely<Tables>, derived: readonly Derived[]): Promise<ReadonlyMap<number, string>> {
  const keys = [...new Set(derived.flatMap(({ speakers }) => speakers))];
  if (keys.length === 0) return new Map();
  const rows = await db.selectFrom('actor').select(['key', 'name']).where('key', 'in', keys).execute();
  return new Map(rows.map(({ key, name }) => [key, name]));
}

/** Issue ids and propositions that these statements take a side on, as words to be found by. */
async function propositionsOf(db: Kysely<Tables>, derived: readonly Derived[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(derived.flatMap(({ details }) => details.positions.map(({ issue }) => issue)))];
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('issue').select(['id', 'body']).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, body }) => [id, (JSON.parse(body) as Issue).proposition]));
}

interface Words {
  readonly named: ReadonlyMap<number, string>;
  readonly propositions: ReadonlyMap<string, string>;
  readonly forgetting: Forgetting;
}

function indexed(
  { key, kind, shown, speakers, source, correction, details }: Derived,
  { text, outlet_key }: { readonly text: string; readonly outlet_key: number | null },
  { named, propositions, forgetting }: Words,
): IndexedStatement {
  const issues = details.positions.map(({ issue }) => `${issue} ${propositions.get(issue) ?? ''}`);
  const found = correction === null ? speakersOf(details.actor).map(({ name }) => name ?? '') : [];
  const names = [...new Set([...speakers.map((speaker) => named.get(speaker) ?? ''), ...found])];
  return {
    key,
    words: wordsOf(text, details.spans.content),
    context: forgetting.without([surroundings({ text }, details), ...issues].join('\n')),
    names: [...names, source].join('\n'),
    speakers,
    outlet: outlet_key,
    kind,
    shown: shown === 1,
  };
}

/** Deletes what `derive` wrote; the statements stay where a permalink finds them. */
export async function underive(
  db: Kysely<Tables>,
  { fullText }: Pick<Means, 'fullText'>,
  articleKey: number,
): Promise<void> {
  await fullText.removeStatements(db, articleKey);
  const keys = db.selectFrom('statement').select('key').where('article_key', '=', articleKey);
  await db.deleteFrom('speaker').where('statement_key', 'in', keys).execute();
  await db.deleteFrom('position').where('statement_key', 'in', keys).execute();
}

/** Derives articles anew, after corrections have changed whom their appearances mean. */
export async function rederive(db: Kysely<Tables>, means: Means, articleKeys: Iterable<number>): Promise<void> {
  const steps = await joinSteps(db);
  for (const key of articleKeys) {
    const { id } = await db.selectFrom('article').select('id').where('key', '=', key).executeTakeFirstOrThrow();
    const rows = await db
      .selectFrom('appearance')
      .select(['ref', 'actor_key', 'meant_key'])
      .where('article_key', '=', key)
      .execute();
    for (const { ref, actor_key, meant_key } of rows) {
      const meant = await meantKey(db, actor_key, id, steps);
      if (meant === meant_key) continue;
      await db
        .updateTable('appearance')
        .set({ meant_key: meant })
        .where('article_key', '=', key)
        .where('ref', '=', ref)
        .execute();
    }
    await underive(db, means, key);
    const forgotten = means.forgetting.empty ? means.forgetting : await forgetting(db, await namesIn(db, id));
    await derive(db, { ...means, forgetting: forgotten }, key);
  }
}
