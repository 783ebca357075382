import type { Actor, Position, Span } from '../domain/index.ts';
import type { Analysis } from '../language/index.ts';
import { accounts } from './account.ts';
import { basisOf } from './basis.ts';
import { type Candidate, holdsNoView, readStatements, type Stated } from './candidates.ts';
import { tokensOf } from './cue.ts';
import { type Asked, mentionNear } from './encoder/input.ts';
import type { SideReader, SideReading, Sides } from './encoder/reader.ts';
import { endorsed, type Taken, takenOver } from './endorsement.ts';
import { type Judged, judge } from './judge.ts';
import { CONDITIONS, lookUp, type Sign } from './lexicon/index.ts';
import type { Anchor, Mention } from './mention.ts';
import type { Evidence } from './place.ts';
import type { PreparedIssue, PreparedIssues } from './proposition.ts';
import type { Reading } from './reading.ts';
import { isPassing } from './reasons.ts';
import { isSpeaker, type Said } from './speaker.ts';
import { type RootPlaces, rootPlaces, touching } from './touching.ts';
import { waveringIn } from './wavering.ts';
import { besideOthers, type Weighed, weigh } from './weigh.ts';

/** Confidence of a statement about an issue that takes no side where the encoder does not tell it, and of one that only names a condition; decisions/0051. */
const NEUTRAL = 0.5;
const CONDITIONAL = 0.55;

/** What is taken where the words say that it is not decided. */
const OPEN = { stance: 'conditional', basis: 'preference', confidence: CONDITIONAL } as const;

/**
 * Least confidence of a side that is shown: as rules and encoder weigh it, where the statement names the issue, stands near where it is named, or
 * touches on it (decisions/0172); by the rules where the encoder is unsure but finds the contrary no likelier (0168), and by the rules alone (0053, 0162).
 */
const SHOWN = { naming: 0.7, near: 0.76, touching: 0.85, plain: 0.75, rules: 0.58 };

/** Least confidence of a side that tells of the other statements of the same speaker in the article; decisions/0167. */
const TELLS = 0.8;

/** Least probability of no side that the encoder must give for a statement that names an issue to be neutral; decisions/0172. */
const TAKES_NONE = 0.65;

/** Least confidence of a side of the speaker where the words give it to somebody else too; decisions/0171. */
const OWN_TOO = 0.74;

/** Least probability that the encoder must give a condition; decisions/0172. */
const DEPENDS = 0.7;

/** Sentences between a statement and the nearest mention of an issue up to which it may be about it; decisions/0164. */
const NEAR = 6;

/** The same where an article does not name the issue but only touches on it; decisions/0170. */
const BESIDE = 1;

/** Least confidence of a reading by which a side is ascribed to somebody; decisions/0052. */
const ASCRIBED = 0.68;

/** Least probability of another thing from which on no side is ascribed either; decisions/0172. */
const ANOTHER_THING = 0.5;

/** The words that make the statement depend on something, where its cue credits it. */
function conditionOf(reading: Reading, said: Said): readonly [number, number] | undefined {
  if (said.cue.kind === 'report') return undefined;
  for (const t of [...tokensOf(reading, said.spans.cue), ...said.content]) {
    const found = reading.covered.has(t) ? undefined : lookUp(CONDITIONS, reading, t);
    if (found) return [t, found.last];
  }
  return undefined;
}

/** The words of evidence as spans, merged where they touch. */
function spansOf(reading: Reading, words: Evidence['words']): Span[] {
  const { start, end } = reading.analysis;
  const sorted = words.map(([first, last]): Span => [start[first]!, end[last]!]).sort((a, b) => a[0] - b[0]);
  const merged: Span[] = [];
  for (const span of sorted) {
    const before = merged.at(-1);
    if (before && span[0] <= before[1] + 1) merged[merged.length - 1] = [before[0], Math.max(before[1], span[1])];
    else merged.push(span);
  }
  return merged;
}

/** Whether a mention surely names the issue, so that what holds it is about the issue. */
const isNamed = ({ how, loose }: Mention, all: readonly Mention[]): boolean =>
  how === 'named' && (!loose || all.some((one) => one.how === 'named' && !one.loose));

/** Where a statement stands: it surely names the issue, the article does, or the article only touches on it. */
function placeOf({ candidate, mentions }: Heard): 'naming' | 'near' | 'touching' {
  if (candidate?.held.some((mention) => isNamed(mention, mentions))) return 'naming';
  return mentions.some(({ how }) => how === 'named') ? 'near' : 'touching';
}

/** A statement that may be about an issue: what the rules read in it, if anything, and what the encoder reads. */
interface Heard {
  readonly said: Said;
  readonly issue: PreparedIssue;
  readonly mentions: readonly Mention[];
  readonly candidate: Candidate | undefined;
  /** Whether its source holds no view. */
  readonly idle: boolean;
  /** The sides that the rules read, the surest first. */
  readonly judged: readonly Judged[];
  /** What the encoder reads, where it is asked. */
  readonly read: SideReading | undefined;
  /** The side that both make likeliest, where it may be shown. */
  readonly weighed: Weighed | undefined;
}

/** The surest of what the rules read, where the speaker does not merely ask. */
const surestIn = ({ judged: [surest], said }: Pick<Heard, 'judged' | 'said'>): Judged | undefined =>
  said.cue.kind === 'ask' && surest?.reason.ground !== 'ought' ? undefined : surest;

/** What the rules read on a condition. */
function conditionIn(heard: Pick<Heard, 'judged' | 'said'>): Judged | undefined {
  const surest = surestIn(heard);
  return surest?.reason.conditional ? surest : undefined;
}

/** What the encoder reads where the words name no condition. */
function unconditional({ conditional, ...sides }: Sides): Sides {
  const rest = (one: number): number => one / (1 - conditional);
  return {
    for: rest(sides.for),
    against: rest(sides.against),
    neutral: rest(sides.neutral),
    unrelated: rest(sides.unrelated),
    conditional: 0,
  };
}

/** The side that the encoder and the rules make likeliest; none where the words give it to somebody else and it is not sure. */
function weighedIn(
  reading: Reading,
  heard: Pick<Heard, 'said' | 'candidate' | 'judged'>,
  { sides }: SideReading,
): Weighed | undefined {
  const { said, candidate, judged } = heard;
  const weighed = conditionIn(heard) ? undefined : weigh(surestIn(heard) ? unconditional(sides) : sides, judged);
  if (!weighed || judged.some(({ sign }) => sign === weighed.sign)) return weighed;
  const isAnothers = candidate?.reasons.some(
    ({ holder, sign }) => holder >= 0 && sign === weighed.sign && !isSpeaker(reading, said, holder),
  );
  return isAnothers && weighed.confidence < OWN_TOO ? undefined : weighed;
}

/** Which side the speaker takes, where it is sure enough; a condition that the rules read comes first. */
function ownSide(reading: Reading, one: Heard, all: Iterable<Heard>): Position | undefined {
  const { said, issue, idle, judged, read, weighed } = one;
  if (idle) return undefined;
  const own = { issue: issue.issue.id, by: 'speaker' } as const;
  const byRules = (stance: Position['stance'], { reason, confidence }: Judged): Position => ({
    ...own,
    stance,
    basis: reason.basis,
    confidence,
    evidence: spansOf(reading, reason.words),
  });
  const conditional = conditionIn(one);
  if (conditional) return byRules('conditional', conditional);
  const sure = surestIn(one);
  // Of another's remarks it takes reservations that are theirs for those of who endorses them.
  if (read && read.sides.conditional >= DEPENDS && said.cue.kind !== 'ask' && !sure && !endorsed(reading, said))
    return { ...own, ...OPEN, confidence: inHundredths(read.sides.conditional), evidence: [read.words] };
  if (!read) return sure && sure.confidence >= SHOWN.rules ? byRules(sideOf(sure), sure) : undefined;
  const confidence = weighed ? besideOthers(weighed, sidesElsewhere(one, all)) : 0;
  const least = SHOWN[placeOf(one)];
  const isPlain = sure !== undefined && sure.confidence >= SHOWN.plain && !isContrary(read.sides, sure);
  if (confidence < least && !isPlain) return undefined;
  const wavering = waveringIn(reading, said);
  if (wavering) return { ...own, ...OPEN, evidence: spansOf(reading, [wavering]) };
  if (!weighed || confidence < least) return isPlain ? byRules(sideOf(sure), sure) : undefined;
  const agreed = judged.find(({ sign }) => sign === weighed.sign);
  if (agreed) return byRules(sideOf(weighed), { ...agreed, confidence });
  return { ...own, stance: sideOf(weighed), basis: basisOf(reading, said), confidence, evidence: [read.words] };
}

/** Least probability of the contrary side that speaks against what the rules read. */
const CONTRARY = 0.1;

/** Whether the encoder finds the contrary of what the rules read likelier. */
function isContrary(sides: Sides, { sign }: Judged): boolean {
  const [own, contrary] = sign > 0 ? [sides.for, sides.against] : [sides.against, sides.for];
  return contrary > Math.max(own, CONTRARY);
}

/** The sides that the same speaker surely takes in other statements of the article. */
function sidesElsewhere({ said }: Heard, all: Iterable<Heard>): ReadonlySet<Sign> {
  const sides = new Set<Sign>();
  const { name } = said.actor;
  if (name === null) return sides;
  for (const { said: other, weighed } of all)
    if (other !== said && other.actor.name === name && weighed && weighed.confidence >= TELLS) sides.add(weighed.sign);
  return sides;
}

const sideOf = ({ sign }: { readonly sign: Sign }): 'for' | 'against' => (sign > 0 ? 'for' : 'against');

/** What is taken where no side is: a condition, or that a statement that names the issue is about it. */
function withoutSide(reading: Reading, one: Heard): Position | undefined {
  const { said, issue, mentions, candidate, idle, read } = one;
  const named = candidate?.held.find((mention) => isNamed(mention, mentions) && !isPassing(mention, mentions));
  const { start, end } = reading.analysis;
  const own = { issue: issue.issue.id, basis: 'preference', by: 'speaker' } as const;
  // What the encoder reads tells a condition better than its words do.
  const condition = named && !read && !idle && said.cue.kind !== 'ask' ? conditionOf(reading, said) : undefined;
  if (named && condition)
    return { ...own, ...OPEN, evidence: spansOf(reading, [condition, [named.first, named.last]]) };
  if (read ? placeOf(one) !== 'naming' || read.sides.neutral < TAKES_NONE : !named) return undefined;
  const evidence: readonly Span[] = named ? [[start[named.first]!, end[named.last]!]] : said.spans.content;
  const confidence = read ? inHundredths(read.sides.neutral) : NEUTRAL;
  return { ...own, stance: 'neutral', confidence, evidence };
}

const inHundredths = (probability: number): number => Math.round(100 * probability) / 100;

/** The sides that the words of a statement give to others than its source. */
function ascribedIn(
  reading: Reading,
  { said, issue, candidate, read }: Heard,
  actorAt: (span: Span) => Actor,
): Position[] {
  if (read && read.sides.unrelated >= ANOTHER_THING) return [];
  const { start, end } = reading.analysis;
  const positions: Position[] = [];
  const seen = new Set<number>();
  for (const other of candidate?.reasons ?? []) {
    if (
      other.holder < 0 ||
      other.confidence < ASCRIBED ||
      seen.has(other.holder) ||
      isSpeaker(reading, said, other.holder)
    )
      continue;
    seen.add(other.holder);
    const span: Span = [start[other.holder]!, end[other.holder]!];
    positions.push({
      issue: issue.issue.id,
      stance: other.sign > 0 ? 'for' : 'against',
      basis: other.basis,
      by: { ascribedTo: actorAt(span) },
      confidence: other.confidence * 0.9,
      evidence: spansOf(reading, other.words),
    });
  }
  return positions;
}

/** Who tells what side another takes speaks about the issue. */
const aboutOthers = ([first]: readonly Position[]): Position | undefined =>
  first && { ...first, stance: 'neutral', basis: 'preference', by: 'speaker', confidence: NEUTRAL };

/** Places, and how many sentences away from them a statement may be about an issue. */
export interface Anchors {
  readonly at: readonly Anchor[];
  readonly within: number;
}

/** Where an article names an issue or, if it does not, touches on it. */
export function anchorsOf(
  reading: Reading,
  places: RootPlaces,
  { hints }: PreparedIssue,
  mentions: readonly Mention[],
): Anchors {
  const named = mentions.filter(({ how }) => how === 'named');
  return named.length > 0 ? { at: named, within: NEAR } : { at: touching(reading, places, hints), within: BESIDE };
}

/** The statements that may be about an issue, by their numbers: those that name it, and those near where it is named or touched on. */
function hearing(
  reading: Reading,
  said: readonly Said[],
  issue: PreparedIssue,
  mentions: readonly Mention[],
  all: readonly Candidate[],
  places: RootPlaces,
  reader: (() => SideReader) | undefined,
): Map<number, Heard> {
  const heard = new Map<number, Heard>();
  const anchors = anchorsOf(reading, places, issue, mentions);
  const near = mentions.length > 0 ? { ...anchors, at: mentions } : anchors;
  const byStatement = new Map(all.map((candidate) => [candidate.statement, candidate]));
  for (const [statement, one] of said.entries()) {
    const candidate = byStatement.get(statement);
    if (!candidate && !(reader && isNear(reading, one, near))) continue;
    const idle = holdsNoView(reading, one);
    const read =
      reader && one.content.length > 0 && !idle
        ? reader().read(reading.analysis, askedOf(reading, one, issue, anchors), one.cue.kind === 'attitude')
        : undefined;
    const judged = candidate ? judge(reading, candidate, all) : [];
    const told = { said: one, issue, mentions, candidate, idle, judged, read };
    heard.set(statement, { ...told, weighed: read && weighedIn(reading, told, read) });
  }
  return heard;
}

/** What the encoder is asked of a statement. */
const askedOf = (
  { analysis }: Reading,
  { spans, actor }: Said,
  { issue }: PreparedIssue,
  { at, within }: Anchors,
): Asked => ({
  spans,
  actor: actor.name ?? '',
  proposition: issue.proposition,
  mention: mentionNear(analysis, spans, at, within),
});

/** Whether an anchor stands in the sentences of a statement or near enough before or after them. */
export function isNear({ analysis }: Reading, { source, cue, content }: Said, { at, within }: Anchors): boolean {
  const all = [...source, ...cue.tokens, ...content].map((t) => analysis.sentence[t]!);
  const first = Math.min(...all) - within;
  const last = Math.max(...all) + within;
  return at.some((anchor) => {
    const sentence = analysis.sentence[anchor.first]!;
    return first <= sentence && sentence <= last;
  });
}

/**
 * Which side each statement takes on each issue: one list a statement, in the order of the statements; within a list by
 * issue, the speaker's own position before those that the speaker ascribes to others. Empty where nothing is about an
 * issue. `actorAt` says whom a phrase of the article means; `reader` is asked for once something
 * is to be read; without it the rules alone read.
 */
export function takePositions(
  analysis: Analysis,
  statements: readonly Stated[],
  issues: PreparedIssues,
  actorAt: (span: Span) => Actor,
  reader?: () => SideReader,
): Position[][] {
  if (issues.length === 0) return statements.map(() => []);
  const { reading, said, mentions, candidates } = readStatements(analysis, statements, issues);
  const own: Position[][] = statements.map(() => []);
  const places = rootPlaces(reading);
  for (const [i, issue] of issues.entries()) {
    const heard = hearing(reading, said, issue, mentions[i]!, candidates[i]!, places, reader);
    for (const [statement, one] of heard) {
      const ascribed = ascribedIn(reading, one, actorAt);
      const none = withoutSide(reading, one) ?? (one.read ? undefined : aboutOthers(ascribed));
      const side = ownSide(reading, one, heard.values()) ?? none;
      own[statement]!.push(...(side ? [side] : []), ...ascribed);
    }
  }
  const named = said.map((): string[] => []);
  for (const { statement, issue, held } of candidates.flat())
    if (held.some(({ how }) => how === 'named')) named[statement]!.push(issue.issue.id);
  const taken = said.map((one, i): Taken => ({ said: one, positions: own[i]!, named: named[i]! }));
  return taken.map(({ positions }, i) => {
    const over = takenOver(reading, taken, i, actorAt);
    const isSettled = ({ issue, stance, by }: Position): boolean =>
      stance === 'neutral' && by === 'speaker' && over.some((one) => one.issue === issue && one.by === 'speaker');
    const others = accounts(reading, taken, i, issues, actorAt).filter(
      ({ issue }) => !positions.some((one) => one.issue === issue && one.by !== 'speaker'),
    );
    const speaksOf = (id: string): boolean =>
      [...over, ...positions].some(({ issue, by }) => issue === id && by === 'speaker');
    const told = others.flatMap((one) => (speaksOf(one.issue) ? [one] : [aboutOthers([one])!, one]));
    return [...over, ...positions.filter((position) => !isSettled(position)), ...told];
  });
}
