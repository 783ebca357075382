import type { Stance, StanceBasis } from '../domain/index.ts';
import type { StoredPosition, StoredStatement } from '../record/index.ts';
import { primaryOf } from './primary.ts';
import { isNear, NO_DAY, narrowed, type SaidDays } from './said-days.ts';
import { type Utterance, utterancesOf } from './utterances.ts';

/** One saying in which somebody takes a side, with the position that was read from it. */
export interface Passage {
  readonly utterance: Utterance;
  readonly position: StoredPosition;
  /** The report whose position that is: the surest. */
  readonly statement: StoredStatement;
}

/** One side that somebody took on one occasion: all that was said then, however many outlets carried it. */
export interface HeldPosition {
  readonly issue: string;
  readonly stance: Stance;
  /** On what it rests, each once; the surest passage's first. */
  readonly bases: readonly StanceBasis[];
  readonly days: SaidDays;
  /** Surest first. */
  readonly passages: readonly Passage[];
  /** Reports of all passages, by id of article. */
  readonly articles: readonly string[];
  /** Whether a shown passage bears it that is sure enough to be compared with another. */
  readonly sure: boolean;
}

/**
 * Below this a position is not compared: most constructions that are read right less often than four times in five are
 * given less (decisions/0051, 0078).
 */
const SURE = 0.7;
/** Whom the words are credited to has to be at least this sure. */
const SURE_SPEAKER = 0.5;

type Choose = (positions: readonly StoredPosition[]) => readonly StoredPosition[];

/** The speakers' own positions on one issue, earliest first. Statements of one speaker. */
export const ownPositions = (statements: readonly StoredStatement[], issue: string): HeldPosition[] =>
  heldPositions(statements, issue, (positions) => positions.filter(({ own }) => own));

/** The positions on one issue that others ascribe to an actor, earliest first. */
export const ascribedPositions = (
  statements: readonly StoredStatement[],
  issue: string,
  holder: string,
): HeldPosition[] =>
  heldPositions(statements, issue, (positions) => positions.filter(({ own, holderId }) => !own && holderId === holder));

function heldPositions(statements: readonly StoredStatement[], issue: string, choose: Choose): HeldPosition[] {
  const passages = utterancesOf(statements).flatMap((utterance) => passageOf(utterance, issue, choose) ?? []);
  const groups: Group[] = [];
  for (const passage of bodiesFirst(passages)) {
    const group = groups.find((one) => belongs(passage, one));
    if (group) join(group, passage);
    else groups.push(join({ passages: [], articles: new Set(), events: new Set(), known: null }, passage));
  }
  return groups.map((group) => heldOf(issue, group.passages)).sort(byDays);
}

/** Sayings of one occasion so far, and what decides whether another belongs to them. */
interface Group {
  readonly passages: Passage[];
  readonly articles: Set<string>;
  readonly events: Set<string>;
  /** The days of the first that is dated. */
  known: SaidDays | null;
}

function join(group: Group, passage: Passage): Group {
  group.passages.push(passage);
  for (const { article } of passage.utterance.reports) group.articles.add(article.id);
  for (const event of eventsOf([passage])) group.events.add(event);
  if (passage.utterance.days.dated) group.known ??= passage.utterance.days;
  return group;
}

/** The surest position of a saying; one that takes a side before one that takes none. */
function passageOf(utterance: Utterance, issue: string, choose: Choose): Passage | null {
  const all = utterance.reports.flatMap((statement) =>
    choose(statement.positions.filter((position) => position.issue === issue)).map((position) => ({
      utterance,
      position,
      statement,
    })),
  );
  return all.toSorted(bySureness)[0] ?? null;
}

const takesSide = ({ stance }: Pick<StoredPosition, 'stance'>): number => (stance === 'neutral' ? 0 : 1);

const bySureness = (a: Passage, b: Passage): number =>
  takesSide(b.position) - takesSide(a.position) ||
  Number(b.statement.shown) - Number(a.statement.shown) ||
  Number(isSure(b)) - Number(isSure(a)) ||
  // Of readings that are both sure, the source's goes before the press's.
  Number(isPrimary(b)) - Number(isPrimary(a)) ||
  b.position.confidence - a.position.confidence;

const isPrimary = ({ statement }: Passage): boolean => primaryOf(statement) !== null;

/** Headlines come last, so that they find the words of which they are a summary. */
const bodiesFirst = (passages: readonly Passage[]): Passage[] =>
  passages.toSorted((a, b) => Number(isHeadline(a)) - Number(isHeadline(b)));

const isHeadline = ({ utterance }: Passage): boolean => utterance.reports.every(({ part }) => part !== 'body');

const articlesOf = (passages: readonly Passage[]): Set<string> =>
  new Set(passages.flatMap(({ utterance }) => utterance.reports.map(({ article }) => article.id)));

/**
 * Whether a saying belongs to an occasion: a headline to whatever its article's body has, else the same side on the
 * same day, or in one article where no day is given.
 */
function belongs(passage: Passage, { passages, articles, events, known }: Group): boolean {
  const { days } = passage.utterance;
  const sameArticle = (): boolean => passage.utterance.reports.some(({ article }) => articles.has(article.id));
  if (isHeadline(passage) && sameArticle()) return true;
  if (passages[0]!.position.stance !== passage.position.stance) return false;
  if (days.dated && known) return isNear(days, known) && !isOtherOccasion(passage, events);
  return sameArticle();
}

/** Whether both name an event, and not the same: two appearances on one day. */
function isOtherOccasion(passage: Passage, events: ReadonlySet<string>): boolean {
  const own = eventsOf([passage]);
  return own.size > 0 && events.size > 0 && ![...own].some((event) => events.has(event));
}

const eventsOf = (passages: readonly Passage[]): Set<string> =>
  new Set(
    passages.flatMap(({ utterance }) =>
      utterance.reports.flatMap(({ occasion }) => {
        const named = occasion?.event ?? occasion?.place;
        return named === undefined ? [] : [named.toLowerCase().replace(/^(?:an?|the|his|her|their) /, '')];
      }),
    ),
  );

/** Whether two positions name the same event or place. */
export function sameEvent(a: HeldPosition, b: HeldPosition): boolean {
  const others = eventsOf(b.passages);
  return [...eventsOf(a.passages)].some((event) => others.has(event));
}

function heldOf(issue: string, group: readonly Passage[]): HeldPosition {
  const spoken = group.filter((passage) => !isHeadline(passage));
  // A headline is the outlet's summary: it says nothing where the body has the words.
  const passages = (spoken.length > 0 ? spoken : group).toSorted(bySureness);
  const { stance } = passages[0]!.position;
  return {
    issue,
    stance,
    bases: [...new Set(passages.map(({ position }) => position.basis))],
    days: group.map(({ utterance }) => utterance.days).reduce(narrowed),
    passages,
    articles: [...articlesOf(group)],
    sure: stance !== 'neutral' && spoken.some(isSure),
  };
}

/** Whether a passage is sure enough to be compared with another. */
export const isSure = ({ position, statement }: Passage): boolean =>
  statement.shown &&
  statement.rejected === null &&
  position.stance !== 'neutral' &&
  position.confidence >= SURE &&
  statement.speaker.confidence >= SURE_SPEAKER;

/** Earliest first by the latest day, without a day last. */
const byDays = (a: HeldPosition, b: HeldPosition): number =>
  (a.days.to ?? NO_DAY).localeCompare(b.days.to ?? NO_DAY) || (a.days.from ?? '').localeCompare(b.days.from ?? '');
