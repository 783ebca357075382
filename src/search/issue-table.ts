import type { Stance } from '../domain/index.ts';
import type { RecordStore, Standing, TrackedIssue } from '../record/index.ts';
import type { TimedPosition } from './changes.ts';
import type { HeldPosition } from './held-positions.ts';
import { monthsBetween } from './matrix.ts';
import { type NamedActor, trackedIssue } from './positions.ts';
import { ascribedWithWords, withWords } from './read-positions.ts';
import { fromSettled } from './settle.ts';
import type { Count } from './statements.ts';

/** How often one side was taken. */
export interface SideCount {
  readonly stance: Stance;
  readonly count: number;
  /** How many of them are possible shifts. */
  readonly shifts: number;
}

/** What an actor holds in a month, in numbers. */
export interface CellSums {
  readonly own: readonly SideCount[];
  /** What others say the actor holds: never counted. */
  readonly ascribed: readonly SideCount[];
}

export interface TableRow {
  readonly actor: NamedActor;
  /** How many positions in all months. */
  readonly own: number;
  readonly ascribed: number;
  /** By month, `YYYY-MM` (`''`: no day is known); only months that were asked for, and that have any. */
  readonly cells: Readonly<Record<string, CellSums>>;
}

/** Who stands where on an issue, by month: a part of it. */
export interface IssueTable {
  readonly issue: TrackedIssue;
  /** Those with most positions first. */
  readonly actors: readonly TableRow[];
  /** One after the other, those without any position too; `''` last: positions of which no day is known. */
  readonly months: readonly string[];
  readonly total: { readonly actors: number; readonly months: number };
  /** The last months of the parts before and after; null where there are none. */
  readonly earlier: string | null;
  readonly later: string | null;
  /** Give it as `after` for the next actors; null on the last page. */
  readonly next: string | null;
  /** Shown statements on the issue whose speaker is not named, or is a private person. */
  readonly unnamed: number;
  /** Statements on the issue below the threshold. */
  readonly hidden: Count;
}

export interface TableQuestion {
  readonly issue: string;
  /** Actors a page. */
  readonly limit: number;
  /** `next` of an earlier page. */
  readonly after?: string;
  /** Months a page. */
  readonly months: number;
  /** The last month of the page, `YYYY-MM`; by default the last of all. */
  readonly until?: string;
  /** A month that has to be in view, where `until` is not given. */
  readonly inView?: string;
}

/** Counting stops here, as in every list. */
const COUNTED = 1000;

/** Who stands where on an issue, by month. Throws `issues/unknown`. */
export async function issueTable(record: RecordStore, question: TableQuestion): Promise<IssueTable> {
  const issue = await trackedIssue(record, question.issue);
  const { id } = issue.issue;
  return fromSettled(record, { issue: id }, async () => {
    const sums = await record.standings.sumsOf(id);
    const { limit, after } = question;
    const read = await record.standings.standingsOn(id, {
      limit: limit + 1,
      ...(after !== undefined && { after }),
    });
    const shown = read.slice(0, limit);
    const all = sums.months === null ? [] : monthsBetween([sums.months.first, sums.months.last]);
    const stretch = stretchOf(all, question);
    const hidden = await record.count({ issue: id, shown: false, limit: COUNTED + 1 });
    return {
      issue,
      actors: await rowsOf(record, id, shown, stretch.months),
      months: [...stretch.months, ...(sums.undated ? [''] : [])],
      total: { actors: sums.actors, months: all.length },
      earlier: stretch.earlier,
      later: stretch.later,
      next: read.length > shown.length ? shown.at(-1)!.order : null,
      unnamed: sums.unnamed,
      hidden: { count: Math.min(hidden, COUNTED), more: hidden > COUNTED },
    };
  });
}

/** The months up to `until`, else the last ones, or those around the one that has to be in view. */
function stretchOf(all: readonly string[], { months, until = '', inView = '' }: TableQuestion) {
  const asked = all.indexOf(until);
  const wanted = all.indexOf(inView);
  const isLate = wanted < 0 || wanted >= all.length - months;
  const end = asked >= 0 ? asked + 1 : isLate ? all.length : Math.min(all.length, wanted + Math.ceil(months / 2));
  const start = Math.max(0, end - months);
  return {
    months: all.slice(start, end),
    earlier: start > 0 ? all[start - 1]! : null,
    later: end < all.length ? all[Math.min(all.length, end + months) - 1]! : null,
  };
}

async function rowsOf(
  record: RecordStore,
  issue: string,
  standings: readonly Standing[],
  months: readonly string[],
): Promise<TableRow[]> {
  const [from, to] = [months[0], months.at(-1)];
  const ids = standings.map(({ actor }) => actor.id);
  const counts = await record.standings.cells(issue, ids, from === undefined ? null : { from, to: to! });
  const byActor = Map.groupBy(counts, ({ actor }) => actor);
  return standings.map(({ actor: { id, name, kind }, own, ascribed }) => ({
    actor: { id, name, kind },
    own,
    ascribed,
    cells: Object.fromEntries(
      [...Map.groupBy(byActor.get(id) ?? [], ({ month }) => month)].map(([month, cell]) => [month, sumsOf(cell)]),
    ),
  }));
}

const ORDER: readonly Stance[] = ['for', 'conditional', 'against', 'neutral'];

function sumsOf(counts: readonly (SideCount & { readonly own: boolean })[]): CellSums {
  const ordered = counts.toSorted((a, b) => ORDER.indexOf(a.stance) - ORDER.indexOf(b.stance));
  const of = (isOwn: boolean): SideCount[] =>
    ordered.filter(({ own }) => own === isOwn).map(({ stance, count, shifts }) => ({ stance, count, shifts }));
  return { own: of(true), ascribed: of(false) };
}

/** The words behind a cell, or behind all months of an actor: the latest. */
export interface OpenedCell {
  readonly actor: NamedActor;
  readonly own: readonly TimedPosition[];
  readonly ascribed: readonly HeldPosition[];
  /** How many the actor holds in all months. */
  readonly total: { readonly own: number; readonly ascribed: number };
}

/**
 * What an actor holds on an issue: in a month (`''`: no day is known), or in all of them; at most `limit` of each kind, the
 * latest. Null where the actor holds nothing on it, or is a private person.
 */
export async function openedCell(
  record: RecordStore,
  { issue, actor, month, limit }: { issue: string; actor: string; month: string | null; limit: number },
): Promise<OpenedCell | null> {
  return fromSettled(record, { issue, actor }, async () => {
    const standing = (await record.standings.standingsOf(actor)).find((one) => one.issue === issue);
    if (!standing || standing.actor.privatePerson) return null;
    const { id, name, kind } = standing.actor;
    const asked = { actor: id, issue, limit, ...(month !== null && { month }) };
    return {
      actor: { id, name, kind },
      own: await withWords(record, await record.standings.positions({ ...asked, own: true })),
      ascribed: await ascribedWithWords(record, await record.standings.positions({ ...asked, own: false })),
      total: { own: standing.own, ascribed: standing.ascribed },
    };
  });
}
