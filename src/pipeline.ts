import { hash } from 'node:crypto';
import { articleOf } from './article/index.ts';
import {
  type AccurateModel,
  type AttributionModel,
  findAccurately,
  findAttributions,
  findTurns,
  kindOf,
} from './attribution/index.ts';
import type {
  Article,
  Attribution,
  AttributionSpans,
  Entry,
  Issue,
  Part,
  Position,
  Producer,
  RawItem,
  Statement,
  Turn,
} from './domain/index.ts';
import { identify, type Register } from './identity/index.ts';
import { type Analysis, analyse } from './language/index.ts';
import { headlineOnly, noticesOn, originOf } from './provenance/index.ts';
import { findClaims, type PreparedIssues, prepareIssues, type SideReader, takePositions } from './stance/index.ts';
import { dateStatements, findTimes } from './time/index.ts';

/** What the stages need beside the item: models, the register of actors, the issues to take positions on. */
export interface Kit {
  readonly attribution: AttributionModel;
  /** Finds in place of `attribution` alone, where it is there; `attribution` is then its linear part. */
  readonly accurate?: AccurateModel;
  readonly register: Register;
  readonly issues: PreparedIssues;
  /** What reads sides beside the rules; loads its weights when it is first asked for. Without it the rules alone read. */
  readonly sides?: () => SideReader;
  readonly producer: Producer;
}

/** Languages whose statements are read: English, and texts too short to tell. */
const READ_LANGUAGES = new Set(['en', 'und']);

/**
 * The whole path of one item, by the fast model.
 *
 * @param given attributions to use in place of the model's, one statement each, in the same order.
 */
export function entryOf(item: RawItem, kit: Kit, given?: readonly AttributionSpans[]): Entry {
  const reading = readingOf(item);
  const { analysis, turns, isRead } = reading;
  const found = isRead && !given ? findAttributions(analysis, kit.attribution, turns) : [];
  return entryFrom(item, reading, kit, found, given);
}

/** The whole path of one item, by the accurate model where the kit has it. */
export async function entryBy(item: RawItem, kit: Kit, given?: readonly AttributionSpans[]): Promise<Entry> {
  if (!kit.accurate) return entryOf(item, kit, given);
  const reading = readingOf(item);
  const { analysis, turns, isRead } = reading;
  const found = isRead && !given ? await findAccurately(analysis, kit.accurate, turns) : [];
  return entryFrom(item, reading, kit, found, given);
}

/** An item as an article, and its words. */
interface Reading {
  readonly article: Article;
  readonly analysis: Analysis;
  /** Whether statements are looked for in it. */
  readonly isRead: boolean;
  readonly turns: readonly Turn[];
}

function readingOf(item: RawItem): Reading {
  const article = articleOf(item);
  const analysis = analyse(article.text);
  // The teasers of a list of stories are statements of the stories that they lead to.
  const isRead = READ_LANGUAGES.has(article.language) && !isList(article);
  return { article, analysis, isRead, turns: isRead ? findTurns(analysis) : [] };
}

/** What follows once it is known which words are credited to whom. */
function entryFrom(
  item: RawItem,
  { article, analysis, turns }: Reading,
  kit: Kit,
  found: readonly Attribution[],
  given?: readonly AttributionSpans[],
): Entry {
  const attributions = given ? given.map((spans) => asGiven(analysis, spans)) : found;
  const cast = identify(analysis, { article, register: kit.register, turns });
  const actors = cast.speakersOf(attributions);
  const times = findTimes(analysis, article.published, article.posts);
  const credited = attributions.map((attribution, i) => ({ ...attribution, actor: actors[i]! }));
  const dates = dateStatements(analysis, credited, times, article.published, article.posts);
  const spoken = credited.map((attribution, i) => ({
    ...attribution,
    part: partOf(article, attribution.spans),
    shown: given !== undefined || attribution.confidence >= kit.attribution.threshold,
    ...dates[i]!,
  }));
  const positions = takePositions(analysis, spoken, kit.issues, cast.actorAt, kit.sides);
  const headline = headlineOnly(article, spoken);
  const statements = withIds(
    article,
    spoken.map((statement, i) => ({ ...statement, positions: positions[i]! })),
  );
  const claims = findClaims(analysis, article.parts, spoken).map((claim) => ({
    ...claim,
    statement: statements[claim.statement]?.id ?? null,
  }));
  const notices = noticesOn(article.corrections ?? [], article, statements);
  return {
    id: item.id,
    article,
    statements,
    times,
    origin: originOf(article),
    ...(headline && { headline }),
    ...(claims.length > 0 && { claims }),
    ...(notices.length > 0 && { notices }),
    producer: kit.producer,
  };
}

/**
 * The positions of statements that were found before, one list a statement: what a change of issues asks for. Only who
 * is who and the sides are read, not who is credited with what.
 */
export function positionsIn(
  article: Article,
  statements: readonly (Attribution & { readonly part: Part })[],
  { register, issues, sides }: Pick<Kit, 'register' | 'issues' | 'sides'>,
): readonly (readonly Position[])[] {
  const analysis = analyse(article.text);
  const turns = READ_LANGUAGES.has(article.language) ? findTurns(analysis) : [];
  const cast = identify(analysis, { article, register, turns });
  const actors = cast.speakersOf(statements);
  const stated = statements.map((statement, i) => ({ ...statement, actor: actors[i]! }));
  return takePositions(analysis, stated, issues, cast.actorAt, sides);
}

/** Issues ready for `Kit`. */
export const issuesFor = (issues: readonly Issue[]): PreparedIssues => prepareIssues(issues);

const isList = ({ limits = [] }: Article): boolean => limits.some(({ kind }) => kind === 'list');

/** Attributions that somebody else decided are certain as far as we are concerned. */
const asGiven = (analysis: Analysis, spans: AttributionSpans): Attribution => ({
  spans,
  kind: kindOf(analysis, spans.content),
  confidence: 1,
});

/** The part of the article in which a statement's content begins. */
function partOf({ parts }: Article, { content, cue, source }: AttributionSpans): Part {
  const at = (content[0] ?? cue[0] ?? source[0])?.[0] ?? 0;
  if (parts.title && at >= parts.title[0] && at < parts.title[1]) return 'title';
  if (parts.dek && at >= parts.dek[0] && at < parts.dek[1]) return 'dek';
  return 'body';
}

/** Statement ids: hash of article id, version and content words; a repetition within the article is numbered. */
function withIds(article: Article, statements: readonly Omit<Statement, 'id'>[]): Statement[] {
  const seen = new Map<string, number>();
  return statements.map((statement) => {
    const words = statement.spans.content.map(([start, end]) => article.text.slice(start, end)).join(' … ');
    const times = (seen.get(words) ?? 0) + 1;
    seen.set(words, times);
    const id = hash('sha256', [article.id, article.sha256, words, times].join('\n')).slice(0, 24);
    const { spans, part, kind, confidence, shown, actor, said, occasion, positions } = statement;
    return { id, spans, part, kind, confidence, shown, actor, said, occasion, positions };
  });
}
