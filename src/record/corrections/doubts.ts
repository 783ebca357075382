import type { Dated } from '../../domain/index.ts';
import { daysOf } from '../days.ts';
import type { StatementDetails } from '../record.ts';
import type { DoubtQuestion } from '../reviewing.ts';

/**
 * Around the confidence from which statements are shown (0.7, models/attribution.md): of those hidden the surest, of
 * those shown the least sure. Chosen so that about one statement in ten is asked about (decisions/0083).
 */
const NEARLY_SHOWN = 0.66;
const BARELY_SHOWN = 0.74;
/** Below this a speaker is asked about: descriptions that fit several, surnames that two share (decisions/0083). */
const SURE_SPEAKER = 0.75;
/** Below this a side is compared with no other (search/held-positions.ts). */
const SURE_SIDE = 0.7;

/** What of a statement was found, and what of it people have answered. */
export interface Doubted {
  readonly confidence: number;
  readonly shown: boolean;
  readonly published: Dated;
  /** With what people said of sides: such a side has confidence 1. */
  readonly details: Pick<StatementDetails, 'actor' | 'said' | 'positions'>;
  /** Answered by a correction that holds. */
  readonly answered: (question: 'words' | 'speaker' | 'date') => boolean;
}

/** What a person should look at in a statement. */
export function doubtsOf(statement: Doubted): { readonly question: DoubtQuestion; readonly issue: string }[] {
  const { confidence, shown, details, answered } = statement;
  const about = (question: 'words' | 'speaker' | 'date', asked: boolean) =>
    asked && !answered(question) ? [{ question, issue: '' }] : [];
  const near = shown ? confidence < BARELY_SHOWN : confidence >= NEARLY_SHOWN;
  if (!shown) return about('words', near);
  return [
    ...about('words', near),
    ...about('speaker', details.actor.confidence < SURE_SPEAKER),
    ...about('date', isDateInDoubt(statement)),
    ...sidesInDoubt(details.positions),
  ];
}

type Side = Pick<StatementDetails['positions'][number], 'issue' | 'own' | 'stance' | 'confidence'>;

/** Each issue once: by the first of the speaker's own positions, else by one that is ascribed to somebody. */
function sidesInDoubt(positions: readonly Side[]) {
  const issues = [...new Set(positions.map(({ issue }) => issue))];
  return issues.flatMap((issue) => {
    const doubted = sideInDoubt(positions, issue);
    return doubted ? [{ question: doubted.stance === 'neutral' ? ('unread' as const) : ('side' as const), issue }] : [];
  });
}

/** Which of a statement's positions on an issue is asked about first; undefined where none is. */
export function sideInDoubt<T extends Side>(positions: readonly T[], issue: string): T | undefined {
  const on = positions.filter((position) => position.issue === issue);
  const own = on.find((position) => position.own);
  if (own && own.confidence < (own.stance === 'neutral' ? 1 : SURE_SIDE)) return own;
  return on.find((position) => !position.own && position.stance !== 'neutral' && position.confidence < SURE_SIDE);
}

/** Said after it was printed; or a side hangs on the day, and the words beside it do not give it. */
function isDateInDoubt({ details: { said, positions }, published }: Doubted): boolean {
  const spoken = said.value === null || said.bound === 'not-after' ? null : daysOf(said.value);
  const printed = published.value === null || published.bound === 'not-before' ? null : daysOf(published.value);
  if (spoken && printed && spoken.from > printed.to) return true;
  const takesSide = positions.some(({ own, stance }) => own && stance !== 'neutral');
  return takesSide && (spoken === null || said.basis === 'carried');
}
