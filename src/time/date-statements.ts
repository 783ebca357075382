import type { Dated, LivePost, Occasion, Timex } from '../domain/index.ts';
import type { Analysis } from '../language/index.ts';
import { carriedFrom, speakerFor } from './carry.ts';
import { carryBack } from './carry-back.ts';
import { type Attributed, type Saying, sayingOf } from './cue.ts';
import { datedWords } from './dated-words.ts';
import { anchorOf } from './find-times.ts';
import { governing } from './govern.ts';
import { type Narrative, type Told, tell } from './narrative.ts';
import { type Contents, contentsOf, occasionOf } from './occasion.ts';
import { isOfPoll, pollDays } from './polls.ts';
import { questionOf } from './questions.ts';

/** When a statement was made and on what occasion. */
export interface SaidAt {
  readonly said: Dated;
  readonly occasion: Occasion | null;
}

/**
 * When each statement was made, in the order of `attributions`: the expression that governs its cue, else the one
 * that the narrative carries over (the same speaker going on, the same sentence, an answer), else unknown, with the
 * day of publication as the evidence of an upper bound. An inferred lower bound of publication bounds nothing. Posts of
 * a live blog are read each by itself, from its own day.
 */
export function dateStatements(
  analysis: Analysis,
  attributions: readonly Attributed[],
  times: readonly Timex[],
  published: Dated,
  posts: readonly LivePost[] = [],
): readonly SaidAt[] {
  if (posts.length === 0) return dateAll(analysis, attributions, times, published);
  const answers: SaidAt[] = [];
  const postOf = (start: number): LivePost | undefined => posts.find(({ span }) => span[0] <= start && start < span[1]);
  for (const post of [undefined, ...posts]) {
    const own = [...attributions.entries()].filter(([, one]) => postOf(startOf(one)) === post);
    const inPost = times.filter(({ span }) => postOf(span[0]) === post);
    const dated = dateAll(
      analysis,
      own.map(([, one]) => one),
      inPost,
      post?.published ?? published,
    );
    for (const [i, [index]] of own.entries()) answers[index] = post ? byPost(dated[i]!, post) : dated[i]!;
  }
  return answers;
}

const startOf = ({ spans: { source, cue, content } }: Attributed): number =>
  Math.min(...[...source, ...cue, ...content].map(([start]) => start));

/** What a post of a live blog does not date was said by the day of the post: posts tell what is under way. */
function byPost(answer: SaidAt, { published }: LivePost): SaidAt {
  if (answer.said.value !== null || published.value === null) return answer;
  const evidence = published.evidence ? { evidence: published.evidence } : {};
  return {
    ...answer,
    said: {
      value: published.value,
      bound: 'not-after',
      basis: 'stated',
      ...evidence,
      reason: 'the post does not date this saying: it was said by the day of the post',
    },
  };
}

function dateAll(
  analysis: Analysis,
  attributions: readonly Attributed[],
  times: readonly Timex[],
  published: Dated,
): readonly SaidAt[] {
  const sayings = attributions.map((attribution, index) => sayingOf(analysis, attribution, index));
  const words = datedWords(analysis, times, anchorOf(published), sayings);
  const narrative: Narrative = { analysis, words, told: [], bySpeaker: new Map() };
  const contents = contentsOf(analysis, sayings);
  for (const saying of sayings.toSorted((a, b) => a.first - b.first))
    tell(narrative, dateOne(narrative, saying, contents));
  const poll = pollDays(narrative);
  const answers: SaidAt[] = [];
  for (const told of carryBack(narrative)) {
    const one = poll && !told.words && isOfPoll(analysis, told.saying) ? { ...told, words: poll, carried: true } : told;
    answers[one.saying.index] = { said: saidOf(one, published), occasion: withQuestion(one) };
  }
  return answers;
}

/** Dates one statement by its own sentence, else by what came before. */
function dateOne(narrative: Narrative, saying: Saying, contents: Contents): Told {
  const speaker = speakerFor(narrative, saying);
  const occasion = occasionOf(narrative.analysis, saying, contents);
  const governed = governing(narrative, saying);
  const question = questionOf(narrative, saying);
  if (governed) return { saying, speaker, words: governed, carried: false, occasion, question };
  const source = carriedFrom(narrative, saying, speaker, occasion);
  return {
    saying,
    speaker,
    words: source?.words ?? null,
    carried: source !== null,
    occasion: occasion ?? source?.occasion ?? null,
    question,
  };
}

const withQuestion = ({ occasion, question }: Told): Occasion | null =>
  question ? { ...occasion, answers: question } : occasion;

function saidOf({ words, carried }: Told, published: Dated): Dated {
  if (words) return { value: words.edtf, bound: 'exact', basis: carried ? 'carried' : 'expression', span: words.span };
  const known =
    published.value === null
      ? {}
      : { evidence: `published ${published.bound === 'not-before' ? 'not before ' : ''}${published.value}` };
  return { value: null, bound: 'not-after', basis: 'none', ...known, reason: 'the article does not date this saying' };
}
