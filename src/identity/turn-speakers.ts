import type { Actor, Span, Turn } from '../domain/index.ts';
import { unnamed } from './actors.ts';

/** The turn in whose words an offset lies. */
export const turnAt = (turns: readonly Turn[], at: number): Turn | undefined =>
  turns.find(({ content }) => content.some(([start, end]) => start <= at && at < end));

/**
 * Who speaks in a turn. An answer is credited to the first person whom the introduction names, a question to the only
 * author in the byline; a label that names nobody known is a name of its own.
 *
 * @param meant whom the words of a span mean.
 */
export function speakerOfTurn(
  text: string,
  turn: Turn,
  byline: readonly string[],
  meant: (span: Span) => Actor,
): Actor {
  const { sort, speaker } = turn;
  if (sort === 'question') return interviewer(byline);
  if (sort === 'answer') {
    const person = speaker.map(meant).find(({ kind, name }) => kind === 'person' && name !== null);
    if (!person) return unnamed('person', 'none', 'the one who answers, whom the introduction does not name');
    return {
      ...person,
      how: 'none',
      confidence: person.confidence * 0.85,
      reason: 'the one who answers, by the introduction',
    };
  }
  if (!speaker[0]) return unnamed('person', 'none', 'a speaker of whom only the role is given');
  const label = text.slice(...turn.source);
  const actor = meant(speaker[0]);
  if (actor.name !== null)
    return { ...actor, kind: 'person', name: actor.name === label ? readableName(label) : actor.name };
  if (sort === 'role') return actor;
  return {
    name: readableName(label),
    kind: 'person',
    how: label.includes(' ') ? 'full' : 'surname',
    mention: speaker[0],
    confidence: 0.7,
    reason: 'named by the label of the turn alone',
  };
}

function interviewer(byline: readonly string[]): Actor {
  if (byline.length !== 1) return unnamed('person', 'none', 'the one who asks, whom the text does not name');
  return {
    name: byline[0]!,
    kind: 'person',
    how: 'none',
    mention: null,
    confidence: 0.7,
    reason: 'the author, who asks',
  };
}

/** `HARTE` as Harte, `O\'NEIL` as O'Neil, `MCBRIDE` as McBride; a name in small letters stays. */
function readableName(label: string): string {
  if (/\p{Ll}/u.test(label)) return label;
  return label
    .toLowerCase()
    .replace(/(?<![\p{L}])\p{L}|(?<=\b[od]['’])\p{L}/gu, (letter) => letter.toUpperCase())
    .replace(/\bMc(\p{Ll})/gu, (_, letter: string) => `Mc${letter.toUpperCase()}`);
}
