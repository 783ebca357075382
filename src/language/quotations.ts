import type { Span } from '../domain/index.ts';
import { type Mark, marksOf } from './quotation-marks.ts';

/** One quotation, within one paragraph. */
export interface Quotation {
  /** With its marks, as far as they are there. */
  readonly span: Span;
  /** Without its marks. */
  readonly inner: Span;
  /** `double`: between "…", “…”, „…“, ''…'', ``…'' or «…»; `single`: between '…', ‘…’, `…' or ‹…›. */
  readonly mark: 'double' | 'single';
  /** Goes on in the next quotation: that reopens in the next paragraph, or only closes in a later one. */
  readonly continues: boolean;
  /** The closing mark is there. */
  readonly closed: boolean;
  /** Quotations between its marks, outermost, in order. */
  readonly within: readonly Quotation[];
}

interface Open {
  readonly mark: Mark;
  /** Begins a paragraph that a quotation of an earlier one runs on into, without a mark of its own. */
  readonly bare: boolean;
  readonly within: Quotation[];
}

interface State {
  readonly text: string;
  /** Quotations that are open, outermost first. */
  readonly open: Open[];
  readonly found: Quotation[];
}

/** Paragraphs without any mark through which an unclosed quotation may run on to its closing mark. */
const LONGEST_RUN = 3;
/** UTF-16 units that it may run on; a speech of more has marks of its own. */
const FARTHEST_RUN = 4000;

/**
 * The outermost quotations of a text, in order, apart from each other, each within one paragraph (a line).
 *
 * A mark opens where a word begins after it and closes where one ends before it; a straight one that could do both
 * opens if nothing is open. A single mark opens only if its closing one follows in the paragraph, so that apostrophes
 * and elisions do not. A quotation that is not closed in its paragraph `continues` where the next paragraph reopens it
 * (the typographic convention) or a later one closes it; else it ends with its paragraph, or before a second opening
 * mark of which only one is closed.
 */
export function findQuotations(text: string): Quotation[] {
  const found: Quotation[] = [];
  const marks = marksOf(text);
  for (let m = 0; m < marks.length; ) {
    const state: State = { text, open: [], found };
    const { paragraph } = marks[m]!;
    const running = runningInto(text, found, marks, m);
    if (running !== null) state.open.push(running);
    for (; m < marks.length && marks[m]!.paragraph === paragraph; m++) step(state, marks, m);
    endParagraph(state, endOfLine(text, marks[m - 1]!.at), marks[m]);
  }
  return found.map((one, i) =>
    one.continues && !isNext(text, one, found[i + 1]) ? { ...one, continues: false } : one,
  );
}

/** Whether nothing stands between a quotation and the one after it: what looked like its next part may be none. */
const isNext = (text: string, { span }: Quotation, next: Quotation | undefined): boolean =>
  next !== undefined && text.slice(span[1], next.span[0]).trim() === '';

const endOfLine = (text: string, from: number): number => {
  const newline = text.indexOf('\n', from);
  return newline < 0 ? text.length : newline;
};

const add = ({ found, open }: State, quotation: Quotation): void => {
  (open.at(-1)?.within ?? found).push(quotation);
};

/** Opens or closes a quotation at a mark, or passes over it. */
function step(state: State, marks: readonly Mark[], m: number): void {
  const { open } = state;
  const mark = marks[m]!;
  const last = open.at(-1);
  if (mark.kind === 'single') {
    if (last?.mark.kind === 'single' && closesSingle(state.text, last, marks, m)) close(state, mark);
    else if (mark.opens && mark.glyph !== '’') {
      if (last?.mark.kind === 'single') giveUp(state);
      open.push({ mark, bare: false, within: [] });
    }
    return;
  }
  const at = open.findLastIndex((one) => one.mark.kind === 'double' && matches(one.mark, mark));
  const isOpening = mark.opens && (!mark.closes || at < 0);
  if (at >= 0 && !isOpening) {
    while (open.length > at + 1) giveUp(state);
    close(state, mark);
  } else if (isOpening) open.push({ mark, bare: false, within: [] });
}

/** Guillemets close guillemets, other marks each other. */
const matches = (one: Mark, other: Mark): boolean => isGuillemet(one) === isGuillemet(other);
const isGuillemet = ({ glyph }: Mark): boolean => glyph === '«' || glyph === '»';

/**
 * Whether a single mark closes `last`: it is of its sort, does not make a possessive of a word in s while another
 * closing mark follows, and stands by punctuation where a double quotation lies between.
 */
function closesSingle(text: string, last: Open, marks: readonly Mark[], m: number): boolean {
  const { at, closes, paragraph, glyph } = marks[m]!;
  if (!closes || glyph === '‘' || (last.mark.glyph === "'" && glyph !== "'")) return false;
  const before = text[at - 1] ?? '';
  const after = text[at + 1] ?? ' ';
  if (last.within.length > 0 && !/[.,;:!?…”"]/.test(before + after)) return false;
  if (!/[sS]/.test(before) || !/\s/.test(after)) return true;
  for (let later = m + 1; marks[later]?.paragraph === paragraph; later++) {
    const { kind, opens, closes: ends } = marks[later]!;
    if (kind === 'double' || opens) return true;
    if (ends) return false;
  }
  return true;
}

/** Closes the last open quotation at a mark. */
function close(state: State, mark: Mark): void {
  const { mark: first, bare, within } = state.open.pop()!;
  if (mark.at === first.at + first.width && !bare) return;
  const from = bare ? first.at : first.at + first.width;
  const closed = true;
  const span: Span = [first.at, mark.at + mark.width];
  add(state, { span, inner: [from, mark.at], mark: first.kind, continues: false, closed, within });
}

/** Takes back the opening of the last open quotation; what it held stands outside of it. */
function giveUp(state: State): void {
  const { within } = state.open.pop()!;
  for (const quotation of within) add(state, quotation);
}

/** Ends the paragraph at `to`: what is open ends unclosed, before the first quotation that opened inside it. */
function endParagraph(state: State, to: number, next: Mark | undefined): void {
  const { text, open, found } = state;
  const single = open[0]?.mark.kind === 'single' && isContinued(text, open[0].mark, to, next);
  while (open.at(-1)?.mark.kind === 'single' && !(single && open.length === 1)) giveUp(state);
  const unclosed = open.splice(0);
  unclosed.forEach(({ mark, within }, i) => {
    const inside = within.find((one) => one.mark === mark.kind);
    const end = inside?.span[0] ?? unclosed[i + 1]?.mark.at ?? to;
    const last = mark.at + text.slice(mark.at, end).trimEnd().length;
    const continues = end === to && next !== undefined && isReopening(text, to, next, mark.kind);
    const kept = inside ? within.slice(0, within.indexOf(inside)) : within;
    const span: Span = [mark.at, last];
    const inner: Span = [Math.min(mark.at + mark.width, last), last];
    found.push({ span, inner, mark: mark.kind, continues, closed: false, within: kept });
    if (inside) found.push(...within.slice(kept.length));
  });
}

/** A single mark that begins its paragraph, as does one of its sort the next paragraph. */
const isContinued = (text: string, { at, glyph }: Mark, to: number, next: Mark | undefined): boolean =>
  glyph === '‘' && next?.glyph === '‘' && /(?:^|\n)\s*$/.test(text.slice(Math.max(0, at - 20), at))
    ? isReopening(text, to, next, 'single')
    : false;

/** Whether the next mark of the text begins the next paragraph and opens. */
const isReopening = (text: string, to: number, next: Mark, kind: Mark['kind']): boolean =>
  next.kind === kind && next.opens && text.slice(to, next.at).trim() === '';

/**
 * Whether a quotation left unclosed before runs on into the paragraph of mark `m`: the first double mark there can only
 * close. The paragraphs between, which hold no mark, become quotations too.
 */
function runningInto(text: string, found: Quotation[], marks: readonly Mark[], m: number): Open | null {
  const before = found.at(-1);
  if (!before || before.closed || before.continues || before.mark === 'single') return null;
  const { paragraph } = marks[m]!;
  let first = m;
  while (marks[first]?.paragraph === paragraph && marks[first]!.kind === 'single') first++;
  const closing = marks[first];
  if (closing?.paragraph !== paragraph || closing.opens || !closing.closes) return null;
  if (closing.at - before.span[1] > FARTHEST_RUN || /(?:^|\n)\s*$/.test(text.slice(before.span[1], closing.at)))
    return null;
  const between = [...text.slice(before.span[1], closing.at).matchAll(/[^\n]*\S[^\n]*/g)].map(({ 0: line, index }) => {
    const indent = line.length - line.trimStart().length;
    const from = before.span[1] + index + indent;
    return [from, from + line.trim().length] as Span;
  });
  if (between.length === 0 || between.length > LONGEST_RUN + 1) return null;
  const start = between.pop()![0];
  found[found.length - 1] = { ...before, continues: true };
  for (const span of between)
    found.push({ span, inner: span, mark: 'double', continues: true, closed: false, within: [] });
  return { mark: { ...closing, at: start, width: 0, opens: true, closes: false }, bare: true, within: [] };
}
