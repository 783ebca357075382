import type { QuotePair, SentencePair } from '../domain/index.ts';
import type { ComparedItems } from '../operations/compare.ts';
import { type Compared, wordDiff } from '../provenance/index.ts';
import { isDerived, VERDICTS } from './relative-words.ts';
import { pad, printable, type Terminal, widthOf, wrap } from './terminal.ts';

/** Columns of the word that says what changed: as wide as the widest, and a space on each side. */
const MARK = 22;
const GAP = 2;

const DIRECTIONS = {
  'a-to-b': 'the second derives from the first',
  'b-to-a': 'the first derives from the second',
  unknown: 'which came first is not shown; both may have a common source',
} as const;

/** A comparison for people: the verdict and its grounds, then sentence by sentence and quote by quote in two columns. */
export function comparisonLines({ a, b, comparison }: ComparedItems, terminal: Terminal): string[] {
  const { verdict, confidence, direction, evidence, titles, sentences, quotes } = comparison;
  const sure = verdict === 'unknown' ? '' : ` (${Math.round(100 * confidence)} in 100)`;
  const head = `${verdict === 'unknown' ? 'not decided' : VERDICTS[verdict]}${sure}${isDerived(verdict) ? `: ${DIRECTIONS[direction]}` : ''}`;
  return [
    ...wrap(head, terminal.width).map((line) => terminal.style('bold', line)),
    ...evidence.flatMap(({ kind, text }) => indented(kind, printable(text), terminal)),
    '',
    pad('', MARK) +
      [nameOf(a, 'first'), nameOf(b, 'second')]
        .map((name) => pad(name, columnOf(terminal) + GAP))
        .join('')
        .trimEnd(),
    ...(titles ? pairLines({ ...titles, change: `title ${titles.change}` }, terminal) : []),
    ...sentences.flatMap((pair) => pairLines(pair, terminal)),
    ...(quotes.length > 0 ? ['', terminal.style('bold', 'quotes')] : []),
    ...quotes.flatMap((pair) => pairLines(pair, terminal)),
  ];
}

const columnOf = ({ width }: Terminal): number => Math.floor((width - MARK - GAP) / 2);

const nameOf = ({ outlet }: Compared, otherwise: string): string =>
  printable(outlet?.name ?? outlet?.domain ?? otherwise);

function indented(label: string, text: string, terminal: Terminal): string[] {
  return wrap(text, terminal.width - MARK).map(
    (line, i) => terminal.style('dim', pad(i === 0 ? label : '', MARK)) + line,
  );
}

type Shown = Omit<SentencePair | QuotePair, 'change'> & { readonly change: string };

/** One pair in two columns. What differs is marked with [-…-] and {+…+}, on a terminal also in colour. */
function pairLines({ a, b, change }: Shown, terminal: Terminal): string[] {
  const [left, right] = columnsOf(a, b, change, terminal);
  const width = columnOf(terminal);
  const lines = Math.max(left.length, right.length);
  return Array.from({ length: lines }, (_, i) => {
    const mark = i === 0 ? terminal.style(styleOf(change), change) : '';
    return `${pad(mark, MARK)}${pad(left[i] ?? '', width + GAP)}${right[i] ?? ''}`.trimEnd();
  });
}

function columnsOf(a: string | null, b: string | null, change: string, terminal: Terminal): [string[], string[]] {
  const width = columnOf(terminal);
  if (a === null || b === null || !SHOWS_WORDS.has(change))
    return [wrap(printable(a ?? ''), width), wrap(printable(b ?? ''), width)];
  const parts = wordDiff(printable(a), printable(b));
  const side = (kind: 'removed' | 'added'): string[] =>
    wrapStyled(
      parts
        .filter((part) => part.kind === 'same' || part.kind === kind)
        .map(({ kind: of, text }) => (of === 'same' ? text : marked(text, of, terminal)))
        .join(''),
      width,
    );
  return [side('removed'), side('added')];
}

const SHOWS_WORDS = new Set([
  'edited',
  'title edited',
  'shortened',
  'words-changed',
  'typography',
  'possible-translation',
]);

/** Puts marks around changed words; each word is styled by itself, so that lines can be broken between them. */
function marked(text: string, kind: 'removed' | 'added', terminal: Terminal): string {
  const [open, close, style] = kind === 'removed' ? (['[-', '-]', 'red'] as const) : (['{+', '+}', 'green'] as const);
  const core = text.trim();
  if (core === '') return text;
  const words = `${open}${core}${close}`.split(' ').map((word) => terminal.style(style, word));
  return text.replace(core, () => words.join(' '));
}

/** `wrap` for text with styled words: a word with its styles is never cut. */
function wrapStyled(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').filter((part) => part !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(last) + 1 + widthOf(word) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function styleOf(change: string): 'green' | 'yellow' | 'red' | 'dim' | 'cyan' {
  if (/^(?:title )?(?:verbatim|identical|typography)$/.test(change)) return 'green';
  if (/^(?:speaker-changed|words-changed)$/.test(change)) return 'red';
  if (/(?:new|dropped|missing|added)$/.test(change)) return 'dim';
  return /(?:reworded|paraphrased)$/.test(change) ? 'cyan' : 'yellow';
}
