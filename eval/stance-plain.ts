import type { Evaluation } from './evaluation.ts';
import { bootstrap, type Figures } from './resampling.ts';
import { isSide, type PlainSentence, plainSentences } from './stance-plain-sentences.ts';

/** The files of sentences, by the name that their figures bear. */
const FILES = { plain: 'stance-plain.txt', newslike: 'stance-newslike.txt', oblique: 'stance-oblique.txt' } as const;

/** Sides read in sentences of our own, plain ones, such as news writes, and such as tell them by the way: of those shown, how many are right, how many the opposite; of those there are, how many are shown. In percent. */
export const evaluation: Evaluation = {
  name: 'stance-plain',
  needs: [],
  async run() {
    const read = Object.entries(FILES).map(([name, file]) => [name, plainSentences(file)] as const);
    return {
      figures: Object.assign({}, ...read.map(([name, all]) => figuresOf(name, all))),
      errors: () =>
        Object.fromEntries(
          read.flatMap(([name, all]) => {
            const drawn = bootstrap([...Map.groupBy(all, ({ proposition }) => proposition).values()], (sample) =>
              figuresOf(name, sample.flat()),
            );
            return Object.entries(drawn).map(([figure, { error }]) => [figure, error] as const);
          }),
        ),
    };
  },
};

function figuresOf(name: string, all: readonly PlainSentence[]): Figures {
  const shown = all.filter(({ got }) => isSide(got));
  const sides = all.filter(({ want }) => isSide(want));
  const percent = (some: readonly PlainSentence[], of: readonly PlainSentence[]): number =>
    (100 * some.length) / (of.length || 1);
  return {
    [`${name}Right`]: percent(
      shown.filter(({ got, want }) => got === want),
      shown,
    ),
    [`${name}Flipped`]: percent(
      shown.filter(({ got, want }) => isSide(want) && got !== want),
      shown,
    ),
    [`${name}Coverage`]: percent(
      sides.filter(({ got }) => isSide(got)),
      sides,
    ),
  };
}
