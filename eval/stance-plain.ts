import type { Evaluation } from './evaluation.ts';
import { bootstrap } from './resampling.ts';
import { type PlainSentence, plainSentences } from './stance-plain-sentences.ts';
import { type Given, sideFigures } from './stance-sides.ts';

/** The files of sentences, by the name that their figures bear. */
const FILES = { plain: 'stance-plain.txt', newslike: 'stance-newslike.txt', oblique: 'stance-oblique.txt' } as const;

/** Sides read in sentences of our own, plain ones, such as news writes, and such as tell them by the way: of those shown, how many are right, how many the opposite; of those there are, how many are shown. In percent. */
export const evaluation: Evaluation = {
  name: 'stance-plain',
  needs: [],
  async run() {
    const read = Object.entries(FILES).map(([name, file]) => [name, plainSentences(file)] as const);
    return {
      figures: Object.assign({}, ...read.map(([name, all]) => sideFigures(name, all.map(givenOf)))),
      errors: () =>
        Object.fromEntries(
          read.flatMap(([name, all]) => {
            const drawn = bootstrap([...Map.groupBy(all, ({ proposition }) => proposition).values()], (sample) =>
              sideFigures(name, sample.flat().map(givenOf)),
            );
            return Object.entries(drawn).map(([figure, { error }]) => [figure, error] as const);
          }),
        ),
    };
  },
};

const givenOf = ({ want, got }: PlainSentence): Given => [want, got];
