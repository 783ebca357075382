import { hash } from 'node:crypto';
import { OnrecordError, type OutletClaim } from '../domain/index.ts';
import type {
  RecordStore,
  StatementQuery,
  StoredActor,
  StoredCorrection,
  StoredStatement,
  TrackedIssue,
} from '../record/index.ts';
import { type Resolved, resolveActor } from './actors.ts';
import { changesOf, isShift, type ShiftedPosition, type TimedPosition } from './changes.ts';
import { ascribedPositions, type HeldPosition, ownPositions } from './held-positions.ts';

/** Statements read at a time. */
const PAGE = 1000;
/** Verdicts on shifts that are read; people give few. */
const VERDICTS = 100_000;

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
}

/** Where somebody stands. `issues` is empty where the name means nobody, or several, or nothing is held. */
export interface PositionsAnswer {
  readonly actor: Resolved;
  readonly issues: readonly ActorPositions[];
  /** True where the actor is a private person, of whom no list is given unless `includePrivate`. */
  readonly withheld: boolean;
}

export interface PositionsQuestion {
  /** Name, alias or id. */
  readonly actor: string;
  /** Id of an issue; without it, every issue on which the actor has a position. */
  readonly issue?: string;
  /** Also statements below the threshold; they are never compared. */
  readonly all?: boolean;
  readonly includePrivate?: boolean;
}

/** Where an actor stands on issues, and what each position is beside those before. Throws `issues/unknown`. */
export async function positionsOf(record: RecordStore, question: PositionsQuestion): Promise<PositionsAnswer> {
  const issues = await issuesAsked(record, question.issue);
  const actor = await resolveActor(record, question.actor);
  if (actor.found !== 'one') return { actor, issues: [], withheld: false };
  if (actor.actor.privatePerson && !question.includePrivate) return { actor, issues: [], withheld: true };
  const { all = false } = question;
  const found: ActorPositions[] = [];
  for (const issue of issues) {
    const one = await actorPositions(record, actor.actor.id, issue, all);
    if (one.own.length + one.ascribed.length + one.hidden > 0) found.push(one);
  }
  return { actor, issues: found, withheld: false };
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

async function actorPositions(
  record: RecordStore,
  actor: string,
  issue: TrackedIssue,
  all: boolean,
): Promise<ActorPositions> {
  const { id } = issue.issue;
  const shown = all ? {} : { shown: true };
  const own = await everyOf(record, { actor, issue: id, ...shown });
  const ascribed = await everyOf(record, { ascribedTo: actor, issue: id, ...shown });
  const hidden = all ? 0 : await record.count({ actor, issue: id, shown: false, limit: PAGE });
  return {
    issue,
    own: changesOf(ownPositions(own, id), await verdicts(record)),
    ascribed: ascribedPositions(ascribed, id, actor),
    claims: await claimsOn(record, own),
    hidden,
  };
}

/** The claims of these statements' articles that are about one of them, by statement. */
async function claimsOn(
  record: RecordStore,
  statements: readonly StoredStatement[],
): Promise<Record<string, ClaimOnPosition[]>> {
  const ids = new Set(statements.map(({ id }) => id));
  const found: Record<string, ClaimOnPosition[]> = {};
  for (const article of new Set(statements.map((statement) => statement.article.id))) {
    const held = await record.articleOf(article);
    for (const claim of held?.claims ?? []) {
      if (claim.statement === null || !ids.has(claim.statement)) continue;
      const outlet = held?.outlet?.name ?? held?.outlet?.domain ?? null;
      found[claim.statement] = [...(found[claim.statement] ?? []), { ...claim, outlet, article }];
    }
  }
  return found;
}

/** What people said of shifts, latest first. */
const verdicts = (record: RecordStore): Promise<readonly StoredCorrection[]> =>
  record.corrections({ what: 'shift', limit: VERDICTS });

/** All statements of a query, page by page. */
export async function everyOf(record: RecordStore, query: Omit<StatementQuery, 'limit'>): Promise<StoredStatement[]> {
  const found: StoredStatement[] = [];
  for (let before: number | undefined; ; before = found.at(-1)!.order) {
    const page = await record.statements({ ...query, limit: PAGE, ...(before !== undefined && { before }) });
    found.push(...page);
    if (page.length < PAGE) return found;
  }
}

/** An actor of an issue, with positions over time. */
export interface ActorOnIssue extends Omit<ActorPositions, 'issue' | 'claims'> {
  readonly actor: Pick<StoredActor, 'id' | 'name' | 'kind'>;
}

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
  const statements = await everyOf(record, { issue: id, shown: true });
  const hidden = await record.count({ issue: id, shown: false, limit: PAGE });
  const speaking = new Map<string, StoredStatement[]>();
  const ascribed = new Map<string, StoredStatement[]>();
  let unnamed = 0;
  for (const statement of statements) {
    const positions = statement.positions.filter((position) => position.issue === id);
    const speakers = positions.some(({ own }) => own) ? speakersOf(statement) : [];
    if (speakers.length === 0 && positions.some(({ own }) => own)) unnamed++;
    for (const speaker of speakers) pushTo(speaking, speaker, statement);
    for (const { own, holderId } of positions) if (!own && holderId) pushTo(ascribed, holderId, statement);
  }
  const actors: ActorOnIssue[] = [];
  const said = await verdicts(record);
  for (const actorId of new Set([...speaking.keys(), ...ascribed.keys()])) {
    const actor = await record.actorOf(actorId);
    if (!actor) continue;
    if (actor.privatePerson) {
      unnamed += speaking.get(actorId)?.length ?? 0;
      continue;
    }
    actors.push({
      actor: { id: actor.id, name: actor.name, kind: actor.kind },
      own: changesOf(ownPositions(speaking.get(actorId) ?? [], id), said),
      ascribed: ascribedPositions(ascribed.get(actorId) ?? [], id, actorId),
      hidden: 0,
    });
  }
  const weight = ({ own, ascribed: others }: ActorOnIssue): number => own.length * 1000 + others.length;
  return { issue, actors: actors.sort((a, b) => weight(b) - weight(a)), unnamed, hidden };
}

const speakersOf = ({ speaker }: StoredStatement): readonly string[] =>
  speaker.id !== null ? [speaker.id] : speaker.members;

function pushTo<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** A possible shift or return, with both passages. */
export interface Shift {
  /** Stays the same as long as the same two reports are the earliest of their sayings. */
  readonly id: string;
  readonly actor: ActorOnIssue['actor'];
  readonly issue: TrackedIssue;
  readonly position: ShiftedPosition;
}

/** Possible shifts on one issue or all, the latest first; with `since`, only those that a day of then or later shows. */
export async function shiftsOf(
  record: RecordStore,
  { issue, since }: { readonly issue?: string; readonly since?: string } = {},
): Promise<Shift[]> {
  const answers: IssueAnswer[] = [];
  for (const tracked of await issuesAsked(record, issue)) answers.push(await whoStandsWhere(record, tracked.issue.id));
  return shiftsIn(answers).filter(({ position }) => since === undefined || position.days.to! >= since);
}

/** The possible shifts in these answers, the latest first. */
export const shiftsIn = (answers: readonly IssueAnswer[]): Shift[] =>
  answers
    .flatMap(({ issue, actors }) =>
      actors.flatMap(({ actor, own }) =>
        own.filter(isShift).map((position) => ({ id: shiftId(actor.id, position), actor, issue, position })),
      ),
    )
    .sort((a, b) => b.position.days.to!.localeCompare(a.position.days.to!));

function shiftId(actor: string, { issue, change }: Shift['position']): string {
  const { earlier, later } = change;
  return hash('sha256', [actor, issue, earlier.utterance.id, later.utterance.id].join('\n')).slice(0, 12);
}
