/*
 * The inner loops of the two chains and the judge, in AssemblyScript (decisions/0158): what the features of tokens weigh,
 * inference in a chain of seven labels, and trees. `node scripts/write-kernel.ts` compiles this into `bytes.ts`; `kernel.ts`
 * and `trees.ts` say where what lies.
 *
 * Every number comes out as it does in `hashed-sums.ts`, `chain.ts` and `language/trees.ts`, to the last bit: sums of floats
 * are added in their order, and lanes stand side by side only where each has a sum of its own. Seven labels take eight lanes,
 * the last 0.
 */

declare function exp(x: f64): f64;
declare function log(x: f64): f64;

/** Lanes of a token's sums, scores and rows of steps; bytes of eight doubles, and of the eight rows of a step. */
const LABELS: i32 = 7;
const EIGHT: i32 = 64;
const STEP: i32 = 7 * EIGHT;
/** Bytes of the factors of a class of steps. */
const FACTORS: i32 = 7 * 8 * 4;

let places: usize = 0;
let rows: usize = 0;
let factors: usize = 0;
let starts: usize = 0;
let ruledOut: usize = 0;
let scale: f64 = 0;

/** Tells where the model lies; `ruledOut` holds the sums of a token that the first chain rules out, then its exponentials. */
export function layModel(
  placesAt: usize,
  rowsAt: usize,
  factorsAt: usize,
  startsAt: usize,
  ruledOutAt: usize,
  ruledOutKey: i32,
  scaleOfRows: f64,
): void {
  places = placesAt;
  rows = rowsAt;
  factors = factorsAt;
  starts = startsAt;
  ruledOut = ruledOutAt;
  scale = scaleOfRows;
  v128.store(ruledOut, v128.load_ext<i8>(rowOf(ruledOutKey)));
  exponentiate(ruledOut, 0, ruledOut + 16);
}

let hashes: usize = 0;
let sums: usize = 0;
let tokens: usize = 0;
let edges: usize = 0;
let extra: usize = 0;
let state: usize = 0;
let step: usize = 0;
let alpha: usize = 0;
let beta: usize = 0;
let back: usize = 0;
let labels: usize = 0;
let marginals: usize = 0;

/** Tells where the room for a stretch lies. */
export function layRoom(
  hashesAt: usize,
  sumsAt: usize,
  tokensAt: usize,
  edgesAt: usize,
  extraAt: usize,
  stateAt: usize,
  stepAt: usize,
  alphaAt: usize,
  betaAt: usize,
  backAt: usize,
  labelsAt: usize,
  marginalsAt: usize,
): void {
  hashes = hashesAt;
  sums = sumsAt;
  tokens = tokensAt;
  edges = edgesAt;
  extra = extraAt;
  state = stateAt;
  step = stepAt;
  alpha = alphaAt;
  beta = betaAt;
  back = backAt;
  labels = labelsAt;
  marginals = marginalsAt;
}

/** `mix` of hash.ts, of four tokens. */
// @ts-ignore: decorator
@inline
function mix(hash: v128, value: v128): v128 {
  let h = v128.xor(hash, i32x4.mul(value, i32x4.splat(0xcc9e2d51)));
  h = i32x4.mul(v128.xor(h, i32x4.shr_u(h, 15)), i32x4.splat(0x85ebca6b));
  return v128.xor(h, i32x4.shr_u(h, 13));
}

/** Where the row of a key lies (`rowNumber` of weights.ts). */
// @ts-ignore: decorator
@inline
function rowOf(key: i32): usize {
  const block = places + ((key >>> 5) << 3);
  const upTo = load<i32>(block) << (31 - (key & 31));
  return rows + (((load<i32>(block, 4) + popcnt<i32>(upTo)) & (upTo >> 31)) << 3);
}

/**
 * Adds the weights of the features of tokens `[from, from + count)` to their sums.
 *
 * A feature is nine numbers: with what its hash begins, or 0 for the first column; a number that is mixed in last, or 0;
 * first id and mask; how many columns; where these begin, up to four.
 */
export function sumFeatures(feature: usize, count: i32, from: i32, tokensCount: i32): void {
  for (let i = 0; i < count; i++, feature += 36) {
    hashFeature(feature, from, tokensCount);
    for (let t = 0; t < tokensCount; t++) {
      const at = hashes + (t << 2);
      store<i32>(at, <i32>rowOf(load<i32>(at)));
    }
    for (let t = 0; t < tokensCount; t++) {
      const at = sums + ((from + t) << 4);
      v128.store(at, i16x8.add(v128.load(at), v128.load_ext<i8>(<usize>load<i32>(hashes + (t << 2)))));
    }
  }
}

/** The ids of a feature of some tokens, four at a time; the last four may lie beyond them. */
function hashFeature(feature: usize, from: i32, count: i32): void {
  const begin = load<i32>(feature);
  const end = load<i32>(feature, 4);
  const first = i32x4.splat(load<i32>(feature, 8));
  const mask = i32x4.splat(load<i32>(feature, 12));
  const columns = load<i32>(feature, 16);
  const to = (count + 3) & ~3;
  const shift: usize = from << 2;
  const one = <usize>load<i32>(feature, 20) + shift;
  const two = <usize>load<i32>(feature, 24) + shift;
  const three = <usize>load<i32>(feature, 28) + shift;
  const four = <usize>load<i32>(feature, 32) + shift;
  for (let t = 0; t < to; t += 4) {
    const at: usize = t << 2;
    let h = v128.load(one + at);
    if (begin != 0) h = mix(i32x4.splat(begin), h);
    if (columns > 1) h = mix(h, v128.load(two + at));
    if (columns > 2) h = mix(h, v128.load(three + at));
    if (columns > 3) h = mix(h, v128.load(four + at));
    if (end != 0) h = mix(h, i32x4.splat(end));
    h = v128.and(v128.xor(h, i32x4.shr_u(h, 16)), mask);
    v128.store(hashes + at, i32x4.add(h, first));
  }
}

/** Sets the sums of tokens to 0. */
export function clearSums(count: i32): void {
  memory.fill(sums, 0, count << 4);
}

/** Exponentials of the scores of a token by its sums, the largest taken out, to eight doubles. */
function exponentiate(sumsAt: usize, extraAt: usize, to: usize): void {
  let most: f64 = -Infinity;
  for (let j = 0; j < LABELS; j++) {
    let score = <f64>load<i16>(sumsAt + (j << 1)) * scale;
    if (extraAt != 0) score += <f64>load<f32>(extraAt + (j << 2));
    const rounded = <f64>(<f32>score);
    store<f64>(to + (j << 3), rounded);
    if (rounded > most) most = rounded;
  }
  for (let j = 0; j < LABELS; j++) {
    const at = to + (j << 3);
    store<f64>(at, exp(load<f64>(at) - most));
  }
  store<f64>(to, 0, 56);
}

// @ts-ignore: decorator
@inline
function copyEight(from: usize, to: usize): void {
  v128.store(to, v128.load(from));
  v128.store(to, v128.load(from, 16), 16);
  v128.store(to, v128.load(from, 32), 32);
  v128.store(to, v128.load(from, 48), 48);
}

/**
 * Fills the room with the exponentials of a stretch's scores (`fillSpace`).
 *
 * @param open how many tokens are not ruled out: the sums are those of `tokens` only, which begin at `from`; -1: all are.
 */
export function fill(count: i32, open: i32, from: i32, edgeWidth: i32, hasExtra: i32): void {
  let next = 0;
  for (let t = 0; t < count; t++) {
    const to = state + t * EIGHT;
    const extraAt = hasExtra ? extra + t * 28 : 0;
    if (open < 0) exponentiate(sums + (t << 4), extraAt, to);
    else if (next < open && load<i32>(tokens + (next << 2)) == from + t) exponentiate(sums + (next++ << 4), extraAt, to);
    else if (hasExtra) exponentiate(ruledOut, extraAt, to);
    else copyEight(ruledOut + 16, to);
    multiplyFactors(edges + ((t * edgeWidth) << 2), edgeWidth, step + t * STEP);
  }
}

// @ts-ignore: decorator
@inline
function two(at: usize): v128 {
  return f64x2.promote_low_f32x4(v128.load_zero<u64>(at));
}

/** Multiplies the factors of a step's classes, two classes at a time. */
function multiplyFactors(classes: usize, width: i32, to: usize): void {
  const a = factors + load<i32>(classes) * FACTORS;
  const b = factors + load<i32>(classes, 4) * FACTORS;
  const c = factors + load<i32>(classes, 8) * FACTORS;
  const d = factors + load<i32>(classes, 12) * FACTORS;
  const e = width > 4 ? factors + load<i32>(classes, 16) * FACTORS : 0;
  for (let s = 0; s < FACTORS; s += 8) {
    let product = f64x2.mul(f64x2.mul(two(a + s), two(b + s)), f64x2.mul(two(c + s), two(d + s)));
    if (e != 0) product = f64x2.mul(product, two(e + s));
    v128.store(to + (s << 1), product);
  }
}

/** The sum of the first seven of eight doubles, in their order. */
// @ts-ignore: decorator
@inline
function sumOf(a: v128, b: v128, c: v128, d: v128): f64 {
  const first = f64x2.extract_lane(a, 0) + f64x2.extract_lane(a, 1) + f64x2.extract_lane(b, 0);
  return first + f64x2.extract_lane(b, 1) + f64x2.extract_lane(c, 0) + f64x2.extract_lane(c, 1) + f64x2.extract_lane(d, 0);
}

/** Divides eight doubles by a number. */
// @ts-ignore: decorator
@inline
function storeShares(to: usize, a: v128, b: v128, c: v128, d: v128, whole: f64): void {
  const by = f64x2.splat(whole);
  v128.store(to, f64x2.div(a, by));
  v128.store(to, f64x2.div(b, by), 16);
  v128.store(to, f64x2.div(c, by), 32);
  v128.store(to, f64x2.div(d, by), 48);
}

/** `forward` of chain.ts. */
export function forward(count: i32, from: i32): f64 {
  let norm: f64 = 0;
  for (let t = from; t < count; t++) {
    const at = alpha + t * EIGHT;
    let a = f64x2.splat(0);
    let b = a;
    let c = a;
    let d = a;
    if (t == 0) {
      a = v128.load(starts);
      b = v128.load(starts, 16);
      c = v128.load(starts, 32);
      d = v128.load(starts, 48);
    } else {
      let row = step + t * STEP;
      for (let before = at - EIGHT; before < at - 8; before += 8, row += EIGHT) {
        const by = v128.load_splat<f64>(before);
        a = f64x2.add(a, f64x2.mul(by, v128.load(row)));
        b = f64x2.add(b, f64x2.mul(by, v128.load(row, 16)));
        c = f64x2.add(c, f64x2.mul(by, v128.load(row, 32)));
        d = f64x2.add(d, f64x2.mul(by, v128.load(row, 48)));
      }
    }
    const own = state + t * EIGHT;
    a = f64x2.mul(a, v128.load(own));
    b = f64x2.mul(b, v128.load(own, 16));
    c = f64x2.mul(c, v128.load(own, 32));
    d = f64x2.mul(d, v128.load(own, 48));
    const sum = sumOf(a, b, c, d);
    storeShares(at, a, b, c, d, sum);
    norm += log(sum);
  }
  return norm;
}

/** The sums of two rows of a step by what comes after, side by side. */
// @ts-ignore: decorator
@inline
function rowSums(one: usize, other: usize, a: v128, b: v128, c: v128, d: v128): v128 {
  let sums = f64x2.mul(v128.shuffle<f64>(v128.load(one), v128.load(other), 0, 2), v128.shuffle<f64>(a, a, 0, 0));
  sums = f64x2.add(sums, f64x2.mul(v128.shuffle<f64>(v128.load(one), v128.load(other), 1, 3), v128.shuffle<f64>(a, a, 1, 1)));
  sums = f64x2.add(sums, f64x2.mul(v128.shuffle<f64>(v128.load(one, 16), v128.load(other, 16), 0, 2), v128.shuffle<f64>(b, b, 0, 0)));
  sums = f64x2.add(sums, f64x2.mul(v128.shuffle<f64>(v128.load(one, 16), v128.load(other, 16), 1, 3), v128.shuffle<f64>(b, b, 1, 1)));
  sums = f64x2.add(sums, f64x2.mul(v128.shuffle<f64>(v128.load(one, 32), v128.load(other, 32), 0, 2), v128.shuffle<f64>(c, c, 0, 0)));
  sums = f64x2.add(sums, f64x2.mul(v128.shuffle<f64>(v128.load(one, 32), v128.load(other, 32), 1, 3), v128.shuffle<f64>(c, c, 1, 1)));
  return f64x2.add(sums, f64x2.mul(v128.shuffle<f64>(v128.load(one, 48), v128.load(other, 48), 0, 2), v128.shuffle<f64>(d, d, 0, 0)));
}

/** The backward pass over a filled room. */
function backward(count: i32): void {
  const last = beta + (count - 1) * EIGHT;
  for (let j = 0; j < LABELS; j++) store<f64>(last + (j << 3), 1);
  store<f64>(last, 0, 56);
  for (let t = count - 2; t >= 0; t--) {
    const next = state + (t + 1) * EIGHT;
    const after = beta + (t + 1) * EIGHT;
    const a = f64x2.mul(v128.load(next), v128.load(after));
    const b = f64x2.mul(v128.load(next, 16), v128.load(after, 16));
    const c = f64x2.mul(v128.load(next, 32), v128.load(after, 32));
    const d = f64x2.mul(v128.load(next, 48), v128.load(after, 48));
    const row = step + (t + 1) * STEP;
    const one = rowSums(row, row + EIGHT, a, b, c, d);
    const two = rowSums(row + 2 * EIGHT, row + 3 * EIGHT, a, b, c, d);
    const three = rowSums(row + 4 * EIGHT, row + 5 * EIGHT, a, b, c, d);
    const six = row + 6 * EIGHT;
    const four = f64x2.replace_lane(rowSums(six, six, a, b, c, d), 1, 0);
    storeShares(beta + t * EIGHT, one, two, three, four, sumOf(one, two, three, four));
  }
}

/** The probability of each label at each token, seven a token, after the forward pass. */
export function findMarginals(count: i32): void {
  backward(count);
  let to = marginals;
  for (let t = 0; t < count; t++) {
    const one = alpha + t * EIGHT;
    const other = beta + t * EIGHT;
    let sum: f64 = 0;
    for (let j = 0; j < LABELS; j++) sum += load<f64>(one + (j << 3)) * load<f64>(other + (j << 3));
    for (let j = 0; j < LABELS; j++, to += 4)
      store<f32>(to, <f32>((load<f64>(one + (j << 3)) * load<f64>(other + (j << 3))) / sum));
  }
}

/** `likeliest` of chain.ts; `bias` lies at eight doubles. */
export function findLikeliest(count: i32, bias: usize): void {
  for (let t = 0; t < count; t++) {
    let most: f64 = 0;
    const at = alpha + t * EIGHT;
    const from = back + (t << 3);
    for (let pair = 0; pair < EIGHT; pair += 16) {
      let top = f64x2.splat(0);
      let origin = i64x2.splat(0);
      if (t == 0) top = v128.load(starts + pair);
      else {
        let row = step + t * STEP + pair;
        for (let i = 0; i < LABELS; i++, row += EIGHT) {
          const product = f64x2.mul(v128.load_splat<f64>(at - EIGHT + (i << 3)), v128.load(row));
          const isMore = f64x2.gt(product, top);
          top = v128.bitselect(product, top, isMore);
          origin = v128.bitselect(i64x2.splat(i), origin, isMore);
        }
      }
      top = f64x2.mul(top, f64x2.mul(v128.load(state + t * EIGHT + pair), v128.load(bias + pair)));
      v128.store(at + pair, top);
      store<u8>(from + (pair >> 3), <u8>i64x2.extract_lane(origin, 0));
      store<u8>(from + (pair >> 3), <u8>i64x2.extract_lane(origin, 1), 1);
    }
    for (let j = 0; j < LABELS; j++) most = max(most, load<f64>(at + (j << 3)));
    storeShares(at, v128.load(at), v128.load(at, 16), v128.load(at, 32), v128.load(at, 48), most);
  }
  if (count == 0) return;
  const end = alpha + (count - 1) * EIGHT;
  let last = 0;
  for (let j = 1; j < LABELS; j++) if (load<f64>(end + (j << 3)) > load<f64>(end + (last << 3))) last = j;
  for (let t = count - 1; t >= 0; t--) {
    store<u8>(labels + t, <u8>last);
    last = load<u8>(back + (t << 3) + last);
  }
}

/** The node after `node` for a row of features at `values`; a leaf leads to itself. */
// @ts-ignore: decorator
@inline
function nodeAfter(nodes: usize, node: i32, values: usize): i32 {
  const head = load<i32>(nodes + node);
  const isWithin = load<f32>(values + ((head & 255) << 2)) <= load<f32>(nodes + node, 4);
  return (head >> 8) + (i32(!isWithin) << 3);
}

/**
 * Sums the leaves of trees for rows of `width` features each: four rows beside each other, without a branch that depends on what
 * they hold. Nodes are eight bytes: where the next one lies (the other is the one after it) and the feature, in one number, and
 * the threshold, which is infinite at a leaf. `leaves` holds a value of four bytes a node.
 */
export function sumTrees(
  roots: usize,
  trees: i32,
  nodes: usize,
  leaves: usize,
  values: usize,
  rows: i32,
  width: i32,
  sums: usize,
): void {
  const size: usize = width << 2;
  for (let tree = 0; tree < trees; tree++) {
    const root = load<i32>(roots + (tree << 2));
    let row = values;
    let to = sums;
    let left = rows;
    for (; left >= 4; left -= 4, row += 4 * size, to += 32) {
      let a = root;
      let b = root;
      let c = root;
      let d = root;
      for (;;) {
        const e = nodeAfter(nodes, a, row);
        const f = nodeAfter(nodes, b, row + size);
        const g = nodeAfter(nodes, c, row + 2 * size);
        const h = nodeAfter(nodes, d, row + 3 * size);
        if (((a ^ e) | (b ^ f) | (c ^ g) | (d ^ h)) == 0) break;
        a = e;
        b = f;
        c = g;
        d = h;
      }
      addLeaf(to, leaves, a);
      addLeaf(to + 8, leaves, b);
      addLeaf(to + 16, leaves, c);
      addLeaf(to + 24, leaves, d);
    }
    for (; left > 0; left--, row += size, to += 8) {
      let a = root;
      for (let next = nodeAfter(nodes, a, row); next != a; next = nodeAfter(nodes, a, row)) a = next;
      addLeaf(to, leaves, a);
    }
  }
}

// @ts-ignore: decorator
@inline
function addLeaf(to: usize, leaves: usize, node: i32): void {
  store<f64>(to, load<f64>(to) + <f64>load<f32>(leaves + (node >> 1)));
}
