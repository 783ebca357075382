import { compile } from './compile.ts';
import * as cues from './cues.ts';
import * as evaluations from './evaluations.ts';
import { ALONE as alone, DETACHED as detached, FAMILIES as families, LEAVING as leaving } from './families.ts';
import * as operators from './operators.ts';
import * as words from './words.ts';

export { type Found, type Lexicon, lookUp, type Stemmed, stemmed } from './compile.ts';

export type Sign = 1 | -1;

/**
 * How a word bears on what it governs. `attitude`: what somebody thinks or says of it; `deed`: what is done to it;
 * `degree`: more or less of it; `not`: turns round what follows.
 */
export type OperatorKind = 'attitude' | 'deed' | 'degree' | 'not';

export interface Operator {
  readonly kind: OperatorKind;
  readonly sign: Sign;
}

const operator = (kind: OperatorKind, sign: Sign): Operator => ({ kind, sign });

/** `undefined` for phrases in which a negator turns nothing round. */
export const OPERATORS = compile<Operator | undefined>([
  [operators.NOT_NEGATING, undefined],
  [operators.NEGATING, operator('not', -1)],
  [operators.OPPOSING, operator('attitude', -1)],
  [operators.HINDERING, operator('deed', -1)],
  [operators.FAVOURING, operator('attitude', 1)],
  [operators.FURTHERING, operator('deed', 1)],
  [operators.STRENGTHENING, operator('degree', 1)],
  [operators.WEAKENING, operator('degree', -1)],
]);

/** Adds the superlatives of short adjectives: `dumbest`. Of words that are none it makes forms that do not occur. */
const withSuperlatives = (words: string): string =>
  words.replace(/(?<=\s)[a-z]{3,7}(?=\s)/g, (word) => `${word} ${word.replace(/e$/, '').replace(/y$/, 'i')}est`);

/** Judgements: 1 good, -1 bad. */
export const JUDGEMENTS = compile<Sign>([
  [withSuperlatives(evaluations.BAD), -1],
  [withSuperlatives(evaluations.GOOD), 1],
]);

/** What things are worth to people: 1 a good, -1 an ill. */
export const WORTH = compile<Sign>([
  [evaluations.ILLS, -1],
  [evaluations.GOODS, 1],
]);

export type Effect = 'causing' | 'hurting' | 'helping';

/** Verbs looked up only where a verb stands need no tag. */
const asVerbs = (words: string): string => words.replaceAll('/v', '');

/** Verbs with an effect on their object. */
export const EFFECTS = compile<Effect>([
  [asVerbs(evaluations.HURTING), 'hurting'],
  [asVerbs(evaluations.HELPING), 'helping'],
  [asVerbs(evaluations.CAUSING), 'causing'],
]);

/** Those of them that are bad, or good, whatever their object is. */
export const ALWAYS_HURTING = compile<true>([[evaluations.ALWAYS_HURTING, true]]);
export const ALWAYS_HELPING = compile<true>([[evaluations.ALWAYS_HELPING, true]]);

/** Families of deeds, by their place in the list; a word may be in several. */
export const FAMILIES = families.map((words) => compile<true>([[words, true]]));

/** The families whose deeds do not pass on what is thought of their object. */
export const DETACHED = detached.map((first) => families.findIndex((words) => words.startsWith(`${first} `)));

/** The families whose deeds are told without an object. */
export const LEAVING = families.findIndex((words) => words.startsWith(`${leaving} `));
export const ALONE = alone.map((first) => families.findIndex((words) => words.startsWith(`${first} `)));

/** The family of supporting and opposing somebody. */
export const SUPPORTING = families.findIndex((words) => words.startsWith('support '));

/** The family of raising and lowering. */
export const RAISING = families.findIndex((words) => words.startsWith('raise/v '));

/** The family of joining and leaving. */
export const JOINING = [families.findIndex((words) => words.startsWith('join/v '))];

export const SAYING = compile<true>([[cues.SAYING, true]]);
export const NAMING = compile<true>([[cues.NAMING, true]]);
export const ASKING = compile<true>([[cues.ASKING, true]]);
export const REPORTING = compile<true>([[cues.REPORTING, true]]);
export const COUNTING = compile<true>([[cues.COUNTING_SOURCES, true]]);
export const STANDS = compile<true>([[cues.STANDS, true]]);
export const SETTLED = compile<true>([[cues.SETTLED, true]]);
export const OPINIONS = compile<true>([[cues.OPINIONS, true]]);
export const UTTERANCES = compile<true>([[cues.UTTERANCES, true]]);
export const OUGHT = compile<true>([[cues.OUGHT, true]]);
export const PERCEIVING = compile<true>([[cues.PERCEIVING, true]]);
export const CONDITIONS = compile<true>([[cues.CONDITIONS, true]]);

/** What a thing that is any good does: `it will not fix that`. */
export const ACHIEVING = compile<true>([[words.ACHIEVING, true]]);
/** Nouns for those who are for (1) or against (-1) what their phrase names. */
export const PARTISANS = compile<Sign>([
  [words.SUPPORTERS, 1],
  [words.OPPONENTS, -1],
]);
/** Verbs of blame, whose absence is no praise. */
export const BLAMING = compile<true>([[words.BLAMING, true]]);
/** Verbs of calling for something: who does not call for it need not be against it. */
export const CALLING = compile<true>([[words.CALLING, true]]);
/** Verbs that keep their object away from what follows `from`. */
export const FROM_VERBS = compile<true>([[words.FROM_VERBS, true]]);
/** Verbs of praise and blame, whose object is somebody and whose ground follows `for` or `over`. */
export const TARGETING = compile<true>([[words.TARGETING, true]]);
/** Verbs of attack that are plain deeds elsewhere: `hit the senator for …`. */
export const HITTING = compile<true>([[words.HITTING, true]]);
/** Nouns that stand for their complement: `the idea of …`, `money for …`. */
export const TRANSPARENT = compile<true>([[words.TRANSPARENT, true]]);
/** Words that deny what is claimed, words of blame, and verbs that tell of a wrong. */
export const DENYING = compile<true>([[words.DENYING, true]]);
export const BLAMES = compile<true>([[words.BLAMES, true]]);
export const WRONGING = compile<true>([[words.WRONGING, true]]);
export const PERSONS = compile<true>([[words.PERSONS, true]]);
/** Verbs that change nothing for what follows them: `try`, `keep on`. */
export const LIGHT = compile<true>([[words.LIGHT, true]]);
/** Verbs whose object is asked to do something. */
export const ADDRESSING = compile<true>([[words.ADDRESSING, true]]);
