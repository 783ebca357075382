import { type Kysely, sql } from 'kysely';
import type { Actor, Dated } from '../../domain/index.ts';
import { amendedPositions, amendedSaid, amendmentOf } from '../corrections/amend.ts';
import { dayOfKey, latestDay } from '../days.ts';
import { refOf } from '../names.ts';
import type { Amended, StatementDetails } from '../record.ts';
import type { Flag, Tables } from '../tables.ts';
import { type Held, heldBy } from './held.ts';
import { rowsOfNumbers } from './json.ts';
import { statementKeys } from './keys.ts';
import { speakersOf } from './named.ts';

/** A statement as it is stored. */
interface Row {
  readonly key: number;
  readonly kind: Tables['statement']['kind'];
  readonly confidence: number;
  readonly shown: Flag;
  readonly shownBefore: Flag;
  /** As it was found, whatever people said. */
  readonly foundShown: boolean;
  readonly source: string;
  readonly actor_key: number | null;
  readonly correction_key: number | null;
  readonly rejection_key: number | null;
  readonly amendedBefore: string | null;
  readonly details: StatementDetails;
}

/** A statement after corrections. */
export interface Derived extends Row {
  readonly speakers: readonly number[];
  readonly correction: number | null;
  readonly rejection: number | null;
  readonly amended: readonly Amended[];
  readonly attached: Held['attached'];
  readonly given: Held['given'];
  /** With what people said of sides. */
  readonly positions: StatementDetails['positions'];
}

export interface ArticleRow {
  readonly id: string;
  readonly sha256: string;
  readonly text: string;
  readonly outlet_key: number | null;
  readonly current: Flag;
  readonly published: Dated;
}

/** An article's statements after corrections, each on its day, as they stand in the record from now on. */
export async function derivedStatements(
  db: Kysely<Tables>,
  articleKey: number,
  meant: ReadonlyMap<string, number>,
): Promise<{ readonly article: ArticleRow; readonly derived: readonly Derived[] }> {
  const article = await articleRow(db, articleKey);
  const rows = await rowsOfArticle(db, articleKey);
  const held = await heldBy(db, article, rows, meant);
  const found = rows.map((row) => derivedOf(row, held.get(row.key), meant));
  const derived = await onTheirDays(db, article, found);
  await noteOutcomes(db, derived);
  return { article, derived };
}

async function articleRow(db: Kysely<Tables>, articleKey: number): Promise<ArticleRow> {
  const row = await db
    .selectFrom('article')
    .innerJoin('article_text', 'article_text.article_key', 'article.key')
    .select(['article.id', 'sha256', 'text', 'outlet_key', 'current', 'published'])
    .where('key', '=', articleKey)
    .executeTakeFirstOrThrow();
  return { ...row, published: JSON.parse(row.published) as Dated };
}

async function rowsOfArticle(db: Kysely<Tables>, articleKey: number): Promise<Row[]> {
  const rows = await db
    .selectFrom('statement')
    .select(['key', 'kind', 'confidence', 'shown', 'source', 'actor_key', 'correction_key', 'rejection_key'])
    .select(['amended as amendedBefore', 'details'])
    .where('article_key', '=', articleKey)
    .orderBy('ordinal')
    .execute();
  return rows.map((row) => {
    const before = amendmentOf(JSON.parse(row.amendedBefore ?? '[]') as Amended[], 'accept');
    const foundShown = before?.foundShown ?? row.shown === 1;
    return { ...row, shownBefore: row.shown, foundShown, details: JSON.parse(row.details) as StatementDetails };
  });
}

function derivedOf(row: Row, of: Held | undefined, meant: ReadonlyMap<string, number>): Derived {
  const amended = of?.amended ?? [];
  return {
    ...row,
    kind: amendmentOf(amended, 'kind')?.kind ?? row.kind,
    shown: row.foundShown || amendmentOf(amended, 'accept') ? 1 : 0,
    speakers: of?.speaker ? of.speaker.actors : speakerKeys(row.details.actor, meant),
    correction: of?.speaker?.row.key ?? null,
    rejection: of?.rejection?.key ?? null,
    amended,
    attached: of?.attached ?? [],
    given: of?.given ?? new Map(),
    positions: amendedPositions(row.details.positions, amended),
  };
}

/** Statements whose day a person corrected, or whose correction was taken back, go to that day: the key begins with it. */
async function onTheirDays(
  db: Kysely<Tables>,
  { published }: ArticleRow,
  derived: readonly Derived[],
): Promise<Derived[]> {
  const moved = new Map<Derived, string | null>();
  for (const one of derived) {
    if (one.amended.length === 0 && one.amendedBefore === null) continue;
    const day = latestDay(amendedSaid(one.details.said, one.amended), published);
    if (day !== dayOfKey(one.key)) moved.set(one, day);
  }
  const keys = await statementKeys(db, [...moved.values()]);
  for (const [i, { key }] of [...moved.keys()].entries())
    await db.updateTable('statement').set({ key: keys[i]! }).where('key', '=', key).execute();
  const found = new Map([...moved.keys()].map((one, i) => [one, keys[i]!]));
  return derived.map((one) => ({ ...one, key: found.get(one) ?? one.key }));
}

/** Whom the names of an article mean, by their refs. */
export async function meantByRef(db: Kysely<Tables>, articleKey: number): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('appearance')
    .select(['ref', 'meant_key'])
    .where('article_key', '=', articleKey)
    .execute();
  return new Map(rows.map(({ ref, meant_key }) => [ref, meant_key]));
}

export const keyOf = (actor: Actor, meant: ReadonlyMap<string, number>): number | null =>
  meant.get(refOf(actor) ?? '') ?? null;

const speakerKeys = (actor: Actor, meant: ReadonlyMap<string, number>): number[] => [
  ...new Set(
    speakersOf(actor)
      .map((one) => keyOf(one, meant))
      .filter((key) => key !== null),
  ),
];

/** Writes what people said into the statements in which it is not what stands there. */
async function noteOutcomes(db: Kysely<Tables>, derived: readonly Derived[]): Promise<void> {
  const actorOf = ({ speakers }: Derived): number | null => (speakers.length === 1 ? speakers[0]! : null);
  const changed = derived.filter(
    (one) =>
      actorOf(one) !== one.actor_key ||
      one.correction !== one.correction_key ||
      one.rejection !== one.rejection_key ||
      one.shown !== one.shownBefore,
  );
  if (changed.length > 0) {
    const rows = changed.map((one) => [one.key, actorOf(one), one.correction, one.rejection, one.shown]);
    await sql`update statement set actor_key = found.b, correction_key = found.c, rejection_key = found.d, shown = found.e
      from ${rowsOfNumbers(db, rows, 5)} as found where statement.key = found.a`.execute(db);
  }
  for (const { key, amended: said, amendedBefore } of derived) {
    const amended = said.length === 0 ? null : JSON.stringify(said);
    if (amended !== amendedBefore) await db.updateTable('statement').set({ amended }).where('key', '=', key).execute();
  }
}
