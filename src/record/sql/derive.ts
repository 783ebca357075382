import type { Kysely } from 'kysely';
import type { Dated, Issue, Position } from '../../domain/index.ts';
import { amendmentOf } from '../corrections/amend.ts';
import { doubtsOf } from '../corrections/doubts.ts';
import type { Tables } from '../tables.ts';
import { surroundings, wordsOf } from '../words.ts';
import { meantKey } from './appearances.ts';
import { joinSteps } from './correction-rows.ts';
import { type ArticleRow, type Derived, derivedStatements, keyOf, meantByRef } from './derived.ts';
import { type Forgetting, forgetting, namesIn } from './forgetting.ts';
import type { FullText, IndexedStatement } from './full-text.ts';
import { insertAll } from './insert-all.ts';
import { speakersOf } from './named.ts';
import { addSides, NOBODY, removeSides } from './sides.ts';

/** What deriving needs beside the article: the full-text index, and whom not to name. */
export interface Means {
  readonly fullText: FullText;
  readonly forgetting: Forgetting;
}

/**
 * Writes what follows from an article's statements, its appearances and the corrections: who speaks, when, which positions
 * are whose, what is in doubt, and the full-text index. Statements that a person took out get none of it. Nothing of it may
 * be there.
 */
export async function derive(db: Kysely<Tables>, means: Means, articleKey: number): Promise<void> {
  const meant = await meantByRef(db, articleKey);
  const { article, derived } = await derivedStatements(db, articleKey, meant);
  await insertAll(db, 'attached', derived.flatMap(attachedRows));
  if (article.current === 0) return;
  const kept = derived.filter(({ rejection }) => rejection === null);
  await insertAll(db, 'speaker', kept.flatMap(speakerRows));
  await insertAll(
    db,
    'position',
    kept.flatMap((one) => positionRows(one, meant)),
  );
  await insertAll(
    db,
    'doubt',
    kept.flatMap((one) => doubtRows(one, article.published)),
  );
  await addSides(
    db,
    kept.flatMap((one) => sideRows(one, meant)),
  );
  await index(db, means, kept, article);
}

/** Enters an article's current version into the index of words alone, as `derive` does; it may not be there. */
export async function indexAnew(db: Kysely<Tables>, means: Means, articleKey: number): Promise<void> {
  const { article, derived } = await derivedStatements(db, articleKey, await meantByRef(db, articleKey));
  const kept = derived.filter(({ rejection }) => rejection === null);
  if (article.current === 1) await index(db, means, kept, article);
}

async function index(
  db: Kysely<Tables>,
  { fullText, forgetting }: Means,
  kept: readonly Derived[],
  article: ArticleRow,
): Promise<void> {
  const named = await namesOf(db, kept);
  const propositions = await propositionsOf(db, kept);
  await fullText.addStatements(
    db,
    kept.map((one) => indexed(one, article, { named, propositions, forgetting })),
  );
}

const attachedRows = ({ key, attached }: Derived): Tables['attached'][] =>
  attached.map((one) => ({ correction_key: one.key, statement_key: key, holds: one.holds ? 1 : 0 }));

const speakerRows = ({ speakers, shown, key }: Derived): Tables['speaker'][] =>
  speakers.map((actor_key) => ({ actor_key, shown, statement_key: key }));

function positionRows(one: Derived, meant: ReadonlyMap<string, number>): Tables['position'][] {
  const holderOf = ({ by }: Position): number | null => {
    if (by !== 'speaker') return keyOf(by.ascribedTo, meant) ?? keyOf(by.ascribedTo, one.given);
    return one.speakers.length === 1 ? one.speakers[0]! : null;
  };
  return one.positions.map((position, ordinal) => ({
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

/** What kind of correction answers a question. */
const ANSWER = { words: 'accept', speaker: 'speaker', date: 'said' } as const;

/** What a person should look at in it, and has not yet. */
function doubtRows({ key, speakers, amended, ...one }: Derived, published: Dated): Tables['doubt'][] {
  const found = doubtsOf({
    confidence: one.confidence,
    shown: one.shown === 1,
    published,
    details: { ...one.details, positions: one.positions },
    answered: (question) => amendmentOf(amended, ANSWER[question]) !== undefined,
  });
  const actor_key = speakers.length === 1 ? speakers[0]! : null;
  return found.map((doubt) => ({ ...doubt, statement_key: key, actor_key }));
}

/** A row for each speaker (or for nobody), and one for each of those to whom the speaker ascribes a side. */
function sideRows(one: Derived, meant: ReadonlyMap<string, number>): Tables['side'][] {
  const row = { shown: one.shown, statement_key: one.key };
  const byIssue = Map.groupBy(one.positions, ({ issue }) => issue);
  return [...byIssue].flatMap(([issue, positions]): Tables['side'][] => {
    const part = positions.some(({ by }) => by === 'speaker') ? 'own' : 'tells';
    const speakers = one.speakers.length === 0 ? [NOBODY] : one.speakers;
    const ascribed = positions.flatMap(({ by }) =>
      by === 'speaker' ? [] : (keyOf(by.ascribedTo, meant) ?? keyOf(by.ascribedTo, one.given) ?? []),
    );
    return [
      ...speakers.map((actor_key) => ({ ...row, issue, actor_key, part }) as const),
      ...[...new Set(ascribed)].map((actor_key) => ({ ...row, issue, actor_key, part: 'ascribed' as const })),
    ];
  });
}

async function namesOf(db: Kysely<Tables>, derived: readonly Derived[]): Promise<ReadonlyMap<number, string>> {
  const keys = [...new Set(derived.flatMap(({ speakers }) => speakers))];
  if (keys.length === 0) return new Map();
  const rows = await db.selectFrom('actor').select(['key', 'name']).where('key', 'in', keys).execute();
  return new Map(rows.map(({ key, name }) => [key, name]));
}

/** Issue ids and propositions that these statements take a side on, as words to be found by. */
async function propositionsOf(db: Kysely<Tables>, derived: readonly Derived[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(derived.flatMap(({ positions }) => positions.map(({ issue }) => issue)))];
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
  { key, kind, shown, speakers, source, correction, details, positions }: Derived,
  { text, outlet_key }: { readonly text: string; readonly outlet_key: number | null },
  { named, propositions, forgetting }: Words,
): IndexedStatement {
  const issues = positions.map(({ issue }) => `${issue} ${propositions.get(issue) ?? ''}`);
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
export async function underive(db: Kysely<Tables>, means: Pick<Means, 'fullText'>, articleKey: number): Promise<void> {
  await unlist(db, means, articleKey);
  const keys = db.selectFrom('statement').select('key').where('article_key', '=', articleKey);
  await db.deleteFrom('attached').where('statement_key', 'in', keys).execute();
}

/** Deletes it but for which corrections are of which statement. */
export async function unlist(
  db: Kysely<Tables>,
  { fullText }: Pick<Means, 'fullText'>,
  articleKey: number,
): Promise<void> {
  await fullText.removeStatements(db, articleKey);
  const keys = db.selectFrom('statement').select('key').where('article_key', '=', articleKey);
  await removeSides(db, articleKey);
  await db.deleteFrom('speaker').where('statement_key', 'in', keys).execute();
  await db.deleteFrom('position').where('statement_key', 'in', keys).execute();
  await db.deleteFrom('doubt').where('statement_key', 'in', keys).execute();
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
