import { type ChainRules, ChainSpace, marginalsOf } from '../../src/attribution/chain.ts';
import { randomFrom } from '../random.ts';

/** The features of tokens, -1 for one that is left out, and the classes of the steps into them. */
export interface Features {
  readonly ids: Int32Array;
  readonly width: number;
  readonly edges: Int32Array;
  readonly edgeWidth: number;
}

/** A stretch of tokens to learn from; the features belong to the whole text. */
export interface Lesson extends Features {
  readonly from: number;
  readonly to: number;
  readonly labels: Uint8Array;
}

export interface ChainSettings {
  readonly rules: ChainRules;
  readonly rows: number;
  readonly edgeClasses: number;
  readonly epochs: number;
  /** Share of the features left out of each token while learning. */
  readonly dropout: number;
  readonly rate: number;
  readonly seed: number;
  /** Is told of each epoch. */
  readonly log?: (line: string) => void;
}

/** Weights of a chain: `states[row * 8 + label]`, `steps[class * labels^2 + from * labels + to]`. */
export interface ChainWeights {
  readonly states: Float32Array;
  readonly steps: Float32Array;
}

const STRIDE = 8;
const ROOM = 16;
/** A token whose probabilities are this near the truth teaches nothing. */
const LEARNT = 0.004;

/**
 * Fits a chain by stochastic gradient descent with AdaGrad (Duchi, Hazan and Singer 2011), dropping features at
 * random (Srivastava et al. 2014) and averaging the weights over the last epochs (Polyak and Juditsky 1992).
 */
export function fitChain(lessons: readonly Lesson[], settings: ChainSettings): ChainWeights {
  return new ChainTrainer(settings).fit(lessons);
}

class ChainTrainer {
  readonly #settings: ChainSettings;
  /** Weight and sum of squared gradients side by side: one line of the cache a row. */
  readonly #rows: Float32Array;
  readonly #steps: Float32Array;
  readonly #stepSquares: Float32Array;
  readonly #random: () => number;
  readonly #space = new ChainSpace();
  #kept = new Int32Array(0);
  #keptFrom = new Int32Array(0);
  #states = new Float32Array(0);
  #stepScores = new Float32Array(0);
  #marginals = new Float32Array(0);

  constructor(settings: ChainSettings) {
    this.#settings = settings;
    const { rules, rows, edgeClasses } = settings;
    this.#rows = new Float32Array(rows * ROOM);
    this.#steps = new Float32Array(edgeClasses * rules.labels * rules.labels);
    this.#stepSquares = new Float32Array(this.#steps.length);
    this.#random = randomFrom(settings.seed);
  }

  fit(lessons: readonly Lesson[]): ChainWeights {
    const { epochs, rows, log } = this.#settings;
    const order = lessons.map((_, i) => i);
    const averaged = new Float64Array(rows * STRIDE);
    const averagedSteps = new Float64Array(this.#steps.length);
    let snapshots = 0;
    for (let epoch = 0; epoch < epochs; epoch++) {
      this.#shuffle(order);
      let loss = 0;
      const every = Math.ceil(order.length / 4);
      for (let k = 0; k < order.length; k++) {
        loss += this.#learn(lessons[order[k]!]!);
        if (epoch >= Math.min(2, epochs - 1) && (k + 1) % every === 0) {
          snapshots++;
          for (let r = 0, w = 0; r < rows; r++, w += STRIDE) {
            for (let j = 0; j < STRIDE; j++) averaged[w + j]! += this.#rows[r * ROOM + j]!;
          }
          for (let s = 0; s < averagedSteps.length; s++) averagedSteps[s]! += this.#steps[s]!;
        }
      }
      log?.(`epoch ${epoch + 1}: loss ${loss.toFixed(0)}`);
    }
    return {
      states: Float32Array.from(averaged, (sum) => sum / snapshots),
      steps: Float32Array.from(averagedSteps, (sum) => sum / snapshots),
    };
  }

  #shuffle(order: number[]): void {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(this.#random() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
  }

  #fit(count: number, width: number): void {
    const L = this.#settings.rules.labels;
    if (this.#kept.length < count * width) this.#kept = new Int32Array(count * width * 2);
    if (this.#states.length >= count * L) return;
    this.#keptFrom = new Int32Array(count * 2 + 1);
    this.#states = new Float32Array(count * L * 2);
    this.#stepScores = new Float32Array(count * L * L * 2);
    this.#marginals = new Float32Array(count * L * 2);
  }

  #learn(lesson: Lesson): number {
    const { rules } = this.#settings;
    const count = lesson.to - lesson.from;
    this.#fit(count, lesson.width);
    this.#score(lesson);
    marginalsOf(rules, count, this.#states, this.#stepScores, this.#space, this.#marginals);
    return this.#update(lesson);
  }

  /** Draws the features of each token and sums their weights. */
  #score({ ids, width, edges, edgeWidth, from, to }: Lesson): void {
    const { rules, dropout } = this.#settings;
    const L = rules.labels;
    const rows = this.#rows;
    const scale = 1 / (1 - dropout);
    let kept = 0;
    for (let t = from; t < to; t++) {
      const at = (t - from) * L;
      this.#keptFrom[t - from] = kept;
      for (let j = 0; j < L; j++) this.#states[at + j] = 0;
      for (let k = t * width; k < (t + 1) * width; k++) {
        const id = ids[k]!;
        if (id < 0 || this.#random() < dropout) continue;
        this.#kept[kept++] = id;
        const base = id * ROOM;
        for (let j = 0; j < L; j++) this.#states[at + j]! += rows[base + j]! * scale;
      }
      const step = (t - from) * L * L;
      for (let s = 0; s < L * L; s++) this.#stepScores[step + s] = 0;
      for (let e = t * edgeWidth; e < (t + 1) * edgeWidth; e++) {
        const base = edges[e]! * L * L;
        for (let s = 0; s < L * L; s++) this.#stepScores[step + s]! += this.#steps[base + s]!;
      }
    }
    this.#keptFrom[to - from] = kept;
  }

  #update({ edges, edgeWidth, from, to, labels }: Lesson): number {
    const { rules, dropout, rate } = this.#settings;
    const L = rules.labels;
    const rows = this.#rows;
    const scale = 1 / (1 - dropout);
    const gradient = new Float64Array(L);
    let loss = 0;
    for (let t = from; t < to; t++) {
      const at = (t - from) * L;
      const gold = labels[t]!;
      let most = 0;
      for (let j = 0; j < L; j++) {
        const g = this.#marginals[at + j]! - (j === gold ? 1 : 0);
        gradient[j] = g * scale;
        if (Math.abs(g) > most) most = Math.abs(g);
      }
      loss -= Math.log(Math.max(1e-9, this.#marginals[at + gold]!));
      if (most < LEARNT) continue;
      for (let k = this.#keptFrom[t - from]!; k < this.#keptFrom[t - from + 1]!; k++) {
        const base = this.#kept[k]! * ROOM;
        for (let j = 0; j < L; j++) {
          const g = gradient[j]!;
          const square = rows[base + STRIDE + j]! + g * g;
          rows[base + STRIDE + j] = square;
          rows[base + j]! -= (rate * g) / Math.sqrt(square + 1e-2);
        }
      }
      if (t > from) this.#updateSteps(edges, edgeWidth, t, t - from, labels[t - 1]! * L + gold);
    }
    return loss;
  }

  /** The probability of each pair of labels is that of the forward and backward passes left in the space. */
  #updateSteps(edges: Int32Array, edgeWidth: number, t: number, i: number, gold: number): void {
    const { rules, rate } = this.#settings;
    const L = rules.labels;
    const { alpha, beta, state, step } = this.#space;
    const pairs = new Float64Array(L * L);
    let sum = 0;
    for (let a = 0; a < L; a++) {
      for (let b = 0; b < L; b++) {
        const p = alpha[(i - 1) * L + a]! * step[(i * L + a) * L + b]! * state[i * L + b]! * beta[i * L + b]!;
        pairs[a * L + b] = p;
        sum += p;
      }
    }
    for (let s = 0; s < L * L; s++) {
      if (!rules.allowed[s]) continue;
      const g = pairs[s]! / sum - (s === gold ? 1 : 0);
      if (Math.abs(g) < 1e-4) continue;
      for (let e = t * edgeWidth; e < (t + 1) * edgeWidth; e++) {
        const w = edges[e]! * L * L + s;
        this.#stepSquares[w]! += g * g;
        this.#steps[w]! -= (rate * g) / Math.sqrt(this.#stepSquares[w]! + 1e-2);
      }
    }
  }
}
