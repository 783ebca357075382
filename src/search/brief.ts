import type {
  RecordStore,
  StatementQuery,
  StoredActor,
  StoredArticle,
  StoredStatement,
  TrackedIssue,
} from '../record/index.ts';
import { type Resolved, resolveActor } from './actors.ts';
import { isShift, type ShiftedPosition } from './changes.ts';
import { everyOf } from './every-statement.ts';
import { monthsBetween } from './matrix.ts';
import { type ActorPositions, positionsOf, trackedIssue } from './positions.ts';
import { publishedOn } from './said-days.ts';
import { shiftsOf } from './shifts.ts';
import { firstDayOf } from './statements.ts';
import { type Utterance, utterancesOf } from './utterances.ts';

/** Sayings that are given in full unless asked otherwise: more than anybody reads before an interview. */
const SAYINGS = 100;

export interface BriefQuestion {
  /** Name, alias or id; or the actor, where that is read already. */
  readonly actor: string | StoredActor;
  /** Id of an issue; without it, whatever the actor said, and every issue. */
  readonly issue?: string;
  /** `2025`, `2025-02` or `2025-02-14`: only what was said then or later. */
  readonly since?: string;
  readonly includePrivate?: boolean;
  /** Sayings given in full, the newest; 100 by default. */
  readonly limit?: number;
  /** Only the newest so many reports are looked at, and about as many positions as a page shows; all by default. */
  readonly reports?: number;
}

/** Something said once, with the report that is given in full and the article in which it stands. */
export interface BriefSaying {
  readonly utterance: Utterance;
  /** The surest of those reports that quote most. */
  readonly statement: StoredStatement;
  readonly article: StoredArticle;
}

/** From which outlets and days a brief is made, and where it has nothing. */
export interface Coverage {
  readonly sayings: number;
  /** Whether there are older reports that were not looked at: then all that is counted here is of the newest. */
  readonly cut: boolean;
  /** Reports: five outlets that carry one saying are five. */
  readonly reports: number;
  /** Outlets, those with most reports first. Days of publication, `YYYY-MM-DD`; null where none is known. */
  readonly outlets: readonly {
    readonly name: string | null;
    readonly reports: number;
    readonly articles: number;
    readonly first: string | null;
    readonly last: string | null;
  }[];
  /** First and last day of a saying, `YYYY-MM-DD`; null where no day is known. */
  readonly first: string | null;
  readonly last: string | null;
  /** Months between these, `YYYY-MM`, in which nothing is held. */
  readonly silent: readonly string[];
  /** Sayings of which no article gives the day. */
  readonly undated: number;
  /** Statements below the threshold, left out. */
  readonly lessSure: number;
}

/** What one wants to know before an interview. */
export interface Brief {
  readonly actor: StoredActor;
  readonly issue: TrackedIssue | null;
  readonly since: string | null;
  /** ISO 8601 instant. */
  readonly made: string;
  readonly positions: readonly ActorPositions[];
  /** Possible shifts and returns among these, the latest first. */
  readonly shifts: readonly { readonly issue: TrackedIssue; readonly position: ShiftedPosition }[];
  /** Whether there are earlier ones that are not given. */
  readonly moreShifts: boolean;
  /** Newest first. */
  readonly sayings: readonly BriefSaying[];
  readonly coverage: Coverage;
}

/** `one` without a brief: a private person, of whom none is made unless `includePrivate`. */
export type BriefAnswer =
  | { readonly actor: Resolved; readonly brief: null }
  | { readonly actor: Resolved; readonly brief: Brief };

/** A brief on somebody: positions, possible shifts, words in full, coverage. Throws `issues/unknown`, `usage/date`. */
export async function briefOn(record: RecordStore, question: BriefQuestion, now = new Date()): Promise<BriefAnswer> {
  const resolved = await resolveActor(record, question.actor);
  const issue = question.issue === undefined ? null : await trackedIssue(record, question.issue);
  const since = question.since === undefined ? null : firstDayOf(question.since);
  if (resolved.found !== 'one' || (resolved.actor.privatePerson && !question.includePrivate))
    return { actor: resolved, brief: null };
  const { actor } = resolved;
  const query = { actor: actor.id, ...(issue && { issue: issue.issue.id }), ...(since !== null && { since }) };
  const { held, cut } = await reportsFor(record, { ...query, shown: true }, question.reports);
  const utterances = utterancesOf(held).reverse();
  const lessSure = await record.count({ ...query, shown: false, limit: COUNTED });
  const positions = await positionsSince(record, question, actor, since);
  const sayings: BriefSaying[] = [];
  for (const utterance of utterances.slice(0, question.limit ?? SAYINGS)) {
    const statement = tellingMost(utterance);
    const article = await record.articleOf(statement.article.id, statement.article.version);
    if (article) sayings.push({ utterance, statement, article });
  }
  const brief: Brief = {
    ...{ actor, issue, since, made: now.toISOString(), positions },
    ...(await shiftsAmong(record, question, { actor, since, positions })),
    sayings,
    coverage: { ...coverageOf(utterances, lessSure), cut },
  };
  return { actor: resolved, brief };
}

const COUNTED = 10_000;

/** All reports, or the newest so many. */
async function reportsFor(record: RecordStore, query: Omit<StatementQuery, 'limit'>, newest: number | undefined) {
  if (newest === undefined) return { held: await everyOf(record, query), cut: false };
  const held = await record.statements({ ...query, limit: newest + 1 });
  return { held: held.slice(0, newest), cut: held.length > newest };
}

/** Positions and possible shifts of a brief that looks at the newest reports only. */
const POSITIONS = 72;
const SHIFTS = 12;

/** Possible shifts among the positions; where these are the latest only, those that are kept of the actor. */
async function shiftsAmong(
  record: RecordStore,
  { issue, reports }: BriefQuestion,
  { actor, since, positions }: Pick<Brief, 'actor' | 'since' | 'positions'>,
): Promise<Pick<Brief, 'shifts' | 'moreShifts'>> {
  const isWhole = reports === undefined || actor.privatePerson || positions.every(isGivenWhole);
  if (isWhole) {
    const all = positions.flatMap((one) => one.own.filter(isShift).map((position) => ({ issue: one.issue, position })));
    const shifts = all.sort((a, b) => b.position.days.to!.localeCompare(a.position.days.to!));
    return { shifts, moreShifts: false };
  }
  const query = { actor: actor.id, ...(issue !== undefined && { issue }), ...(since !== null && { since }) };
  const found = await shiftsOf(record, { ...query, limit: SHIFTS + 1 });
  return { shifts: found.slice(0, SHIFTS), moreShifts: found.length > SHIFTS };
}

const isGivenWhole = ({ own, total }: ActorPositions): boolean => own.length >= total.own;

/** Positions of then or later; what they are beside earlier ones is said of all that are held. */
async function positionsSince(
  record: RecordStore,
  { issue, reports }: BriefQuestion,
  actor: StoredActor,
  since: string | null,
): Promise<readonly ActorPositions[]> {
  const { issues } = await positionsOf(record, {
    actor,
    ...(issue !== undefined && { issue }),
    ...(reports !== undefined && { inAll: POSITIONS }),
    includePrivate: true,
  });
  if (since === null) return issues;
  const isLater = ({ days }: { readonly days: { readonly to: string | null } }) => days.to !== null && days.to >= since;
  return issues
    .map((one) => ({ ...one, own: one.own.filter(isLater), ascribed: one.ascribed.filter(isLater) }))
    .filter(({ own, ascribed }) => own.length + ascribed.length > 0);
}

const QUOTED = { direct: 2, mixed: 1, indirect: 0 } as const;

const tellingMost = ({ reports }: Utterance): StoredStatement =>
  reports.toSorted((a, b) => QUOTED[b.kind] - QUOTED[a.kind] || b.confidence - a.confidence)[0]!;

function coverageOf(utterances: readonly Utterance[], lessSure: number): Omit<Coverage, 'cut'> {
  const reports = utterances.flatMap((utterance) => utterance.reports);
  const days = utterances.flatMap(({ days: { to } }) => to ?? []).sort();
  const months = new Set(days.map((day) => day.slice(0, 7)));
  const byOutlet = Map.groupBy(reports, ({ article: { outlet } }) => outlet?.name ?? outlet?.domain ?? null);
  const outlets = [...byOutlet].map(([name, own]) => {
    const printed = own.flatMap(({ article }) => publishedOn(article) ?? []).sort();
    return {
      name,
      reports: own.length,
      articles: new Set(own.map(({ article }) => article.id)).size,
      first: printed[0] ?? null,
      last: printed.at(-1) ?? null,
    };
  });
  return {
    sayings: utterances.length,
    reports: reports.length,
    outlets: outlets.sort((a, b) => b.reports - a.reports),
    first: days[0] ?? null,
    last: days.at(-1) ?? null,
    silent: monthsBetween([...months]).filter((month) => !months.has(month)),
    undated: utterances.filter((one) => !one.days.dated).length,
    lessSure,
  };
}
