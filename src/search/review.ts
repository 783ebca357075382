import { OnrecordError } from '../domain/index.ts';
import {
  type DoubtFilter,
  type DoubtQuestion,
  daysOf,
  type RecordStore,
  type Source,
  type StoredActor,
  type StoredArticle,
  type StoredCorrection,
  type StoredPosition,
  type StoredStatement,
  sideInDoubt,
  type TrackedIssue,
  type WeakJoin,
} from '../record/index.ts';
import { resolveActor } from './actors.ts';
import { type Shift, unjudgedShifts } from './shifts.ts';

/**
 * What may need a person, in the order in which it is asked: what hangs on it first. `shift`: a possible shift that nobody
 * has judged; `side`, `date`, `speaker`, `words`, `unread`: see `DoubtQuestion`; `orphan`: a correction whose words are
 * gone; `join`: an actor joined with others, or kept apart, on weak grounds; `feed`: a source that fails.
 */
export const REVIEW_KINDS = ['shift', 'side', 'date', 'orphan', 'join', 'speaker', 'words', 'unread', 'feed'] as const;
export type ReviewKind = (typeof REVIEW_KINDS)[number];

/** A date that the article's words near a statement give. */
export interface DateOffered {
  /** EDTF. */
  readonly value: string;
  /** The article's words for it; null for the day of publication. */
  readonly words: string | null;
}

/** A statement of which something is in doubt. */
export interface DoubtItem {
  readonly kind: DoubtQuestion;
  readonly statement: StoredStatement;
  readonly article: StoredArticle;
  /** For `side` and `unread`. */
  readonly issue: TrackedIssue['issue'] | null;
  /** The position that is asked about, for `side` and `unread`: the speaker's own, or one ascribed to somebody. */
  readonly position: StoredPosition | null;
  /** Others of the article who may have said it, for `speaker`. */
  readonly speakers: readonly StoredActor[];
  /** For `date`, nearest in the text first. */
  readonly dates: readonly DateOffered[];
}

export type ReviewItem =
  | DoubtItem
  | { readonly kind: 'shift'; readonly shift: Shift }
  | { readonly kind: 'orphan'; readonly correction: StoredCorrection; readonly article: StoredArticle | null }
  | {
      readonly kind: 'join';
      readonly join: WeakJoin;
      readonly actor: StoredActor;
      readonly others: readonly StoredActor[];
      /** The latest statements of each, by id, in this article and elsewhere. */
      readonly statements: Readonly<Record<string, readonly StoredStatement[]>>;
    }
  | { readonly kind: 'feed'; readonly source: Source };

export interface ReviewQuestion {
  readonly kind?: ReviewKind;
  /** Id of an issue; name or id of an actor; name or domain of an outlet. */
  readonly issue?: string;
  readonly actor?: string;
  readonly outlet?: string;
  /** Items that are passed over. */
  readonly skip?: number;
}

export interface ReviewAnswer {
  /** Null where none is left. */
  readonly item: ReviewItem | null;
  readonly skip: number;
  /** Items of the kinds asked for, those passed over included; of doubts of a kind 10,000 at most are counted. */
  readonly left: number;
  readonly counts: Readonly<Record<ReviewKind, number>>;
  /** Kinds of which there may be more than are counted. */
  readonly more: readonly ReviewKind[];
}

/** Doubts of a kind that are counted: enough to tell that it is much. */
const COUNTED = 10_000;
/** Possible shifts, joins and orphans that are looked for at a time. */
const LISTED = 500;
/** Latest statements of each of those who may be one. */
const WORDS = 2;
/** Speakers and dates that are offered. */
const OFFERED = 6;

/** One item that needs a person, and how many are left. Throws `issues/unknown`, `actor/…`. */
export async function reviewNext(record: RecordStore, question: ReviewQuestion): Promise<ReviewAnswer> {
  const [answer] = await reviewList(record, question, 1);
  return answer;
}

/** The same with further items after the first, at most `limit` in all. */
export async function reviewList(
  record: RecordStore,
  question: ReviewQuestion,
  limit: number,
): Promise<[ReviewAnswer, readonly ReviewItem[]]> {
  const { kind, skip = 0 } = question;
  const queue = await queueOf(record, await filterOf(record, question));
  const kinds = kind === undefined ? REVIEW_KINDS : [kind];
  const counts = Object.fromEntries(REVIEW_KINDS.map((one) => [one, queue[one].count])) as ReviewAnswer['counts'];
  const items: ReviewItem[] = [];
  let passed = 0;
  for (const one of kinds) {
    const from = Math.max(0, skip - passed);
    if (from < counts[one] && items.length < limit) items.push(...(await queue[one].items(from, limit - items.length)));
    passed += counts[one];
  }
  const more = REVIEW_KINDS.filter((one) => queue[one].more);
  return [{ item: items[0] ?? null, skip, left: passed, counts, more }, items];
}

interface Waiting {
  readonly count: number;
  /** There may be more than are counted. */
  readonly more?: boolean;
  readonly items: (from: number, limit: number) => Promise<readonly ReviewItem[]>;
}

async function filterOf(record: RecordStore, { issue, actor, outlet }: ReviewQuestion): Promise<DoubtFilter> {
  const found = actor === undefined ? null : await resolveActor(record, actor);
  if (found && found.found !== 'one') {
    const message = `${JSON.stringify(actor)} ${found.found === 'none' ? 'is nobody on this record' : 'may be one of several'}.`;
    throw new OnrecordError('usage/actor', message, 'Give the id that the actor’s page has in its address.');
  }
  return {
    ...(issue !== undefined && { issue }),
    ...(found && { actor: found.actor.id }),
    ...(outlet !== undefined && { outlet }),
  };
}

const listed = <T extends ReviewItem>(all: readonly T[]): Waiting => ({
  count: all.length,
  items: async (from, limit) => all.slice(from, from + limit),
});

async function queueOf(record: RecordStore, filter: DoubtFilter): Promise<Readonly<Record<ReviewKind, Waiting>>> {
  const { issue, actor, outlet } = filter;
  const counts = await record.reviewing.doubtCounts(filter, COUNTED);
  const doubts = (question: DoubtQuestion): Waiting => ({
    count: counts[question],
    more: counts[question] === COUNTED,
    items: (offset, limit) => doubtItems(record, filter, question, offset, limit),
  });
  const any = issue === undefined && actor === undefined && outlet === undefined;
  const joins = issue === undefined ? await record.reviewing.weakJoins(filter, LISTED) : [];
  return {
    shift: await shiftsWaiting(record, filter),
    side: doubts('side'),
    date: doubts('date'),
    orphan: await orphans(record, filter),
    join: { count: joins.length, items: (from, limit) => joinItems(record, joins.slice(from, from + limit)) },
    speaker: doubts('speaker'),
    words: doubts('words'),
    unread: doubts('unread'),
    feed: listed(any ? await failing(record) : []),
  };
}

async function shiftsWaiting(record: RecordStore, { issue, actor, outlet }: DoubtFilter): Promise<Waiting> {
  const query = { ...(issue !== undefined && { issue }), ...(actor !== undefined && { actor }) };
  const asItem = (shift: Shift): ReviewItem => ({ kind: 'shift', shift });
  if (outlet !== undefined) {
    const { count, between } = await unjudgedShifts(record, query);
    return listed((await between(0, count)).filter((one) => isIn(one, outlet.toLowerCase())).map(asItem));
  }
  const { between, ...counted } = await unjudgedShifts(record, { ...query, limit: LISTED });
  return { ...counted, items: async (from, limit) => (await between(from, from + limit)).map(asItem) };
}

/** Whether one of the two passages stands in an outlet of this name or domain. */
const isIn = ({ position: { change } }: Shift, outlet: string): boolean =>
  [change.earlier, change.later].some(({ statement: { article } }) => {
    const { name = null, domain = null } = article.outlet ?? {};
    return name?.toLowerCase() === outlet || domain === outlet;
  });

/** Corrections whose words are gone are about no outlet or issue any more. */
async function orphans(record: RecordStore, { issue, actor, outlet }: DoubtFilter): Promise<Waiting> {
  if (issue !== undefined || outlet !== undefined) return { count: 0, items: async () => [] };
  const rows = await record.corrections({ orphaned: true, limit: LISTED, ...(actor !== undefined && { actor }) });
  return {
    count: rows.length,
    items: async (from, limit) =>
      Promise.all(
        rows.slice(from, from + limit).map(async (correction): Promise<ReviewItem> => {
          const { article } = correction.target;
          return {
            kind: 'orphan',
            correction,
            article: article === undefined ? null : await record.articleOf(article),
          };
        }),
      ),
  };
}

const failing = async (record: RecordStore): Promise<ReviewItem[]> =>
  (await record.watching.sources())
    .filter(({ problem, movedTo }) => problem !== null || movedTo !== null)
    .sort((a, b) => b.failures - a.failures)
    .map((source) => ({ kind: 'feed', source }));

async function joinItems(record: RecordStore, joins: readonly WeakJoin[]): Promise<readonly ReviewItem[]> {
  const items: ReviewItem[] = [];
  for (const join of joins) {
    const actor = await record.actorOf(join.actor);
    const others = await Promise.all(join.others.map((id) => record.actorOf(id)));
    if (!actor) continue;
    const people = [actor, ...others.filter((one) => one !== null)];
    const statements: Record<string, readonly StoredStatement[]> = {};
    for (const { id } of people) statements[id] = await record.statements({ actor: id, shown: true, limit: WORDS });
    items.push({ kind: 'join', join, actor, others: people.slice(1), statements });
  }
  return items;
}

async function doubtItems(
  record: RecordStore,
  filter: DoubtFilter,
  question: DoubtQuestion,
  offset: number,
  limit: number,
): Promise<readonly ReviewItem[]> {
  const issues = await record.issues();
  const items: ReviewItem[] = [];
  for (const doubt of await record.reviewing.doubts({ ...filter, question, offset, limit })) {
    const statement = await record.statementOf(doubt.statement);
    const article = statement && (await record.articleOf(statement.article.id, statement.article.version));
    if (!statement || !article) continue;
    items.push({
      kind: question,
      statement,
      article,
      issue: issues.find(({ id }) => id === doubt.issue) ?? null,
      position: doubt.issue === null ? null : (sideInDoubt(statement.positions, doubt.issue) ?? null),
      speakers: question === 'speaker' ? await speakersOffered(record, statement) : [],
      dates: question === 'date' ? datesOffered(statement, article) : [],
    });
  }
  return items;
}

/** Whom else the article names, those of the same surname first. */
export async function speakersOffered(
  record: RecordStore,
  statement: StoredStatement,
): Promise<readonly StoredActor[]> {
  const named = await record.reviewing.actorsIn(statement.article.id, LISTED);
  const { name, id } = statement.speaker;
  const words = new Set(`${statement.source} ${name ?? ''}`.toLowerCase().match(/[\p{L}’'-]{3,}/gu));
  const alike = (actor: StoredActor): number =>
    actor.name
      .toLowerCase()
      .split(/\s+/)
      .filter((word) => words.has(word)).length;
  return named
    .filter((actor) => actor.id !== id)
    .sort((a, b) => alike(b) - alike(a))
    .slice(0, OFFERED);
}

/** Days and stretches of days that the text gives, those nearest to the words first; then the day of publication. */
export function datesOffered({ spans }: StoredStatement, { article, times }: StoredArticle): readonly DateOffered[] {
  const at = spans.content[0]?.[0] ?? 0;
  const near = times
    .filter(({ type, value }) => type === 'DATE' && daysOf(value) !== null)
    .sort((a, b) => Math.abs(a.span[0] - at) - Math.abs(b.span[0] - at))
    .map(({ value, span }): DateOffered => ({ value, words: article.text.slice(...span) }));
  const printed = article.published.value;
  const all = [...near.slice(0, OFFERED), ...(printed === null ? [] : [{ value: printed.slice(0, 10), words: null }])];
  return all.filter(({ value }, i) => all.findIndex((other) => other.value === value) === i);
}

/** What an item is known by, so that an answer to it can be told from one to another. */
export function reviewItemId(item: ReviewItem): string {
  switch (item.kind) {
    case 'shift':
      return `shift ${item.shift.id}`;
    case 'orphan':
      return `orphan ${item.correction.id}`;
    case 'join':
      return `join ${item.join.actor} ${item.join.appearance.article}`;
    case 'feed':
      return `feed ${item.source.url}`;
    default:
      return `${item.kind} ${item.statement.id}${item.issue === null ? '' : ` ${item.issue.id}`}`;
  }
}

/** Why a statement is asked about, in words. */
export function whyInDoubt({ kind, statement, article, position }: DoubtItem): string {
  const { speaker, said, confidence } = statement;
  const inHundred = (sure: number): string => `right in about ${Math.round(sure * 100)} of 100 such cases`;
  switch (kind) {
    case 'speaker':
      return `${speaker.reason ?? 'who is meant is not certain'}; ${inHundred(speaker.confidence)}`;
    case 'words':
      return `source and words are ${inHundred(confidence)}: near the line from which statements are shown`;
    case 'unread':
      return 'the words are about the issue, and no side was read from them';
    case 'side':
      return `the construction is seldom so clear; ${inHundred(position?.confidence ?? 0)}`;
    case 'date': {
      const spoken = said.value === null ? null : daysOf(said.value);
      const printed = article.article.published.value === null ? null : daysOf(article.article.published.value);
      if (said.basis === 'carried') return 'carried on from an earlier date in the article, and a side hangs on it';
      if (spoken && printed && said.bound !== 'not-after' && spoken.from > printed.to)
        return 'it would have been said after the article was published';
      return 'the article does not date it, and a side hangs on it';
    }
  }
}
