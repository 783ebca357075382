/**
 * Inference in a linear-chain conditional random field (Lafferty, McCallum and Pereira 2001).
 *
 * `states` is `count x labels` scores; `steps` is `count x labels x labels` scores of the step into each token (row
 * of the label before; the first token's are ignored). `allowed[i * labels + j]` is 0 where j may not follow i, and
 * `starts[j]` is 0 where a sequence may not begin with j.
 */
export interface ChainRules {
  readonly labels: number;
  readonly allowed: Uint8Array;
  readonly starts: Uint8Array;
}

/** A stretch of tokens whose scores are known, ready to be read. */
export interface Lattice {
  /**
   * The forward pass from token `from` on (those before it are done); gives the logarithm of the sum that was taken out from
   * there on.
   */
  forward(from?: number): number;
  /** Rules out all labels of a token but `[from, to)`. */
  keep(token: number, from: number, to: number): void;
  /** Probability of each label at each token (`count x labels`), after the forward pass; they last until the next stretch. */
  marginals(): Float32Array;
  /**
   * The likeliest sequence of labels (Viterbi); what the forward pass left is lost.
   * @param factors by which the exponential of each label's score is multiplied.
   */
  likeliest(factors?: Float32Array): Uint8Array;
}

/** Space for inference, grown as needed and used again. */
export class ChainSpace {
  alpha = new Float64Array(0);
  beta = new Float64Array(0);
  state = new Float64Array(0);
  step = new Float64Array(0);
  back = new Uint8Array(0);

  fit(count: number, labels: number): void {
    if (this.alpha.length >= count * labels) return;
    const size = Math.ceil(count * 1.5) * labels;
    this.alpha = new Float64Array(size);
    this.beta = new Float64Array(size);
    this.state = new Float64Array(size);
    this.step = new Float64Array(size * labels);
    this.back = new Uint8Array(size);
  }
}

/**
 * Fills the space with the exponentials of scores, the largest state score of each token taken out; forbidden steps are 0.
 */
export function exponentiate(
  { labels: L, allowed }: ChainRules,
  count: number,
  states: Float32Array,
  steps: Float32Array,
  space: ChainSpace,
): void {
  space.fit(count, L);
  const { state, step } = space;
  for (let t = 0; t < count; t++) {
    exponentiateStates(L, t, states, state);
    const base = t * L * L;
    for (let k = 0; k < L * L; k++) step[base + k] = allowed[k] ? Math.exp(steps[base + k]!) : 0;
  }
}

/** Exponentials of the state scores of one token, the largest taken out. */
function exponentiateStates(L: number, t: number, states: Float32Array, state: Float64Array): void {
  let most = Number.NEGATIVE_INFINITY;
  for (let j = 0; j < L; j++) if (states[t * L + j]! > most) most = states[t * L + j]!;
  for (let j = 0; j < L; j++) state[t * L + j] = Math.exp(states[t * L + j]! - most);
}

/** A filled space as what is ready to be read. */
export const latticeIn = (rules: ChainRules, count: number, space: ChainSpace): Lattice => ({
  forward: (from) => forward(rules, count, space, from),
  keep: (token, from, to) => {
    for (let j = 0; j < rules.labels; j++) if (j < from || j >= to) space.state[token * rules.labels + j] = 0;
  },
  marginals: () => {
    const marginals = new Float32Array(count * rules.labels);
    if (count > 0) marginalsInto(rules, count, space, marginals);
    return marginals;
  },
  likeliest: (factors) => likeliest(rules, count, space, factors),
});

/** `Lattice.forward` in a filled space. */
export function forward({ labels: L, starts }: ChainRules, count: number, space: ChainSpace, from = 0): number {
  const { alpha, state, step } = space;
  let norm = 0;
  for (let t = from; t < count; t++) {
    let sum = 0;
    const before = (t - 1) * L;
    for (let j = 0; j < L; j++) {
      let a = 0;
      if (t === 0) a = starts[j]!;
      else for (let i = 0, k = t * L * L + j; i < L; i++, k += L) a += alpha[before + i]! * step[k]!;
      a *= state[t * L + j]!;
      alpha[t * L + j] = a;
      sum += a;
    }
    for (let j = 0; j < L; j++) alpha[t * L + j]! /= sum;
    norm += Math.log(sum);
  }
  return norm;
}

/** The backward pass over a filled space. */
function backward({ labels: L }: ChainRules, count: number, { beta, state, step }: ChainSpace): void {
  for (let j = 0; j < L; j++) beta[(count - 1) * L + j] = 1;
  const after = new Float64Array(L);
  for (let t = count - 2; t >= 0; t--) {
    let sum = 0;
    const next = (t + 1) * L;
    for (let j = 0; j < L; j++) after[j] = state[next + j]! * beta[next + j]!;
    for (let i = 0; i < L; i++) {
      let b = 0;
      for (let j = 0, k = (next + i) * L; j < L; j++, k++) b += step[k]! * after[j]!;
      beta[t * L + i] = b;
      sum += b;
    }
    for (let i = 0; i < L; i++) beta[t * L + i]! /= sum;
  }
}

function marginalsInto(rules: ChainRules, count: number, space: ChainSpace, marginals: Float32Array): void {
  const { labels: L } = rules;
  const { alpha, beta } = space;
  backward(rules, count, space);
  for (let t = 0; t < count; t++) {
    let sum = 0;
    for (let j = 0; j < L; j++) sum += alpha[t * L + j]! * beta[t * L + j]!;
    for (let j = 0; j < L; j++) marginals[t * L + j] = (alpha[t * L + j]! * beta[t * L + j]!) / sum;
  }
}

/** Probability of each label at each token, from scores, into `marginals` (`count x labels`). */
export function marginalsOf(
  rules: ChainRules,
  count: number,
  states: Float32Array,
  steps: Float32Array,
  space: ChainSpace,
  marginals: Float32Array,
): void {
  exponentiate(rules, count, states, steps, space);
  forward(rules, count, space);
  marginalsInto(rules, count, space, marginals);
}

/** `Lattice.likeliest` in a filled space. */
function likeliest(
  { labels: L, starts }: ChainRules,
  count: number,
  { alpha: best, back, state, step }: ChainSpace,
  factors?: Float32Array,
): Uint8Array {
  for (let t = 0; t < count; t++) {
    let most = 0;
    const before = (t - 1) * L;
    for (let j = 0; j < L; j++) {
      let top = t === 0 ? starts[j]! : 0;
      let from = 0;
      if (t > 0) {
        for (let i = 0, k = t * L * L + j; i < L; i++, k += L) {
          const product = best[before + i]! * step[k]!;
          if (product > top) {
            top = product;
            from = i;
          }
        }
      }
      top *= state[t * L + j]! * (factors?.[j] ?? 1);
      best[t * L + j] = top;
      back[t * L + j] = from;
      if (top > most) most = top;
    }
    for (let j = 0; j < L; j++) best[t * L + j]! /= most;
  }
  const labels = new Uint8Array(count);
  if (count === 0) return labels;
  let last = 0;
  for (let j = 1; j < L; j++) if (best[(count - 1) * L + j]! > best[(count - 1) * L + last]!) last = j;
  for (let t = count - 1; t >= 0; t--) {
    labels[t] = last;
    last = back[t * L + last]!;
  }
  return labels;
}
