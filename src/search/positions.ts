import { OnrecordError, type OutletClaim } from '../domain/index.ts';
import type {
  PlacedPosition,
  RecordStore,
  Standing,
  StoredActor,
  StoredStatement,
  TrackedIssue,
} from '../record/index.ts';
import { type Resolved, resolveActor } from './actors.ts';
import { changesOf, type TimedPosition } from './changes.ts';
import { everyOf, PAGE } from './every-statement.ts';
import { ascribedPositions, type HeldPosition, ownPositions } from './held-positions.ts';
import { statementsNamed } from './kept-positions.ts';
import { ascribedWithWords, withWords } from './read-positions.ts';
import { fromSettled, verdicts } from './settle.ts';

/** A claim of an outlet that a position is a repeat or a shift. */
export interface ClaimOnPosition extends OutletClaim {
  readonly outlet: string | null;
  readonly article: string;
}

/** Where an actor stands on one issue over time. */
export interface ActorPositions {
  readonly issue: TrackedIssue;
  /** The actor's own, earliest first, one an occasion. */
  readonly own: readonly TimedPosition[];
  /** What others say the actor's position is: never counted. Earliest first. */
  readonly ascribed: readonly HeldPosition[];
  /** What outlets themselves say of the actor's own positions: by the id of a report. Kept beside, never counted. */
  readonly claims: Readonly<Record<string, readonly ClaimOnPosition[]>>;
  /** Statements on the issue that are below the threshold, and were left out. */
  readonly hidden: number;
  /** How many are held, where only the latest are given; `sides`: of the own ones, those that take a side. */
  readonly total: { readonly own: number; readonly sides: number; readonly ascribed: number };
}

/** Where somebody stands. `issues` is empty where the name means nobody, or several, or nothing is held. */
export interface PositionsAnswer {
  readonly actor: Resolved;
  readonly issues: readonly ActorPositions[];
  /** True where the actor is a private person, of whom no list is given unless `includePrivate`. */
  readonly withheld: boolean;
}

export interface PositionsQuestion {
  /** Name, alias or id; or who that is. */
  readonly actor: string | StoredActor;
  /** Id of an issue; without it, every issue on which the actor has a position. */
  readonly issue?: string;
  /** Also statements below the threshold; they are never compared. */
  readonly all?: boolean;
  readonly includePrivate?: boolean;
  /** Only the latest so many own ones and ascribed ones an issue; all by default. */
  readonly latest?: number;
  /** Where this is less: about so many own ones over all issues, each as many as the others; never fewer than three. */
  readonly inAll?: number;
}

/** Where an actor stands on issues, and what each position is beside those before. Throws `issues/unknown`. */
export async function positionsOf(record: RecordStore, question: PositionsQuestion): Promise<PositionsAnswer> {
  const issues = await issuesAsked(record, question.issue);
  const actor = await resolveActor(record, question.actor);
  if (actor.found !== 'one') return { actor, issues: [], withheld: false };
  if (actor.actor.privatePerson && !question.includePrivate) return { actor, issues: [], withheld: true };
  const { id } = actor.actor;
  const found = question.all
    ? await withLessSure(record, id, issues)
    : await fromSettled(record, { actor: id }, () => keptPositions(record, id, issues, question));
  return { actor, issues: found, withheld: false };
}

/** From what is kept: shown statements only. */
async function keptPositions(
  record: RecordStore,
  actor: string,
  issues: readonly TrackedIssue[],
  question: PositionsQuestion,
): Promise<ActorPositions[]> {
  const standings = new Map((await record.standings.standingsOf(actor)).map((one) => [one.issue, one]));
  const hidden = await record.standings.hiddenOf(actor);
  const { own, ascribed } = await latestByIssue(record, actor, [...standings.values()], question);
  const claims = await claimsOn(record, [...own.values()].flat());
  return issues.flatMap((issue): ActorPositions[] => {
    const { id } = issue.issue;
    const standing = standings.get(id);
    const lessSure = hidden.get(id) ?? 0;
    if (!standing && lessSure === 0) return [];
    const { own: held = 0, sides = 0, ascribed: others = 0 } = standing ?? {};
    const positions = own.get(id) ?? [];
    return [
      {
        ...{ issue, own: positions, ascribed: ascribed.get(id) ?? [], hidden: lessSure },
        claims: claimsAmong(claims, positions),
        total: { own: held, sides, ascribed: others },
      },
    ];
  });
}

/** Own positions on each issue of a page that has many. */
const AT_LEAST = 3;

/** The latest of each issue, read in few queries; among the own ones of each the latest that takes a side, where any does. */
async function latestByIssue(
  record: RecordStore,
  actor: string,
  standings: readonly Standing[],
  { issue, latest, inAll }: PositionsQuestion,
) {
  const share = inAll === undefined ? undefined : Math.max(AT_LEAST, Math.floor(inAll / Math.max(1, standings.length)));
  const limit = latest === undefined ? share : Math.min(latest, share ?? latest);
  const kept = await record.standings.latestOf(actor, {
    ...(issue !== undefined && { issue }),
    ...(limit !== undefined && { limit }),
  });
  const [own, ascribed] = [kept.filter((one) => one.own), kept.filter((one) => !one.own)];
  const withSide = new Set(own.flatMap((one) => (one.stance === 'neutral' ? [] : [one.issue])));
  const before: PlacedPosition[] = [];
  for (const standing of standings) {
    if ((issue ?? standing.issue) !== standing.issue || standing.sides === 0 || withSide.has(standing.issue)) continue;
    const query = { actor, issue: standing.issue, own: true, sides: true, limit: 1 } as const;
    before.push(...(await record.standings.positions(query)));
  }
  return {
    own: Map.groupBy(await withWords(record, [...before, ...own]), (one) => one.issue),
    ascribed: Map.groupBy(await ascribedWithWords(record, ascribed), (one) => one.issue),
  };
}

/** From all statements, those below the threshold too. */
async function withLessSure(
  record: RecordStore,
  actor: string,
  issues: readonly TrackedIssue[],
): Promise<ActorPositions[]> {
  const said = await verdicts(record);
  const found: ActorPositions[] = [];
  for (const issue of issues) {
    const { id } = issue.issue;
    const own = changesOf(ownPositions(await everyOf(record, { actor, issue: id }), id), said);
    const ascribed = ascribedPositions(await everyOf(record, { ascribedTo: actor, issue: id }), id, actor);
    if (own.length + ascribed.length === 0) continue;
    const sides = own.filter(({ stance }) => stance !== 'neutral').length;
    const total = { own: own.length, sides, ascribed: ascribed.length };
    found.push({ issue, own, ascribed, claims: await claimsOn(record, own), hidden: 0, total });
  }
  return found;
}

async function issuesAsked(record: RecordStore, id: string | undefined): Promise<readonly TrackedIssue[]> {
  return id === undefined ? record.trackedIssues() : [await trackedIssue(record, id)];
}

/** An issue by its id. Throws `issues/unknown`. */
export async function trackedIssue(record: RecordStore, id: string): Promise<TrackedIssue> {
  const issues = await record.trackedIssues();
  const found = issues.find(({ issue }) => issue.id === id);
  if (found) return found;
  const known = issues.length === 0 ? 'Add one with `onrecord issue add`.' : 'See `onrecord issue list`.';
  throw new OnrecordError('issues/unknown', `No issue on this record has the id ${JSON.stringify(id)}.`, known);
}

/** The claims of these positions' articles that are about one of their reports, by statement. */
async function claimsOn(
  record: RecordStore,
  positions: readonly TimedPosition[],
): Promise<Record<string, ClaimOnPosition[]>> {
  const reports = positions.flatMap(({ passages }) => passages.flatMap(({ utterance }) => utterance.reports));
  const articles = new Map(reports.map(({ article }) => [article.id, article]));
  const ids = new Set(reports.map(({ id }) => id));
  const found: Record<string, ClaimOnPosition[]> = {};
  for (const { article, claims } of await record.claimsOf([...articles.keys()])) {
    const { outlet } = articles.get(article)!;
    for (const claim of claims) {
      if (claim.statement === null || !ids.has(claim.statement)) continue;
      const told = { ...claim, outlet: outlet?.name ?? outlet?.domain ?? null, article };
      found[claim.statement] = [...(found[claim.statement] ?? []), told];
    }
  }
  return found;
}

/** The claims that are about these positions. */
const claimsAmong = (claims: ActorPositions['claims'], positions: readonly TimedPosition[]): ActorPositions['claims'] =>
  Object.fromEntries(
    positions
      .flatMap(({ passages }) => passages.flatMap(({ utterance }) => utterance.reports))
      .flatMap(({ id }) => (claims[id] === undefined ? [] : [[id, claims[id]]])),
  );

/** The positions of its speaker of which a statement is a report, on all issues. */
export async function positionsWith(
  record: RecordStore,
  { speaker: { id: actor }, order, positions }: StoredStatement,
): Promise<TimedPosition[]> {
  const issues = new Set(positions.filter(({ own }) => own).map(({ issue }) => issue));
  if (actor === null || issues.size === 0) return [];
  return fromSettled(record, { actor }, async () => {
    const kept: PlacedPosition[] = [];
    for (const issue of issues) kept.push(...(await record.standings.positions({ actor, issue, own: true })));
    return withWords(
      record,
      kept.filter((one) => statementsNamed(one).includes(order)),
    );
  });
}

/** An actor of an issue, with positions over time. */
export interface ActorOnIssue extends Omit<ActorPositions, 'issue' | 'claims'> {
  readonly actor: NamedActor;
}

export type NamedActor = Pick<StoredActor, 'id' | 'name' | 'kind'>;

/** Who stands where on an issue: those with most positions first; private persons and the unnamed are left out. */
export interface IssueAnswer {
  readonly issue: TrackedIssue;
  readonly actors: readonly ActorOnIssue[];
  /** Shown statements on the issue whose speaker is not named, or is a private person. */
  readonly unnamed: number;
  /** Statements on the issue below the threshold. */
  readonly hidden: number;
}

/** Who stands where on an issue, over time. Throws `issues/unknown`. */
export async function whoStandsWhere(record: RecordStore, id: string): Promise<IssueAnswer> {
  const issue = await trackedIssue(record, id);
  return fromSettled(record, { issue: id }, async () => {
    const hidden = await record.count({ issue: id, shown: false, limit: PAGE });
    const { unnamed } = await record.standings.sumsOf(id);
    const actors: ActorOnIssue[] = [];
    for (let after: string | undefined; ; ) {
      const page = await record.standings.standingsOn(id, { limit: PAGE, ...(after !== undefined && { after }) });
      for (const standing of page) actors.push(await actorOnIssue(record, standing));
      if (page.length < PAGE) return { issue, actors, unnamed, hidden };
      after = page.at(-1)!.order;
    }
  });
}

/** All positions of an actor on an issue, as they are kept. */
export async function actorOnIssue(
  record: RecordStore,
  { actor: { id, name, kind }, issue, own, sides, ascribed }: Standing,
): Promise<ActorOnIssue> {
  const kept = async (own: boolean) => record.standings.positions({ actor: id, issue, own });
  return {
    actor: { id, name, kind },
    own: own === 0 ? [] : await withWords(record, await kept(true)),
    ascribed: ascribed === 0 ? [] : await ascribedWithWords(record, await kept(false)),
    hidden: 0,
    total: { own, sides, ascribed },
  };
}
