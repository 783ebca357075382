import type { Actor, Position, Span } from '../../src/domain/index.ts';
import { analyse } from '../../src/language/index.ts';
import type { SideReader, Sides } from '../../src/stance/encoder/reader.ts';
import { prepareIssues, readIssues, takePositions } from '../../src/stance/index.ts';

/** Issues of an invented country. */
export const ISSUES = readIssues(
  `
- {id: tunnel, proposition: A tunnel should be built under the harbour., about: [harbour tunnel, build the tunnel, tunnel under the harbour]}
- {id: fracking, proposition: Fracking should be banned., about: [ban on fracking, fracking ban, ban fracking, fracking]}
- {id: treaty, proposition: The Northern Water Treaty should be ratified., about: [Northern Water Treaty, ratify the treaty]}
- {id: levy, proposition: The sugar levy should be repealed., about: [sugar levy, repeal the sugar levy, sugar tax]}
- {id: union, proposition: Norland should join the customs union., about: [customs union, join the customs union, membership in the customs union]}
- {id: records, proposition: Anna Brandt should release her medical records., about: [medical records, release her medical records]}
- {id: talks, proposition: The two governments should hold peace talks., about: [peace talks, negotiated peace, talks to end the war]}
- {id: limits, proposition: Speed limits on motorways should be made stricter., about: [speed limits, speed limit]}
- {id: drones, proposition: The police should not use drones on crowds., about: [drones, aerial cameras, ban drones, use drones]}
- {id: lund, proposition: Victor Lund is unfit to be mayor., about: [unfit to be mayor, fit to be mayor, Lund's temper]}
- {id: opera, proposition: The opera house should lose its city grant., about: [opera house, defund the opera house, grant for the opera house]}
- {id: landlords, proposition: Landlords should not be protected from lawsuits., about: [landlords, protect landlords, lawsuits against landlords]}
- {id: ferry, proposition: The city should choose the ferry instead of the cable car., about: [ferry, cable car, stop the cable car]}
- {id: academy, proposition: The Harbour Academy cheated its pupils., about: [Harbour Academy, fraud claims, pupils were cheated]}
- {id: liar, proposition: Victor Lund is a liar., about: [liar, Lund's lies]}
- {id: fire, proposition: Victor Lund is to blame for the fire at the mill., about: [fire at the mill, mill fire]}
- {id: rates, proposition: The central bank should raise interest rates., about: [interest rates, raise interest rates, low rates]}
- {id: harbour, proposition: The harbour fees should be reformed., about: [harbour fee reform]}
- {id: race, proposition: Clara Voss should quit the race., about: [quit the race, Voss bow out]}
- {id: tolls, proposition: The ferry company should waive its tolls., about: [ferry tolls, waive the tolls]}
`,
  'issues.yaml',
);

const PREPARED = prepareIssues(ISSUES);

export const named = (name: string): Actor => ({ name, kind: 'unknown', how: 'full', mention: null, confidence: 1 });

/** One statement in words; `before` stands before it in the same paragraph. */
export interface Sentence {
  readonly source: string;
  readonly cue: string;
  readonly content: string;
  readonly before?: string;
}

/**
 * The positions of statements that follow one another in one paragraph, with the text they point into; with `sidesOf` the
 * encoder reads what it gives for a content, without it the rules read alone.
 */
export function positionsOf(
  sentences: readonly Sentence[],
  sidesOf?: (content: string) => Sides,
): {
  readonly text: string;
  readonly positions: Position[][];
} {
  let text = 'A day in the capital\n';
  const statements = sentences.map(({ source, cue, content, before }) => {
    if (before) text += `${before} `;
    const span = (words: string): Span => {
      const start = text.length;
      text += words;
      return [start, text.length];
    };
    const sourceSpan = span(source);
    text += ' ';
    const cueSpan = span(cue);
    text += ' ';
    const contentSpan = span(content);
    text += /[.?!]["”]?$/.test(content) ? ' ' : '. ';
    const direct = content.startsWith('“') && content.endsWith('”');
    return {
      spans: { source: [sourceSpan], cue: [cueSpan], content: [contentSpan] },
      kind: direct ? ('direct' as const) : ('indirect' as const),
      actor: named(source),
      part: 'body' as const,
    };
  });
  const read: SideReader['read'] = (_, { spans }) => ({
    sides: sidesOf!(text.slice(...spans.content[0]!)),
    words: spans.content[0]!,
  });
  const reader = sidesOf && ((): SideReader => ({ read }) as SideReader);
  const actorAt = ([start, end]: Span): Actor => named(text.slice(start, end));
  const positions = takePositions(analyse(text), statements, PREPARED, actorAt, reader);
  return { text, positions };
}

/** The stance that one statement takes on one issue as its speaker's own; `-` where it takes none. */
export function ownStance(sentence: Sentence, issue: string): string {
  const [positions = []] = positionsOf([sentence]).positions;
  return positions.find((position) => position.issue === issue && position.by === 'speaker')?.stance ?? '-';
}
