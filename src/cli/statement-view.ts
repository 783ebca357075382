import type { Article, Issue, Limit, Noticed, StanceBasis, StatementKind } from '../domain/index.ts';
import type { ArticleAnswer, Count, Remark, StoredPosition, StoredStatement } from '../search/index.ts';
import { remarkInWords } from '../search/remark-words.ts';
import { publishedInWords, saidBasis, saidInWords } from './date-words.ts';
import { clip, pad, printable, type Terminal, widthOf, wrap } from './terminal.ts';

/** Columns of the left column: a date or an interval. */
const LEFT = 18;
/** Columns by which the words of an article's statements are set in. */
const INDENT = 4;
/** Characters of an article's id that are printed; `show` finds the article by them. */
export const SHORT_ID = 8;
/** Characters of a statement's id that are printed; `correct` finds the statement by them. */
const SHORT_STATEMENT_ID = 10;
/** A cue is not printed in fewer columns than this. */
const SHORTEST_CUE = 6;

/** How a kind of statement is called. */
export const KINDS: Readonly<Record<StatementKind, string>> = {
  direct: 'quoted',
  mixed: 'partly quoted',
  indirect: 'reported',
};
/** On what a position rests. */
export const BASES: Readonly<Record<StanceBasis, string>> = {
  preference: 'a preference',
  expectation: 'an expectation, not a wish',
  action: 'an action',
  endorsement: 'agreeing with another',
};

/** What a view needs to know beside the statements. */
export interface ViewContext {
  readonly terminal: Terminal;
  /** For the propositions of positions. */
  readonly issues: readonly Issue[];
  /** Whether an article's statements are shown with their ids. */
  readonly ids?: boolean;
  /** The article whose heading stands above: its own notices are not told again. */
  readonly heading?: { readonly id: string; readonly version: number };
}

/** Who is credited: the name, else the article's own words for the source. */
export function speakerInWords({ speaker, source }: Pick<StoredStatement, 'speaker' | 'source'>): string {
  if (speaker.name !== null) return printable(speaker.name);
  return source === '' ? 'somebody not named' : printable(source);
}

/** Who is credited and by which words, in one line; without the name where the whole list is one speaker's. */
function creditLine(statement: StoredStatement, named: boolean, width: number, terminal: Terminal): string {
  const cue = printable(statement.cue);
  const name = named ? clip(speakerInWords(statement), width) : '';
  if (name === '') return terminal.style('dim', clip(cue, width));
  const room = width - widthOf(name) - 1;
  if (cue === '' || room < SHORTEST_CUE) return terminal.style('bold', name);
  const credit = terminal.style('dim', clip(cue, room));
  const before = /^(as )?(according|per|in the words)\b/i.test(cue);
  return before ? `${credit} ${terminal.style('bold', name)}` : `${terminal.style('bold', name)} ${credit}`;
}

/** `against · A bridge is needed · an expectation, not a wish: it will not come`; one that is ascribed says to whom. */
export function positionInWords(position: StoredPosition, issues: readonly Issue[]): string {
  const proposition = issues.find(({ id }) => id === position.issue)?.proposition.replace(/\.$/, '') ?? position.issue;
  const whose = position.own ? '' : `ascribed to ${position.holder ?? 'somebody not named'}: `;
  const words = position.words === '' ? '' : `: ${position.words}`;
  if (position.stance === 'neutral')
    return printable(`${whose}is about the issue, no side read · ${proposition}${words}`);
  return printable(`${whose}${position.stance} · ${proposition} · ${BASES[position.basis]}${words}`);
}

/** The facts beside the words, each once. */
function factsOf(statement: StoredStatement): string[] {
  const { occasion, kind, shown, confidence } = statement;
  const { place = '', event = '', to = '' } = occasion ?? {};
  return [
    KINDS[kind],
    place,
    event,
    to === '' ? '' : `to ${to.replace(/^to /, '')}`,
    saidBasis(statement),
    shown ? '' : `less sure (${Math.round(confidence * 100)} in 100)`,
    statement.speaker.corrected ? `speaker ${statement.speaker.reason}` : '',
    statement.rejected
      ? `taken out by ${statement.rejected.by}: ${statement.rejected.reason.replaceAll('-', ' ')}`
      : '',
  ]
    .filter((fact) => fact !== '')
    .map(printable);
}

/** What notices and checks say of it, with the grounds; of a notice that stands above, only that it is about this. */
const remarksOf = (statement: StoredStatement, heading: ViewContext['heading']): string[] =>
  (statement.remarks ?? []).map((remark) => {
    const { head, text, grounds, url } = remarkInWords(remark, statement);
    const said = isAbove(remark, heading) ? 'see its notice above' : `“${text}”`;
    return `${head}: ${said}${url === null ? '' : `  ${url}`} (${grounds})`;
  });

const isAbove = ({ kind, article }: Remark, heading: ViewContext['heading']): boolean =>
  kind === 'notice' && article.id === heading?.id && article.version === heading.version;

/** The words, then the sides taken, then the facts; each line as wide as it may be. */
function bodyLines(statement: StoredStatement, width: number, { terminal, issues, heading }: ViewContext): string[] {
  const styled = (style: 'dim' | 'cyan', text: string): string[] =>
    wrap(text, width).map((line) => terminal.style(style, line));
  return [
    ...wrap(printable(statement.words), width),
    ...statement.positions.flatMap((position) => styled('cyan', positionInWords(position, issues))),
    ...remarksOf(statement, heading).flatMap((line) =>
      wrap(printable(line), width).map((words) => terminal.style('yellow', words)),
    ),
    ...styled('dim', factsOf(statement).join(' · ')),
  ];
}

/** Statements as a list by date, newest first as they come: date, who and by which words, what, where. `named`: with the speaker's name. */
export function listLines(statements: readonly StoredStatement[], context: ViewContext, named: boolean): string[] {
  const { terminal } = context;
  const width = terminal.width - LEFT;
  return statements.flatMap((statement) => {
    const { article } = statement;
    const outlet = printable(article.outlet?.name ?? article.outlet?.domain ?? 'outlet unknown');
    const date = terminal.style('bold', pad(clip(saidInWords(statement), LEFT - 2), LEFT));
    const where = clip(`${outlet} · ${printable(article.title ?? 'untitled')}`, width - SHORT_ID - 2);
    const from = terminal.style('dim', `${article.id.slice(0, SHORT_ID)}  ${where}`);
    const lines = [...bodyLines(statement, width, context), from];
    return [date + creditLine(statement, named, width, terminal), ...lines.map((line) => ' '.repeat(LEFT) + line), ''];
  });
}

/** An article: where and when, from where, then its statements in the order of the text. */
export function articleLines({ article, statements, hidden }: ArticleAnswer, context: ViewContext): string[] {
  const { terminal } = context;
  const within = { ...context, heading: { id: article.id, version: article.version } };
  return [
    ...headLines(article, terminal),
    '',
    ...statements.flatMap((statement) => statementLines(statement, within, pageOf(statement, article.article))),
    ...(statements.length === 0 ? ['  No statement was found in it.', ''] : []),
    ...(hidden === 0 ? [] : [terminal.style('dim', `  ${lessSure({ count: hidden, more: false })}`), '']),
  ];
}

/** The page of a document on which a statement begins; undefined where it has no pages. */
function pageOf({ spans }: StoredStatement, { pages = [] }: Article): number | undefined {
  const at = (spans.content[0] ?? spans.cue[0] ?? spans.source[0])?.[0] ?? 0;
  return pages.findLast(({ span }) => span[0] <= at)?.number;
}

function statementLines(statement: StoredStatement, context: ViewContext, page?: number): string[] {
  const { terminal } = context;
  const date = saidInWords(statement);
  const room = terminal.width - 2;
  const credit = creditLine(statement, true, room - widthOf(date) - 2, terminal);
  const head = `  ${pad(credit, room - widthOf(date))}${date}`;
  const id = terminal.style('dim', statement.id.slice(0, SHORT_STATEMENT_ID));
  const place = page === undefined ? [] : [terminal.style('dim', `page ${page}`)];
  const lines = [...bodyLines(statement, terminal.width - INDENT, context), ...place, ...(context.ids ? [id] : [])];
  return [head, ...lines.map((line) => ' '.repeat(INDENT) + line), ''];
}

function headLines(
  { article, origin, headline = [], claims = [], notices = [], version, versions }: ArticleAnswer['article'],
  terminal: Terminal,
): string[] {
  const outlet = article.outlet?.name ?? article.outlet?.domain ?? 'outlet unknown';
  const byline = article.byline.length === 0 ? '' : ` · ${article.byline.join(', ')}`;
  const held = versions.length === 1 ? '' : ` · version ${version} of ${versions.length}`;
  const from = origin.declared.map((credit) => `credits ${credit.outlet}: ${credit.evidence}`);
  const dim = (text: string): string[] =>
    wrap(printable(text), terminal.width).map((line) => terminal.style('dim', line));
  return [
    ...wrap(printable(article.title ?? 'Untitled'), terminal.width).map((line) => terminal.style('bold', line)),
    ...wrap(printable(`${outlet}${byline} · ${publishedInWords(article.published)}${held}`), terminal.width),
    ...(article.limits ?? []).flatMap((limit) => wrap(printable(limitInWords(limit)), terminal.width)),
    ...(article.corrections ?? []).flatMap(({ text }, i) => [
      ...wrap(printable(`The outlet notes: ${text}`), terminal.width),
      ...dim(whichUnknown(notices, i)),
    ]),
    ...(article.checks ?? []).flatMap(({ claim, claimant, by, url }) =>
      dim(`checked by ${by}: “${claim}”${claimant ? ` (${claimant})` : ''}${url ? `  ${url}` : ''}`),
    ),
    ...from.flatMap((line) => dim(line)),
    ...headline.flatMap(({ part, text, reason }) => dim(`only in the ${part}: ${text} (${reason})`)),
    ...claims.flatMap(({ part, kind, text }) => dim(`the outlet itself calls it a ${kind}, in the ${part}: “${text}”`)),
    ...dim(`${article.id.slice(0, SHORT_ID)}${article.url === null ? '' : `  ${article.url}`}`),
  ];
}

/** That it is not known which statement a notice is about, and why; empty where it is. */
const whichUnknown = (notices: readonly Noticed[], correction: number): string =>
  notices
    .filter((notice) => notice.correction === correction)
    .flatMap((notice) =>
      notice.statement === null ? [`Which statement this is about is not known: ${notice.reason}.`] : [],
    )
    .join(' ');

/** What a page lacks of an article, and by what that is known. */
const limitInWords = ({ kind, evidence }: Limit): string =>
  kind === 'paywalled'
    ? `Not the whole article: the rest is for subscribers (${evidence}).`
    : `A list of stories, no article: no statements are read (${evidence}).`;

/** `7 less sure: --all`. */
export const lessSure = (hidden: Count): string => `${countInWords(hidden)} less sure: --all`;

export const countInWords = ({ count, more }: Count): string => `${more ? 'more than ' : ''}${count}`;
