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

/** Marginal probability of each label at each token into `marginals` (`count x labels`); gives the log-likelihood norm. */
export function marginalsOf(
  rules: ChainRules,
  count: number,
  states: Float32Array,
  steps: Float32Array,
  space: ChainSpace,
  marginals: Float32Array,
): void {
  const { labels: L, allowed, starts } = rules;
  space.fit(count, L);
  const { alpha, beta, state, step } = space;
  for (let t = 0; t < count; t++) exponents(rules, t, states, steps, state, step);
  for (let t = 0; t < count; t++) {
    let sum = 0;
    for (let j = 0; j < L; j++) {
      let a = 0;
      if (t === 0) a = starts[j]!;
      else for (let i = 0; i < L; i++) a += alpha[(t - 1) * L + i]! * step[(t * L + i) * L + j]!;
      a *= state[t * L + j]!;
      alpha[t * L + j] = a;
      sum += a;
    }
    for (let j = 0; j < L; j++) alpha[t * L + j]! /= sum;
  }
  for (let j = 0; j < L; j++) beta[(count - 1) * L + j] = 1;
  for (let t = count - 2; t >= 0; t--) {
    let sum = 0;
    for (let i = 0; i < L; i++) {
      let b = 0;
      for (let j = 0; j < L; j++) {
        b += step[((t + 1) * L + i) * L + j]! * state[(t + 1) * L + j]! * beta[(t + 1) * L + j]!;
      }
      beta[t * L + i] = b;
      sum += b;
    }
    for (let i = 0; i < L; i++) beta[t * L + i]! /= sum;
  }
  for (let t = 0; t < count; t++) {
    let sum = 0;
    for (let j = 0; j < L; j++) sum += alpha[t * L + j]! * beta[t * L + j]!;
    for (let j = 0; j < L; j++) marginals[t * L + j] = (alpha[t * L + j]! * beta[t * L + j]!) / sum;
  }
  void allowed;
}

/** Exponentials of the scores of one token, the largest state score taken out; forbidden steps are 0. */
function exponents(
  { labels: L, allowed }: ChainRules,
  t: number,
  states: Float32Array,
  steps: Float32Array,
  state: Float64Array,
  step: Float64Array,
): void {
  let most = Number.NEGATIVE_INFINITY;
  for (let j = 0; j < L; j++) if (states[t * L + j]! > most) most = states[t * L + j]!;
  for (let j = 0; j < L; j++) state[t * L + j] = Math.exp(states[t * L + j]! - most);
  const base = t * L * L;
  for (let k = 0; k < L * L; k++) step[base + k] = allowed[k] ? Math.exp(steps[base + k]!) : 0;
}

/** The likeliest sequence of labels (Viterbi). */
export function likeliest(
  rules: ChainRules,
  count: number,
  states: Float32Array,
  steps: Float32Array,
  space: ChainSpace,
): Uint8Array {
  const { labels: L, allowed, starts } = rules;
  space.fit(count, L);
  const { alpha: best, back } = space;
  for (let t = 0; t < count; t++) {
    for (let j = 0; j < L; j++) {
      let top = t === 0 ? (starts[j] ? 0 : Number.NEGATIVE_INFINITY) : Number.NEGATIVE_INFINITY;
      let from = 0;
      if (t > 0) {
        for (let i = 0; i < L; i++) {
          if (!allowed[i * L + j]) continue;
          const score = best[(t - 1) * L + i]! + steps[(t * L + i) * L + j]!;
          if (score > top) {
            top = score;
            from = i;
          }
        }
      }
      best[t * L + j] = top + states[t * L + j]!;
      back[t * L + j] = from;
    }
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
