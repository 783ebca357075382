import { normalName, type StoredSpeaker, type StoredStatement } from '../record/index.ts';
import { type PrimaryReport, primaryReports } from './primary.ts';
import { isNear, NO_DAY, narrowed, publishedOn, type SaidDays, saidDaysOf } from './said-days.ts';
import { type Likeness, likenessOf, type Wording, wordingOf } from './wording.ts';

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
  readonly reports: { readonly statement: StoredStatement; readonly wording: Wording }[];
}

/**
 * Joins statements that report one saying: of one speaker, alike in words, and of one time.
 *
 * The same words need dates that agree. Where a report does not date the saying, the same words are taken for the
 * saying that is known: nothing shows that it was said again. Told in other words, it needs the same day.
 */
export function utterancesOf(statements: readonly StoredStatement[]): Utterance[] {
  const bySpeaker = Map.groupBy(inOrder(statements), speakerKey);
  const found = [...bySpeaker.values()].flatMap((own) => ofOneSpeaker(own));
  return found.sort(byDay);
}

/** Dated ones first, so that a report without a date finds the saying that it may be of; then by publication. */
const inOrder = (statements: readonly StoredStatement[]): StoredStatement[] =>
  statements.toSorted(
    (a, b) => Number(saidDaysOf(b).dated) - Number(saidDaysOf(a).dated) || byPublication(a, b) || a.order - b.order,
  );

const byPublication = (a: StoredStatement, b: StoredStatement): number =>
  (publishedOn(a.article) ?? NO_DAY).localeCompare(publishedOn(b.article) ?? NO_DAY);

/** Who speaks, as a key: an id, the ids of those who speak together, else the article's words for the source. */
const speakerKey = ({ speaker, source, article }: StoredStatement): string => {
  if (speaker.id !== null) return speaker.id;
  if (speaker.members.length > 0) return [...speaker.members].sort().join('+');
  const words = normalName(speaker.name ?? source);
  return words === '' ? `in ${article.id}` : `called ${words}`;
};

function ofOneSpeaker(statements: readonly StoredStatement[]): Utterance[] {
  const found: Growing[] = [];
  const byTerm = new Map<string, Set<Growing>>();
  for (const statement of statements) {
    const wording = wordingOf(statement.words, statement.kind);
    const days = saidDaysOf(statement);
    const candidates = new Set([...wording.terms].flatMap((term) => [...(byTerm.get(term) ?? [])]));
    const same = [...candidates].find((one) => isReportOf(one, statement, wording, days));
    const one = same ?? { speaker: statement.speaker, days, reports: [] };
    if (!same) found.push(one);
    one.days = narrowed(one.days, days);
    one.reports.push({ statement, wording });
    for (const term of wording.terms) byTerm.set(term, (byTerm.get(term) ?? new Set()).add(one));
  }
  return found.map(({ speaker, days, reports }) => {
    const ordered = reports.map(({ statement }) => statement).sort((a, b) => byPublication(a, b) || a.order - b.order);
    const primary = primaryReports(ordered)[0] ?? null;
    return { id: ordered[0]!.id, speaker, days, primary, reports: ordered, wordings: wordingsOf(ordered) };
  });
}

function isReportOf(one: Growing, statement: StoredStatement, wording: Wording, days: SaidDays): boolean {
  const bothDated = one.days.dated && days.dated;
  if (bothDated && !isNear(one.days, days, DATES_APART)) return false;
  // Published before the day on which the other was said: not a report of that one.
  if (!bothDated && one.days.from !== null && days.to !== null && days.to < one.days.from) return false;
  return one.reports.some((report) => {
    const like: Likeness = likenessOf(report.wording, wording);
    if (like === 'same-words') return true;
    const sameArticle = report.statement.article.id === statement.article.id;
    return like === 'alike' && (bothDated ? isNear(one.days, days) : sameArticle);
  });
}

function wordingsOf(reports: readonly StoredStatement[]): string[] {
  const byWords = new Map<string, string>();
  for (const { words, kind } of reports) {
    const key = wordingOf(words, kind).words.join(' ');
    if (!byWords.has(key)) byWords.set(key, words);
  }
  return [...byWords.values()];
}

/** Earliest first, by the latest day on which it can have been said; without any day last. */
const byDay = (a: Utterance, b: Utterance): number =>
  (a.days.to ?? NO_DAY).localeCompare(b.days.to ?? NO_DAY) || (a.days.from ?? '').localeCompare(b.days.from ?? '');
