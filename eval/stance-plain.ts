import type { Evaluation } from './evaluation.ts';
import { bootstrap, type Figures } from './resampling.ts';
import { isSide, type PlainSentence, plainSentences } from './stance-plain-sentences.ts';

/** Sides read in plain sentences of our own: of those shown, how many are right, how many the opposite; of those there are, how many are shown. In percent. */
export const evaluation: Evaluation = {
  name: 'stance-plain',
  needs: [],
  async run() {
    const all = plainSentences();
    return {
      figures: figuresOf(all),
      errors: () => {
        const drawn = bootstrap([...Map.groupBy(all, ({ proposition }) => proposition).values()], (sample) =>
          figuresOf(sample.flat()),
        );
        return Object.fromEntries(Object.entries(drawn).map(([name, { error }]) => [name, error]));
      },
    };
  },
};

function figuresOf(all: readonly PlainSentence[]): Figures {
  const shown = all.filter(({ got }) => isSide(got));
  const sides = all.filter(({ want }) => isSide(want));
  const percent = (some: readonly PlainSentence[], of: readonly PlainSentence[]): number =>
    (100 * some.length) / (of.length || 1);
  return {
    plainRight: percent(
      shown.filter(({ got, want }) => got === want),
      shown,
    ),
    plainFlipped: percent(
      shown.filter(({ got, want }) => isSide(want) && got !== want),
      shown,
    ),
    plainCoverage: percent(
      sides.filter(({ got }) => isSide(got)),
      sides,
    ),
  };
}
