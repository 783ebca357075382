import type { Issue, Stance } from '../domain/index.ts';
import { changeInWords, STANCES } from '../search/change-words.ts';
import type {
  ActorPositions,
  HeldPosition,
  Passage,
  SaidDays,
  Shift,
  StoredStatement,
  TrackedIssue,
} from '../search/index.ts';
import { primaryInWords } from '../search/primary.ts';
import { staleInWords } from '../search/stale-words.ts';
import { daysInWords } from './date-words.ts';
import { BASES, SHORT_ID, speakerInWords } from './statement-view.ts';
import { clip, pad, printable, type Terminal, wrap } from './terminal.ts';

/** Columns of the date, and of the symbol behind it. */
const DATE = 18;
const LEFT = DATE + 2;

/** A sign for each side; the words stand beside it, or in a legend. */
export const SIGNS: Readonly<Record<Stance, string>> = { for: '+', against: '-', conditional: '~', neutral: '.' };

/** When: `12 Feb 2026`, `by 12 Feb 2026` where no article dates it. */
export function whenInWords({ from, to, dated }: SaidDays): string {
  if (dated) return daysInWords(from!, to!);
  return to === null ? 'date unknown' : `by ${daysInWords(to, to)}`;
}

/** An issue with all positions of one actor, earliest first. */
export function issueLines({ issue, own, ascribed, claims, hidden }: ActorPositions, terminal: Terminal): string[] {
  const notes = [hidden === 0 ? '' : `${hidden} less sure: --all`].filter((note) => note !== '');
  return [
    ...wrap(printable(issue.issue.proposition), terminal.width).map((line) => terminal.style('bold', line)),
    terminal.style('dim', [printable(issue.issue.id), ...notes].join(' · ')),
    ...staleLines([issue], terminal),
    ...(own.length === 0 ? ['No position of their own is in this collection.'] : []),
    ...own.flatMap((position) => [
      ...heldLines(position, changeInWords(position), terminal),
      ...claimLines(position, claims, terminal),
    ]),
    ...(ascribed.length === 0 ? [] : ['Ascribed by others, not counted:']),
    ...ascribed.flatMap((position) => heldLines(position, `as ${whoSaysSo(position)} has it`, terminal)),
    '',
  ];
}

/** What outlets themselves say of a position, in their words: `Eastgate Wire calls it a repeat: “reiterated”`. */
function claimLines({ passages }: HeldPosition, claims: ActorPositions['claims'], terminal: Terminal): string[] {
  const reports = passages.flatMap(({ utterance }) => utterance.reports);
  return reports
    .flatMap(({ id }) => claims[id] ?? [])
    .flatMap(({ outlet, kind, text }) =>
      wrap(printable(`${outlet ?? 'The outlet'} itself calls it a ${kind}: “${text}”`), terminal.width - LEFT),
    )
    .map((line) => ' '.repeat(LEFT) + terminal.style('yellow', line));
}

const whoSaysSo = ({ passages }: HeldPosition): string => speakerInWords(passages[0]!.statement);

/** One position: when, the side, what it is beside others, then the words of each passage. */
function heldLines(position: HeldPosition, note: string, terminal: Terminal): string[] {
  const { stance, bases, days, passages } = position;
  const basis = stance === 'neutral' ? '' : bases.map((one) => BASES[one]).join('; ');
  const head = [STANCES[stance], basis, note].filter((part) => part !== '').join(' · ');
  const [first, ...rest] = wrap(printable(head), terminal.width - LEFT);
  const left = `${pad(clip(whenInWords(days), DATE - 2), DATE)}${SIGNS[stance]} `;
  return [
    left + terminal.style('cyan', first ?? ''),
    ...rest.map((line) => ' '.repeat(LEFT) + terminal.style('cyan', line)),
    ...passages.flatMap((passage) => passageLines(passage, terminal)),
  ];
}

/** The words, then where they stand and how many reports there are. */
export function passageLines({ utterance, statement }: Passage, terminal: Terminal): string[] {
  const { reports, wordings } = utterance;
  const first = utterance.primary?.report ?? reports[0]!;
  const width = terminal.width - LEFT;
  const source = primaryInWords(first);
  const more = reports.length === 1 ? '' : ` and ${reports.length - 1} more`;
  const other = wordings.length === 1 ? '' : `, ${wordings.length} wordings`;
  const where = `${source === '' ? '' : `${source}, `}${outletOf(first)}${more}${other}`;
  return [
    ...wrap(printable(statement.words), width),
    terminal.style('dim', `${first.article.id.slice(0, SHORT_ID)}  ${clip(printable(where), width - SHORT_ID - 2)}`),
  ].map((line) => ' '.repeat(LEFT) + line);
}

export const outletOf = ({ article }: Pick<StoredStatement, 'article'>): string =>
  article.outlet?.name ?? article.outlet?.domain ?? 'outlet unknown';

/** A warning for issues on which sides were not read anew yet. */
export function staleLines(issues: readonly TrackedIssue[], terminal: Terminal): string[] {
  const words = staleInWords(issues);
  if (words === null) return [];
  return wrap(printable(`${words} Run onrecord issue recompute.`), terminal.width).map((line) =>
    terminal.style('yellow', line),
  );
}

/** A possible shift, both passages one above the other. */
export function shiftLines({ id, actor, issue, position }: Shift, terminal: Terminal): string[] {
  const { from, basis, earlier, later, kind, verdict } = position.change;
  const name = kind === 'return' ? 'return' : 'shift';
  const what = verdict ? `Confirmed ${name} (${verdict.by}, ${verdict.at.slice(0, 10)})` : `Possible ${name}`;
  const head = `${what}: ${actor.name} · from ${STANCES[from.stance]} to ${STANCES[position.stance]} · ${BASES[basis]}`;
  const side = (held: HeldPosition, passage: Passage): string[] => [
    `${pad(clip(whenInWords(held.days), DATE - 2), DATE)}${SIGNS[held.stance]} ${terminal.style('cyan', STANCES[held.stance])}`,
    ...passageLines(passage, terminal),
  ];
  return [
    ...wrap(printable(head), terminal.width).map((line) => terminal.style('bold', line)),
    terminal.style('dim', clip(printable(`${id} · ${propositionOf(issue.issue)}`), terminal.width)),
    ...side(from, earlier),
    ...side(position, later),
    '',
  ];
}

const propositionOf = ({ id, proposition }: Issue): string => `${proposition} (${id})`;
