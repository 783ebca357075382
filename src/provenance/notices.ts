import type { Actor, Article, Correction, Noticed, Statement, Touched } from '../domain/index.ts';
import { type NoticeWords, noticeWordsOf } from './notice-words.ts';
import { type Wording, wordingOf } from './wording.ts';

/** A statement as far as a notice may be about it. */
export type Noticeable = Pick<Statement, 'id' | 'part' | 'spans'> & { readonly actor: Pick<Actor, 'name' | 'kind'> };

/** What a notice and a statement have in common. */
interface Common {
  readonly statement: Noticeable;
  readonly touches: Touched;
  readonly confidence: number;
  readonly evidence: readonly string[];
}

/** A link needs as much; below it, the notice stays with the article. decisions/0103 */
const LEAST = 0.5;
/** By how much a further statement may be less sure than the surest; the same. */
const NEAR_BEST = 0.12;
/** Words of a quotation in common from which on it is no chance; telling words, at least, in a shorter one. */
const RUN = 4;
const FEWEST_TELLING = 1;

/**
 * Which statements the notices of an outlet touch, in the order of the notices, the surest first: by a quotation that
 * both have, by who is named, by figures and rare words in common, by "headline", by the paragraph that is named. A
 * withdrawn article touches all of its statements. A notice that touches none says why. The statements may be those of
 * an earlier version, with that version's text.
 */
export function noticesOn(
  corrections: readonly Correction[],
  { text, parts }: Pick<Article, 'text' | 'parts'>,
  statements: readonly Noticeable[],
): Noticed[] {
  if (corrections.length === 0) return [];
  const told = corrections.map((correction) => text.indexOf(correction.text));
  const inNotice = ({ spans: { content, cue } }: Noticeable): boolean => {
    const at = (content[0] ?? cue[0])?.[0] ?? 0;
    return told.some((start, i) => start >= 0 && at >= start && at < start + corrections[i]!.text.length);
  };
  const end = Math.min(parts.body[1], ...told.filter((start) => start >= 0));
  const read = readStatements(
    text.slice(0, end).trimEnd(),
    parts.body[0],
    statements.filter((statement) => !inNotice(statement)),
  );
  return corrections.flatMap((notice, correction): Noticed[] => {
    if (withdrawsAll(notice)) {
      const evidence = ['withdraws the article'];
      return statements.map(({ id }) => ({ correction, statement: id, touches: 'all', confidence: 0.99, evidence }));
    }
    const words = noticeWordsOf(notice.text);
    const found = touchedBy(words, read);
    if (found.length === 0) return [{ correction, statement: null, reason: whyNone(words, read) }];
    return found.map(({ statement, ...common }) => ({ correction, statement: statement.id, ...common }));
  });
}

const withdrawsAll = ({ kind, text }: Correction): boolean =>
  kind === 'retraction' &&
  (/\b(?:this|our|the|an) (?:article|story|report|piece|post|page|column|item|dispatch)\b/i.test(text) ||
    /\b(?:retracted|withdrawn) in (?:full|its entirety)\b/i.test(text));

interface Read {
  readonly statement: Noticeable;
  readonly wording: Wording;
  readonly terms: ReadonlySet<string>;
  /** Words of the name, and of the article's words for the source, in lower case. */
  readonly name: readonly string[];
  readonly source: readonly string[];
  /** From 0 and from -1, in the body; undefined elsewhere. */
  readonly paragraph: readonly [fromStart: number, fromEnd: number] | undefined;
  /** How many statements have a term. */
  readonly spread: ReadonlyMap<string, number>;
}

/** Reads statements; `text` ends before the notices, its body begins at `body`. */
function readStatements(text: string, body: number, statements: readonly Noticeable[]): Read[] {
  const spread = new Map<string, number>();
  const breaks = [...text.slice(body).matchAll(/\n+/g)].map(({ index }) => body + index);
  const read = statements.map((statement): Read => {
    const { spans, actor, part } = statement;
    const wording = wordingOf(spans.content.map((span) => text.slice(...span)).join(' … '));
    const terms = new Set(wording.terms.filter((term) => term !== ''));
    for (const term of terms) spread.set(term, (spread.get(term) ?? 0) + 1);
    const at = (spans.content[0] ?? spans.cue[0] ?? spans.source[0])?.[0] ?? 0;
    const before = breaks.filter((end) => end < at).length;
    return {
      statement,
      wording,
      terms,
      name: wordingOf(actor.name ?? '').words,
      source: tellingWords(spans.source.map((span) => text.slice(...span)).join(' ')),
      paragraph: part === 'body' ? [before, before - breaks.length - 1] : undefined,
      spread,
    };
  });
  return read;
}

const tellingWords = (text: string): string[] => {
  const { words, terms } = wordingOf(text);
  return words.filter((_, t) => terms[t] !== '');
};

function touchedBy(notice: NoticeWords, all: readonly Read[]): Common[] {
  const within = notice.headline ? all.filter(({ statement }) => statement.part !== 'body') : all;
  if (notice.picture) return [];
  const found = within
    .map((read) => commonOf(notice, read, all))
    .filter((common) => common !== undefined)
    .sort((a, b) => b.confidence - a.confidence);
  const best = found[0]?.confidence ?? 0;
  return found.filter(({ confidence }) => confidence >= LEAST && confidence >= best - NEAR_BEST);
}

/** What a notice and a statement share, and how sure that makes it; undefined where it is too little. */
function commonOf(notice: NoticeWords, read: Read, all: readonly Read[]): Common | undefined {
  const named = namedIn(notice, read);
  const quote = sharedQuote(notice, read);
  const figures = [...notice.figures].filter((figure) => read.wording.words.includes(figure));
  const terms = sharedTerms(notice, read);
  const place = notice.paragraph !== undefined && read.paragraph?.includes(notice.paragraph);
  const title = notice.headline && read.statement.part !== 'body';
  const evidence = [
    ...(quote === undefined ? [] : [`both have “${quote}”`]),
    ...(named === undefined ? [] : [`names ${named}`]),
    ...(figures.length === 0 ? [] : [`both have ${figures.join(', ')}`]),
    ...(terms.length === 0 ? [] : [`words in common: ${terms.join(', ')}`]),
    ...(title ? ['is about the headline'] : []),
    ...(place ? ['names its paragraph'] : []),
  ];
  const isNamed = named !== undefined;
  const shared = terms.length + figures.length;
  const confidence = Math.max(
    quote === undefined ? 0 : isNamed ? 0.95 : 0.88,
    title ? (shared > 0 || isNamed ? 0.9 : 0.8) : 0,
    place ? (isNamed || shared > 0 ? 0.88 : 0.6) : 0,
    byWords(notice, terms, figures, isNamed),
    isNamed ? byNameOnly(notice, read, all) : 0,
  );
  if (confidence === 0) return undefined;
  const aboutWords = quote !== undefined || (notice.saying && !notice.speaker) || figures.length > 0;
  const touches = notice.speaker && isNamed && !aboutWords ? 'speaker' : 'words';
  return { statement: read.statement, touches, confidence, evidence };
}

/** How sure shared words and figures make it; chosen on invented notices, decisions/0103. */
function byWords(notice: NoticeWords, terms: readonly string[], figures: readonly string[], named: boolean): number {
  const shared = terms.length;
  const held = notice.terms.size === 0 ? 0 : (shared + figures.length) / notice.terms.size;
  if (figures.length > 0 && shared > 0) return named ? 0.92 : shared > 1 ? 0.85 : 0.75;
  if (figures.length > 0 && named) return 0.8;
  if (named && shared > 0) return shared > 2 ? 0.85 : shared > 1 ? 0.75 : 0.6;
  if (shared >= 4 && held >= 0.35) return 0.7;
  return shared >= 3 && held >= 0.45 ? 0.6 : 0;
}

/** A notice about who somebody is touches whatever is credited to them; one about words, their only statement. */
function byNameOnly(notice: NoticeWords, { name, source }: Read, all: readonly Read[]): number {
  if (notice.speaker && !notice.saying) return 0.85;
  if (!notice.saying) return 0;
  const own = all.filter((other) => (name.length > 0 ? same(other.name, name) : same(other.source, source)));
  return own.length === 1 ? 0.7 : 0;
}

const same = (a: readonly string[], b: readonly string[]): boolean => a.join(' ') === b.join(' ');

/** The name by which a notice names the source: a person's last name, all words of a body's name or of the source. */
function namedIn({ names, words }: NoticeWords, { statement: { actor }, name, source }: Read): string | undefined {
  const last = name.at(-1);
  if (actor.name !== null && last !== undefined) {
    const isThere = actor.kind === 'person' ? names.has(last) : name.every((word) => words.has(word));
    if (isThere) return actor.name;
  }
  if (source.length > 0 && source.every((word) => words.has(word)) && (source.length > 1 || names.has(source[0]!)))
    return `the source (${source.join(' ')})`;
  return undefined;
}

/** A quotation of the notice of which the statement has the whole, or a run of it. */
function sharedQuote({ quotes }: NoticeWords, { wording }: Read): string | undefined {
  const all = ` ${wording.words.join(' ')} `;
  const holds = (run: readonly string[]): boolean => all.includes(` ${run.join(' ')} `);
  return quotes.find(({ words, terms }) => {
    if (terms < FEWEST_TELLING || words.length === 0) return false;
    if (words.length < RUN) return holds(words) && (words.length > 1 || terms > 0);
    return words.some((_, at) => at + RUN <= words.length && holds(words.slice(at, at + RUN)));
  })?.text;
}

/** Telling words in common that few of the article's statements have; names of the source left out. */
function sharedTerms(notice: NoticeWords, { wording, terms, name, source, spread }: Read): string[] {
  const own = new Set([...name, ...source]);
  const common = [...terms].filter((term) => notice.terms.has(term) && (spread.get(term) ?? 0) <= 3);
  return common.flatMap((term) => {
    const word = wording.words[wording.terms.indexOf(term)]!;
    return own.has(word) || /^\d/.test(word) ? [] : [word];
  });
}

/** Why a notice touches no statement. */
function whyNone(notice: NoticeWords, all: readonly Read[]): string {
  if (all.length === 0) return 'no statement was found in the article';
  if (notice.picture) return 'it is about a picture or its caption';
  if (notice.headline) return 'it is about the headline, in which no statement was found';
  const by = all.filter((read) => namedIn(notice, read) !== undefined);
  if (by.length > 1 && notice.saying) return `it does not say which of ${by.length} statements of the one it names`;
  return 'it has too little in common with any statement';
}
