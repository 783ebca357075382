import { hash } from 'node:crypto';
import { html, raw } from 'hono/html';
import type { Stance } from '../domain/index.ts';
import { type ActorPositions, isShift, type Passage, type TimedPosition } from '../search/index.ts';
import { passageHref } from './addresses.ts';
import { daysInWords } from './date-words.ts';
import type { Html } from './layout.ts';
import { escaped } from './marked-text.ts';
import { drawing, type Plot } from './plot.ts';
import { outletOf } from './statement-list.ts';

/** One dot: a dated position. `row`: of its issue, from 0. */
interface Dot {
  readonly row: number;
  readonly from: Date;
  readonly middle: Date;
  readonly to: Date;
  readonly stance: Stance;
  readonly quoted: boolean;
  readonly shift: boolean;
  readonly href: string;
  readonly title: string;
}

/** Pixels. Two drawings are made, for wide windows and for narrow ones; the stylesheet shows one. */
const WIDE = 1100;
const NARROW = 348;
const ROW = 78;
const AXIS = 44;
const RADIUS = 6;

/** Where a side stands in its row, as a share of the row's height, from its top; and how its symbol is turned. */
const PLACES: Readonly<Record<Stance, number>> = { for: 0.52, conditional: 0.67, neutral: 0.67, against: 0.82 };
const LINE = 0.67;

const isQuoted = ({ statement }: Passage): boolean => statement.kind !== 'indirect';

function dotOf(row: number, position: TimedPosition, proposition: string): Dot | null {
  const { days, stance, passages } = position;
  if (!days.dated || days.from === null || days.to === null) return null;
  const [from, to] = [new Date(days.from), new Date(days.to)];
  const { statement } = passages[0]!;
  return {
    ...{ row, from, to, stance },
    middle: new Date((from.getTime() + to.getTime()) / 2),
    quoted: passages.some(isQuoted),
    shift: isShift(position),
    href: passageHref(statement),
    title: `${proposition} ${SIDES[stance]}, ${daysInWords(days)}: ${statement.words} (${outletOf(statement.article)})`,
  };
}

const SIDES: Readonly<Record<Stance, string>> = {
  for: 'For',
  against: 'Against',
  conditional: 'Under conditions',
  neutral: 'About it, no side read',
};

/**
 * The positions of an actor as dots by the day on which they were taken, a row an issue. It repeats what a table beside it
 * says, and is hidden from those who have it read to them; null where no position is dated.
 */
export async function renderTimeline(issues: readonly ActorPositions[]): Promise<Html | null> {
  const dots = issues.flatMap(({ issue, own }, row) =>
    own.flatMap((position) => dotOf(row, position, issue.issue.proposition) ?? []),
  );
  if (dots.length === 0) return null;
  const names = issues.map(({ issue }) => issue.issue.proposition);
  const plot = await drawing();
  const drawn = (width: number) => raw(filled(drawnOnce(plot, names, dots.map(withoutWords), width), dots));
  return html`<div class="chart" aria-hidden="true">
<div class="wide">${drawn(WIDE)}</div>
<div class="narrow">${drawn(NARROW)}</div></div>`;
}

/** Stand for the title and the address of a dot until it is shown; of private use, and taken out of names. */
const TITLE = '\uE000';
const HREF = '\uE001';
const END = '\uE002';
const STANDS_FOR = /([\uE000\uE001])(\d+)\uE002/g;
const OURS = /[\uE000-\uE002]/g;

/** A dot as it is drawn: where and in which shape. */
const withoutWords = (dot: Dot, n: number): Dot => ({ ...dot, title: `${TITLE}${n}${END}`, href: `${HREF}${n}${END}` });

/** A drawing with the words and addresses of its dots. */
const filled = (drawing: string, dots: readonly Dot[]): string =>
  drawing.replace(STANDS_FOR, (_, what: string, n: string) =>
    escaped(what === TITLE ? dots[Number(n)]!.title : dots[Number(n)]!.href),
  );

/** Drawings kept, those that were asked for last. */
const KEPT = 100;
const kept = new Map<string, string>();

/**
 * Drawing takes some 4 ms: what was drawn with the same days, sides and shapes is taken again. Names of issues are all the
 * words that are kept; decisions/0143.
 */
function drawnOnce(plot: Plot, names: readonly string[], dots: readonly Dot[], width: number): string {
  const key = hash('sha256', JSON.stringify([width, names, dots]));
  const known = kept.get(key);
  const drawing =
    known ??
    draw(
      plot,
      names.map((name) => name.replaceAll(OURS, '')),
      dots,
      width,
    );
  // The one that was asked for longest ago goes first.
  if (known !== undefined) kept.delete(key);
  else if (kept.size >= KEPT) kept.delete(kept.keys().next().value!);
  kept.set(key, drawing);
  return drawing;
}

const DAY = 86_400_000;
/** Room on both sides of the first and the last dot, as a share of the time between them; at least so many days. */
const ROOM = 0.03;
const LEAST_ROOM = 12 * DAY;

function draw({ plot, svgOf }: Plot, names: readonly string[], dots: readonly Dot[], width: number): string {
  const first = Math.min(...dots.map(({ from }) => from.getTime()));
  const last = Math.max(...dots.map(({ to }) => to.getTime()));
  const room = Math.max(LEAST_ROOM, (last - first) * ROOM);
  const domain = [new Date(first - room), new Date(last + room)];
  const y = ({ row, stance }: Dot): number => row + PLACES[stance];
  const at = { x: 'middle', y, title: 'title', href: 'href', r: RADIUS, strokeWidth: 1.75 };
  const dotsOf = (stance: Stance, quoted: boolean) =>
    dots.filter((dot) => dot.stance === stance && dot.quoted === quoted);
  const symbols = (['for', 'against', 'conditional', 'neutral'] as const).flatMap((stance) =>
    [true, false].map((quoted) =>
      plot.dot(dotsOf(stance, quoted), {
        ...at,
        ...SYMBOLS[stance],
        className: `dot ${stance} ${quoted ? 'quoted' : 'reported'}`,
      }),
    ),
  );
  const rows = names.map((name, row) => ({ name, row }));
  return svgOf({
    width,
    height: names.length * ROW + AXIS,
    ...{ marginLeft: 0, marginRight: 0, marginTop: 2, marginBottom: AXIS - 2 },
    x: { type: 'utc', domain, label: null, ticks: width / 90 },
    y: { axis: null, domain: [names.length, 0] },
    marks: [
      plot.gridX({ ticks: width / 90, className: 'grid' }),
      plot.ruleY(rows, { y: ({ row }: { row: number }) => row + LINE, className: 'line' }),
      plot.text(rows, {
        ...{ x: domain[0], y: ({ row }: { row: number }) => row + 0.2, text: 'name', textAnchor: 'start' },
        ...{ lineWidth: width / 15, textOverflow: 'ellipsis', fontSize: 14, className: 'row-name' },
      }),
      plot.link(
        dots.filter(({ from, to }) => from < to),
        { x1: 'from', x2: 'to', y1: y, y2: y, className: 'within' },
      ),
      plot.dot(
        dots.filter(({ shift }) => shift),
        { x: 'middle', y, r: RADIUS + 5, className: 'ring' },
      ),
      ...symbols,
    ],
  });
}

const SYMBOLS = {
  for: { symbol: 'triangle' },
  against: { symbol: 'triangle', rotate: 180 },
  conditional: { symbol: 'diamond' },
  neutral: { symbol: 'circle', r: 2.5 },
} as const;
