import { hash } from 'node:crypto';
import { OnrecordError, type Span } from '../../domain/index.ts';
import { type Analysis, tagOf, WordPiece } from '../../language/index.ts';
import { type Asked, type Input, inputOf, KIND } from './input.ts';
import { Network } from './network.ts';

/** What is answered, in the order of the network's outputs. */
const ANSWERS = ['for', 'against', 'neutral', 'unrelated', 'conditional'] as const;

/** How likely a statement is for a proposition, against it, about its matter without a side, about another thing, or makes a side depend on something. */
export type Sides = Readonly<Record<(typeof ANSWERS)[number], number>>;

/** What the encoder reads in a statement on a proposition. */
export interface SideReading {
  /** Probabilities; their sum is 1. */
  readonly sides: Sides;
  /** The words of the content, or of an attitude in the cue, that weigh most for the likeliest of both sides and a condition. */
  readonly words: Span;
}

/** What is kept of a reading: it is the same for the same words, wherever they stand. */
interface Kept {
  readonly sides: Sides;
  /** A piece of the first and one of the last of the words that weigh most. */
  readonly pieces: readonly [first: number, last: number];
}

/** Readings that are kept, so that words which many outlets tell are read once. */
const MOST_KEPT = 4_000;
/** The share of the heaviest word's weight from which on a word adds to a stretch. */
const WORTH = 0.25;
/** Tags of words that are shown for what they weigh; others only between them. */
const TELLING: ReadonlySet<number> = new Set(
  (['ADJ', 'ADV', 'INTJ', 'NOUN', 'NUM', 'PART', 'PROPN', 'VERB', 'X'] as const).map(tagOf),
);

const unreadable = (why: string, cause?: unknown): OnrecordError =>
  new OnrecordError(
    'model/unreadable',
    `The weights that read sides cannot be read: ${why}.`,
    'Install onrecord again; in a checkout, `git checkout models/stance.bin`.',
    cause === undefined ? undefined : { cause },
  );

/** Reads which side a statement takes on a proposition with an encoder of both (decisions/0164). */
export class SideReader {
  readonly #network: Network;
  readonly #wordPiece: WordPiece;
  readonly #kept = new Map<string, Kept>();

  /**
   * @param file the weights, `models/stance.bin`.
   * @param sha256 what they must be. Raises `model/unreadable` where they are others.
   */
  constructor(file: Uint8Array, sha256: string) {
    if (hash('sha256', file) !== sha256) throw unreadable('they are not those that belong to this version');
    try {
      this.#network = new Network(file);
      this.#wordPiece = new WordPiece(this.#network.shape.pieces);
    } catch (cause) {
      if (!(cause instanceof RangeError)) throw cause;
      throw unreadable(cause.message, cause);
    }
  }

  /**
   * Reads one statement, whose content is not empty.
   * @param byCue whether the cue takes a side itself, so that its words may be shown as those that decide.
   */
  read(analysis: Analysis, asked: Asked, byCue: boolean): SideReading {
    const input = inputOf(analysis, asked, this.#wordPiece);
    const key = `${input.pieces.join(' ')}/${input.kinds.join('')}/${byCue}`;
    const kept = this.#kept.get(key) ?? this.#read(input, byCue, analysis);
    if (!this.#kept.has(key) && this.#kept.size >= MOST_KEPT) this.#kept.delete(this.#kept.keys().next().value!);
    this.#kept.set(key, kept);
    const [first, last] = kept.pieces.map((piece) => input.tokens[piece]!) as [number, number];
    return { sides: kept.sides, words: [analysis.start[first]!, analysis.end[last]!] };
  }

  #read(input: Input, byCue: boolean, { tags, lower }: Analysis): Kept {
    const { width } = this.#network.shape;
    const { pieces, kinds, tokens } = input;
    const states = this.#network.encode(pieces, kinds).slice();
    const of = (...some: readonly number[]): number[] => kinds.flatMap((kind, i) => (some.includes(kind) ? [i] : []));
    const told = of(KIND.cue, KIND.content);
    const whole = new Float32Array(3 * width);
    whole.set(states.subarray(0, width));
    addMean(whole.subarray(width, 2 * width), states, of(KIND.proposition));
    addMean(whole.subarray(2 * width), states, told);
    const shown = byCue ? told : of(KIND.content);
    const words = wordsOf(shown.length > 0 ? shown : told, tokens);
    // The first row is the reading; each other is what it would be if one word weighed nothing.
    const rows = new Float32Array((1 + words.length) * 3 * width);
    rows.set(whole);
    for (const [i, word] of words.entries()) {
      const row = rows.subarray((1 + i) * 3 * width, (2 + i) * 3 * width);
      row.set(whole);
      takeOut(row.subarray(2 * width), states, word, told.length);
    }
    const { outputs } = this.#network.shape;
    const scores = this.#network.score(rows);
    const sidesAt = (row: number): Sides => sidesOf(scores.subarray(outputs * row, outputs * row + ANSWERS.length));
    const sides = sidesAt(0);
    const side = (['for', 'against', 'conditional'] as const).reduce((a, b) => (sides[b] > sides[a] ? b : a));
    const logit = (row: number): number => {
      const { [side]: own } = sidesAt(row);
      return Math.log(own / (1 - own));
    };
    const full = logit(0);
    const isTelling = (token: number): boolean => TELLING.has(tags[token]!) && !/^(?:to|[’']s?)$/.test(lower[token]!);
    const weights = words.map(([piece], i) => (isTelling(tokens[piece!]!) ? full - logit(1 + i) : 0));
    const [from, to] = heaviest(
      weights,
      words.map(([piece]) => tokens[piece!]!),
    );
    return { sides, pieces: [words[from]![0]!, words[to]![0]!] };
  }
}

/** Probabilities of the answers of one row. */
function sidesOf(scores: Float32Array): Sides {
  const most = Math.max(...scores);
  const powers = [...scores].map((score) => Math.exp(score - most));
  const sum = powers.reduce((total, power) => total + power, 0);
  return Object.fromEntries(ANSWERS.map((answer, i) => [answer, powers[i]! / sum])) as Record<keyof Sides, number>;
}

function addMean(to: Float32Array, states: Float32Array, pieces: readonly number[]): void {
  const width = to.length;
  for (const piece of pieces) for (let k = 0; k < width; k++) to[k]! += states[piece * width + k]! / pieces.length;
}

/** Takes pieces out of the mean of so many. */
function takeOut(mean: Float32Array, states: Float32Array, pieces: readonly number[], count: number): void {
  const width = mean.length;
  const left = count - pieces.length;
  for (let k = 0; k < width; k++) {
    const sum = pieces.reduce((rest, piece) => rest - states[piece * width + k]!, mean[k]! * count);
    mean[k] = left > 0 ? sum / left : 0;
  }
}

/** The pieces of each token, in order. */
const wordsOf = (pieces: readonly number[], tokens: readonly number[]): number[][] => [
  ...Map.groupBy(pieces, (piece) => tokens[piece]!).values(),
];

/** The unbroken stretch of words that weighs most, if each has to weigh a share of what the heaviest does; all of the first
 * stretch where none weighs anything. */
function heaviest(weights: readonly number[], tokens: readonly number[]): [first: number, last: number] {
  const most = Math.max(...weights);
  const stretches: { first: number; last: number; sum: number }[] = [];
  for (const [i, weight] of weights.entries()) {
    const before = stretches.at(-1);
    const worth = most > 0 ? weight - WORTH * most : 1;
    if (before && before.sum > 0 && tokens[i] === tokens[i - 1]! + 1)
      stretches.push({ first: before.first, last: i, sum: before.sum + worth });
    else stretches.push({ first: i, last: i, sum: worth });
  }
  const best = stretches.reduce((best, one) => (one.sum > best.sum ? one : best));
  return [best.first, best.last];
}
