import type { Stance } from '../domain/index.ts';
import type { IssueTrial } from '../operations/issues.ts';
import { STANCES } from '../search/change-words.ts';
import { isShift } from '../search/changes.ts';
import type { ActorOnIssue, Cell, HeldPosition, IssueAnswer, TrackedIssue } from '../search/index.ts';
import { cellOf, monthOf, monthsOf } from '../search/matrix.ts';
import { monthInWords } from './date-words.ts';
import { SIGNS, staleLines } from './position-view.ts';
import { listLines } from './statement-view.ts';
import { clip, pad, printable, type Terminal, widthOf, wrap } from './terminal.ts';

/** Columns of an actor's name in a table. */
const NAME = 24;
/** Positions of one cell that are drawn; more are a number. */
const DRAWN = 4;

/** Issues as a list: the proposition, the id, what is looked for. */
export function issueListLines(issues: readonly TrackedIssue[], terminal: Terminal): string[] {
  if (issues.length === 0) return ['There is no issue on this record. Add one with onrecord issue add FILE.'];
  return issues.flatMap(({ issue, stale }) => {
    const { id, proposition, about, for: pro = [], against = [] } = issue;
    const line = (name: string, phrases: readonly string[]): string[] =>
      phrases.length === 0
        ? []
        : wrap(printable(`${name}: ${phrases.join(', ')}`), terminal.width - 2).map((text) => `  ${text}`);
    return [
      ...wrap(printable(proposition), terminal.width).map((text) => terminal.style('bold', text)),
      terminal.style('dim', `  ${printable(id)}`),
      ...line('about', about),
      ...line('for', pro),
      ...line('against', against),
      ...(stale ? staleLines([{ issue, stale, updatedAt: '' }], terminal).map((text) => `  ${text}`) : []),
      '',
    ];
  });
}

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

const OTHER_WORDS =
  'Mostly no side is read. Other words for the proposition may help ("There should be …", "… should be built"), or phrases under for and against.';

const PHRASES = 'Somebody who is for what a phrase names is taken to be, on the proposition,';
const MOVE = 'A phrase that stands wrong here, or bears a side and has none, goes under for or against in the file.';

/** Which side each phrase bears, by side. */
function phraseLines(phrases: IssueTrial['phrases'], { width }: Terminal): string[] {
  const line = (name: string, side: 'for' | 'against' | null): string[] => {
    const some = phrases.filter((one) => one.side === side);
    if (some.length === 0) return [];
    const words = some.map(({ phrase, guessed }) => (guessed ? `${phrase} (a guess)` : phrase));
    return wrap(printable(`${name}: ${words.join(', ')}`), width - 2).map((text) => `  ${text}`);
  };
  const told = [...line('for', 'for'), ...line('against', 'against'), ...line('on no side', null)];
  const own = phrases.some(({ from }) => from === 'about');
  return [...wrap(PHRASES, width), ...told, ...(own ? wrap(MOVE, width) : [])];
}

/** What an issue would catch: the sides of its phrases, counts of the sides, then the statements, newest first. */
export function trialLines(
  { issue, phrases, articles, statements, sides }: IssueTrial,
  limit: number,
  terminal: Terminal,
): string[] {
  const counts = (Object.keys(STANCES) as Stance[]).map((stance) => `${STANCES[stance]} ${sides[stance]}`);
  const more = statements.length - limit;
  return [
    ...wrap(printable(issue.proposition), terminal.width).map((line) => terminal.style('bold', line)),
    ...phraseLines(phrases, terminal),
    '',
    ...wrap(
      `${plural(statements.length, 'statement')} in ${plural(articles, 'article')} would be caught · ${counts.join(' · ')}`,
      terminal.width,
    ),
    ...(sides.neutral > statements.length / 2 ? wrap(OTHER_WORDS, terminal.width) : []),
    '',
    ...listLines(statements.slice(0, limit), { terminal, issues: [issue] }, true),
    ...(more > 0 ? [terminal.style('dim', `${more} more: a larger --limit.`)] : []),
  ];
}

/** `+`, `+-*`, `(+)`: own positions in order, then those ascribed in brackets. */
function cellInSigns({ own, ascribed }: Cell): string {
  const drawn =
    own.length > DRAWN
      ? `${[...new Set(own.map(({ stance }) => SIGNS[stance]))].join('')}${own.length}`
      : own.map(({ stance }) => SIGNS[stance]).join('');
  const others = [...new Set(ascribed.map(({ stance }) => SIGNS[stance]))].join('');
  return `${drawn}${own.some(isShift) ? '*' : ''}${others === '' ? '' : `(${others})`}`;
}

function cellInWords({ own, ascribed }: Cell): string {
  const held = own.map((position) => `${STANCES[position.stance]}${isShift(position) ? ' (possible shift)' : ''}`);
  const others = ascribed.map(({ stance }) => `${STANCES[stance]} (ascribed)`);
  return [...held, ...others].join(', ');
}

export interface MatrixOptions {
  /** Each actor as a line of words, in place of a table of signs. */
  readonly words?: boolean;
  /** Only months from here on, `YYYY-MM` or `YYYY`. */
  readonly since?: string;
  readonly limit: number;
}

/** Who stands where on an issue: a row an actor, a column a month. */
export function matrixLines(answer: IssueAnswer, options: MatrixOptions, terminal: Terminal): string[] {
  const { issue, actors, unnamed, hidden } = answer;
  const isAsked = (position: HeldPosition): boolean =>
    options.since === undefined || monthOf(position) >= options.since;
  const within = actors.filter(({ own, ascribed }) => [...own, ...ascribed].some(isAsked));
  const listed = within.slice(0, options.limit);
  const months = monthsOf(listed).filter((month) => month >= (options.since ?? ''));
  const body = options.words ? wordLines(listed, months, terminal) : tableLines(listed, months, terminal);
  const notes = [
    within.length > listed.length ? `${within.length - listed.length} more actors: a larger --limit` : '',
    ...namesakes(listed).map((name) => `${name}: not known to be one person (onrecord actor show)`),
    unnamed > 0 ? `${plural(unnamed, 'statement')} by private persons or nobody who is named` : '',
    hidden > 0 ? `${hidden} less sure` : '',
  ].filter((note) => note !== '');
  return [
    ...wrap(printable(issue.issue.proposition), terminal.width).map((line) => terminal.style('bold', line)),
    terminal.style('dim', printable(issue.issue.id)),
    ...staleLines([issue], terminal),
    '',
    ...(within.length === 0 ? ['No position of anybody who is named is in this collection.'] : body),
    ...(notes.length === 0
      ? []
      : ['', ...wrap(notes.join(' · '), terminal.width).map((line) => terminal.style('dim', line))]),
  ];
}

/** Names that stand in more than one row. */
const namesakes = (actors: readonly ActorOnIssue[]): string[] =>
  [...Map.groupBy(actors, ({ actor }) => actor.name)].flatMap(([name, all]) =>
    all.length > 1 ? [printable(name)] : [],
  );

function wordLines(actors: readonly ActorOnIssue[], months: readonly string[], terminal: Terminal): string[] {
  return actors.flatMap((actor) => {
    const told = months
      .map((month) => ({ month, words: cellInWords(cellOf(actor, month)) }))
      .filter(({ words }) => words !== '')
      .map(({ month, words }) => `${month === '' ? 'date unknown' : monthInWords(month)} ${words}`);
    return wrap(printable(`${actor.actor.name}: ${told.join('; ')}`), terminal.width);
  });
}

const LEGEND = `+ for  - against  ~ under conditions  . about it, no side read  * possible shift  (+) ascribed by others, not counted`;

/** The latest months that fit; each column as wide as its widest cell. */
function tableLines(actors: readonly ActorOnIssue[], months: readonly string[], terminal: Terminal): string[] {
  const columns = months.map((month) => {
    const cells = actors.map((actor) => cellInSigns(cellOf(actor, month)));
    const [head = 'no date', year = ''] = month === '' ? [] : monthInWords(month).split(' ');
    return { head, year, cells, width: Math.max(...[head, year, ...cells].map(widthOf)) + 2 };
  });
  let room = terminal.width - NAME;
  const fitting = columns.findLastIndex(({ width }) => {
    room -= width;
    return room < 0;
  });
  const drawn = columns.slice(fitting + 1);
  const line = (name: string, cells: readonly string[]): string =>
    (pad(clip(name, NAME - 2), NAME) + cells.map((cell, i) => pad(cell, drawn[i]!.width)).join('')).trimEnd();
  const years = drawn.map(({ year }, i) => (year === drawn[i - 1]?.year ? '' : year));
  return [
    line('', years),
    line(
      '',
      drawn.map(({ head }) => head),
    ),
    ...actors.map(({ actor }, row) =>
      line(
        printable(actor.name),
        drawn.map(({ cells }) => cells[row]!),
      ),
    ),
    '',
    ...wrap(LEGEND, terminal.width).map((text) => terminal.style('dim', text)),
    ...(fitting < 0
      ? []
      : [
          terminal.style(
            'dim',
            `${fitting + 1} earlier ${fitting === 0 ? 'month does' : 'months do'} not fit: see --words.`,
          ),
        ]),
  ];
}
