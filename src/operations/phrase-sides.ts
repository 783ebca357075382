import type { Issue } from '../domain/index.ts';
import { prepareIssues } from '../stance/index.ts';

/** A phrase of an issue, and where somebody stands who is for what it names. */
export interface PhraseSide {
  readonly phrase: string;
  /** `null` where that tells no side. */
  readonly side: 'for' | 'against' | null;
  /** The list of the issue in which it stands: sides of `about` are read from the proposition, the others are the user's. */
  readonly from: 'about' | 'for' | 'against';
  /** Whether no word of the proposition tells the side. */
  readonly guessed: boolean;
}

/**
 * The side that each phrase of an issue bears before any text is read, in the order of the issue. Sides of `about` are right in
 * three of four cases on phrases such as readers write (decisions/0163).
 */
export function sidesOfPhrases(issue: Issue): PhraseSide[] {
  const { phrases } = prepareIssues([issue])[0]!;
  const given = (from: 'for' | 'against'): PhraseSide[] =>
    (issue[from] ?? []).map((phrase) => ({ phrase, side: from, from, guessed: false }));
  return [
    ...issue.about.map((phrase, i): PhraseSide => {
      const { sign, guessed } = phrases[i]!;
      return {
        phrase,
        side: sign > 0 ? 'for' : sign < 0 ? 'against' : null,
        from: 'about',
        guessed: sign !== 0 && guessed,
      };
    }),
    ...given('for'),
    ...given('against'),
  ];
}
