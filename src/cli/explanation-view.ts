import type { Article, Span } from '../domain/index.ts';
import type { EncoderShare, ExplainedEntry, ExplainedStatement, Reason } from '../operations/explain.ts';
import { KINDS } from './statement-view.ts';
import { pad, printable, type Terminal, wrap } from './terminal.ts';

/** What each role is called in the text, and its style. */
const ROLES = {
  source: { name: 'who', style: 'cyan' },
  cue: { name: 'cue', style: 'yellow' },
  content: { name: 'words', style: 'green' },
} as const;
type Role = keyof typeof ROLES;

/** Columns by which the reasons are set in, and of a weight. */
const INDENT = 4;
const WEIGHT = 7;

/** A stretch of the text that has a role in these statements (numbers from 1). */
interface Mark {
  readonly role: Role;
  readonly span: Span;
  readonly numbers: readonly number[];
}

/** The article with its marks, then each statement with its reasons. */
export function explanationLines(entry: ExplainedEntry, terminal: Terminal, all: boolean): string[] {
  const { article } = entry;
  const listed = entry.statements.filter(({ shown }) => all || shown);
  const hidden = entry.statements.length - listed.length;
  const marks = marksOf(listed);
  return [
    ...paragraphsOf(article.text).flatMap((paragraph) => [...paragraphLines(article, paragraph, marks, terminal), '']),
    ...(listed.length === 0 ? [noStatement(article, hidden)] : []),
    ...listed.flatMap((statement, i) => statementLines(article, statement, i + 1, terminal)),
    ...(hidden > 0 && listed.length > 0 ? [terminal.style('dim', `${hidden} less sure: --all`)] : []),
  ];
}

function noStatement({ language }: Article, hidden: number): string {
  if (hidden > 0) return `No statement is sure enough to be shown. ${hidden} less sure: --all`;
  if (language !== 'en' && language !== 'und') return `No statement was looked for: the language is ${language}.`;
  return 'No statement was found.';
}

/** One mark for each role and stretch, however many statements share it; outer ones first. */
function marksOf(statements: readonly ExplainedStatement[]): Mark[] {
  const marks = new Map<string, Mark>();
  for (const [i, { spans }] of statements.entries()) {
    for (const role of Object.keys(ROLES) as Role[]) {
      for (const span of spans[role]) {
        const key = `${role} ${span.join(' ')}`;
        marks.set(key, { role, span, numbers: [...(marks.get(key)?.numbers ?? []), i + 1] });
      }
    }
  }
  return [...marks.values()].sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
}

/** Where the paragraphs of a text stand. */
const paragraphsOf = (text: string): Span[] =>
  [...text.matchAll(/[^\n]*\S[^\n]*/g)].map(({ index, 0: paragraph }) => [index, index + paragraph.length]);

function paragraphLines(
  { text, parts }: Article,
  [from, to]: Span,
  marks: readonly Mark[],
  terminal: Terminal,
): string[] {
  const within = marks
    .map((mark) => ({ ...mark, span: [Math.max(from, mark.span[0]), Math.min(to, mark.span[1])] as const }))
    .filter(({ span }) => span[0] < span[1]);
  const isTitle = parts.title !== null && from >= parts.title[0] && from < parts.title[1];
  return wrap(markedText(text, [from, to], within, isTitle, terminal), terminal.width);
}

/** The text of a paragraph with brackets where marks begin and end. Marks that cross are closed and opened again. */
function markedText(text: string, [from, to]: Span, marks: readonly Mark[], bold: boolean, terminal: Terminal): string {
  const edges = [...new Set([from, to, ...marks.flatMap(({ span }) => [...span])])].sort((a, b) => a - b);
  const bracket = (words: string): string => terminal.style('dim', words);
  let open: Mark[] = [];
  let line = '';
  for (const [i, edge] of edges.entries()) {
    const ended = open.findIndex(({ span }) => span[1] === edge);
    const again = ended < 0 ? [] : open.slice(ended).filter(({ span }) => span[1] > edge);
    if (ended >= 0) {
      line += bracket(']'.repeat(open.length - ended));
      open = open.slice(0, ended);
    }
    const begun = [...again, ...marks.filter(({ span }) => span[0] === edge)];
    for (const mark of begun) line += `${bracket(`[${ROLES[mark.role].name}:${mark.numbers.join('+')}`)} `;
    open.push(...begun);
    const words = printable(text.slice(edge, edges[i + 1] ?? edge));
    const inner = open.at(-1);
    line += inner ? styled(words, ROLES[inner.role].style, terminal) : bold ? styled(words, 'bold', terminal) : words;
  }
  return line;
}

/** Styles word by word, so that lines can be broken between; words too long for a line stay plain. */
const styled = (words: string, style: 'bold' | 'cyan' | 'yellow' | 'green', terminal: Terminal): string =>
  words.replace(/\S+/g, (word) => (word.length > terminal.width / 2 ? word : terminal.style(style, word)));

const RULES = {
  turn: 'a turn of a transcript, by the label of its paragraph',
  signature: 'a signed quotation, by the name behind its dash',
} as const;

function statementLines(article: Article, statement: ExplainedStatement, number: number, terminal: Terminal): string[] {
  const { actor, kind, confidence, shown, reasons, rule, spans, encoder } = statement;
  const source = spans.source.map(([start, end]) => article.text.slice(start, end)).join(' … ');
  const who = actor.name ?? (source || 'somebody not named');
  const sure = `${Math.round(100 * confidence)} in 100${shown ? '' : ', less sure'}`;
  const head = `${number} · ${printable(who)} · ${KINDS[kind]} · ${sure}`;
  return [
    ...wrap(head, terminal.width).map((line) => terminal.style('bold', line)),
    ...(rule ? [' '.repeat(INDENT) + RULES[rule]] : []),
    ...(encoder === undefined ? [] : wrap(encoderInWords(encoder), terminal.width - INDENT)).map(
      (line) => ' '.repeat(INDENT) + line,
    ),
    ...reasons.flatMap((reason) =>
      wrap(reasonInWords(reason, article.text), terminal.width - INDENT - WEIGHT).map(
        (line, i) => ' '.repeat(INDENT) + pad(i === 0 ? `+${reason.weight.toFixed(2)}` : '', WEIGHT) + line,
      ),
    ),
    '',
  ];
}

/** `by the accurate model: 62 in 100 of the score are the encoder's (who +1.20, cue +4.00, words +9.31)`. */
function encoderInWords(encoder: EncoderShare | null): string {
  if (encoder === null) return 'by the fast model, which was in no doubt here: the encoder did not read it';
  const roles = (Object.keys(ROLES) as Role[]).map((role) => {
    const weight = encoder[role];
    return `${ROLES[role].name} ${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(2)}`;
  });
  const share = Math.round(100 * encoder.share);
  return `by the accurate model: ${share} in 100 of the score are the encoder's (${roles.join(', ')}), the rest the features'`;
}

/** `words "safe" and 5 more, rather than outside: likely cue before: form of "say"`. */
function reasonInWords({ role, words, feature, against }: Reason, text: string): string {
  const [first, ...more] = words;
  const word = `"${printable(text.slice(...first!))}"${more.length > 0 ? ` and ${more.length} more` : ''}`;
  const rather = against === 'outside' ? 'outside' : ROLES[against].name;
  return `${ROLES[role].name} ${word}, rather than ${rather}: ${printable(feature)}`;
}
