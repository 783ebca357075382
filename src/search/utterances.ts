import { normalName, type StoredSpeaker, type StoredStatement } from '../record/index.ts';
import { LikeIndex } from './like-index.ts';
import { type PrimaryReport, primaryReports } from './primary.ts';
import { isNear, NO_DAY, narrowed, publishedOn, type SaidDays, saidDaysOf } from './said-days.ts';
import { type Likeness, wordingOf } from './wording.ts';

/** Something said once, with every report of it that the record holds. */
export interface Utterance {
  /** The id of its earliest report. */
  readonly id: string;
  readonly speaker: StoredSpeaker;
  readonly days: SaidDays;
  /** Its source where one is held: a transcript, else an official page; null where the press alone tells it. */
  readonly primary: PrimaryReport | null;
  /** Earliest published first. */
  readonly reports: readonly StoredStatement[];
  /** The wordings of the reports, each once, in that order. */
  readonly wordings: readonly string[];
}

/** Days by which two outlets may be apart on one saying: time zones, "on Tuesday" for a late evening. */
const DATES_APART = 1;

interface Growing {
  readonly speaker: StoredSpeaker;
  days: SaidDays;
  readonly reports: StoredStatement[];
}

/** A statement with what decides its place in the order. */
interface Ordered {
  readonly statement: StoredStatement;
  readonly days: SaidDays;
  readonly published: string;
}

/**
 * Joins statements that report one saying: of one speaker, alike in words, and of one time.
 *
 * The same words need dates that agree. Where a report does not date the saying, the same words are taken for the
 * saying that is known: nothing shows that it was said again. Told in other words, it needs the same day.
 */
export function utterancesOf(statements: readonly StoredStatement[]): Utterance[] {
  const bySpeaker = Map.groupBy(inOrder(statements), ({ statement }) => speakerKey(statement));
  const found = [...bySpeaker.values()].flatMap((own) => ofOneSpeaker(own));
  return found.sort(byDay);
}

/** Dated ones first, so that a report without a date finds the saying that it may be of; then by publication. */
const inOrder = (statements: readonly StoredStatement[]): Ordered[] =>
  statements
    .map((statement) => ({
      statement,
      days: saidDaysOf(statement),
      published: publishedOn(statement.article) ?? NO_DAY,
    }))
    .sort((a, b) => Number(b.days.dated) - Number(a.days.dated) || byPublication(a, b));

const byPublication = (a: Ordered, b: Ordered): number =>
  compare(a.published, b.published) || a.statement.order - b.statement.order;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Who speaks, as a key: an id, the ids of those who speak together, else the article's words for the source. */
const speakerKey = ({ speaker, source, article }: StoredStatement): string => {
  if (speaker.id !== null) return speaker.id;
  if (speaker.members.length > 0) return [...speaker.members].sort().join('+');
  const words = normalName(speaker.name ?? source);
  return words === '' ? `in ${article.id}` : `called ${words}`;
};

function ofOneSpeaker(statements: readonly Ordered[]): Utterance[] {
  const found: Growing[] = [];
  const index = new LikeIndex();
  /** Of each wording in the index, by its number: the statement, and the number of the utterance. */
  const held: { readonly statement: StoredStatement; readonly of: number }[] = [];
  for (const { statement, days } of statements) {
    const wording = wordingOf(statement.words, statement.kind);
    const likes = Map.groupBy(index.likeTo(wording), ([number]) => held[number]!.of);
    const same = [...likes.keys()]
      .sort((a, b) => a - b)
      .find((of) =>
        isReportOf(
          found[of]!,
          { statement, days },
          likes.get(of)!.map(([number, like]) => ({ statement: held[number]!.statement, like })),
        ),
      );
    const of = same ?? found.push({ speaker: statement.speaker, days, reports: [] }) - 1;
    const one = found[of]!;
    one.days = narrowed(one.days, days);
    one.reports.push(statement);
    index.add(wording);
    held.push({ statement, of });
  }
  return found.map(({ speaker, days, reports }) => {
    const ordered = inOrder(reports)
      .sort(byPublication)
      .map(({ statement }) => statement);
    const primary = primaryReports(ordered)[0] ?? null;
    return { id: ordered[0]!.id, speaker, days, primary, reports: ordered, wordings: wordingsOf(ordered) };
  });
}

/** @param like the reports of it that are worded like the statement. */
function isReportOf(
  one: Growing,
  { statement, days }: Pick<Ordered, 'statement' | 'days'>,
  like: readonly { readonly statement: StoredStatement; readonly like: Likeness }[],
): boolean {
  const bothDated = one.days.dated && days.dated;
  if (bothDated && !isNear(one.days, days, DATES_APART)) return false;
  // Published before the day on which the other was said: not a report of that one.
  if (!bothDated && one.days.from !== null && days.to !== null && days.to < one.days.from) return false;
  return like.some(
    (report) =>
      report.like === 'same-words' ||
      (bothDated ? isNear(one.days, days) : report.statement.article.id === statement.article.id),
  );
}

/** What the reports of a saying have as its words, each wording once. */
export function wordingsOf(reports: readonly StoredStatement[]): string[] {
  if (reports.length === 1) return [reports[0]!.words];
  const byWords = new Map<string, string>();
  for (const { words, kind } of reports) {
    const key = wordingOf(words, kind).words.join(' ');
    if (!byWords.has(key)) byWords.set(key, words);
  }
  return [...byWords.values()];
}

/** Earliest first, by the latest day on which it can have been said; without any day last. */
const byDay = (a: Utterance, b: Utterance): number =>
  compare(a.days.to ?? NO_DAY, b.days.to ?? NO_DAY) || compare(a.days.from ?? '', b.days.from ?? '');
