/*
 * The inner loops of the encoder that reads which side a statement takes, in AssemblyScript (decisions/0164).
 * `node scripts/write-kernel.ts` compiles this into `bytes.ts`; `network.ts` says where what lies.
 *
 * Numbers are floats of 32 bits, weights of matrices are bytes with a factor a row. A matrix is multiplied with numbers of 13
 * bits and a sign, so that no sum of 3,072 products leaves 32 bits. All rows of numbers are whole lanes of four.
 */

/** The largest number that a row is brought to before it is multiplied. */
const MOST: f32 = 4095;
/** Rows of weights that stay near while all rows of numbers go by. */
const BLOCK: i32 = 32;

/** Brings `rows` rows of floats to whole numbers of 16 bits, and keeps by what each is to be multiplied to have it back. */
export function bringDown(from: usize, rows: i32, width: i32, to: usize, factors: usize): void {
  for (let row = 0; row < rows; row++) {
    let most = f32x4.splat(0);
    for (let k = 0; k < width; k += 4) most = f32x4.max(most, f32x4.abs(v128.load(from + ((<usize>k) << 2))));
    const largest = max(
      max(f32x4.extract_lane(most, 0), f32x4.extract_lane(most, 1)),
      max(f32x4.extract_lane(most, 2), f32x4.extract_lane(most, 3)),
    );
    store<f32>(factors + ((<usize>row) << 2), largest / MOST);
    const times = f32x4.splat(largest > 0 ? MOST / largest : 0);
    for (let k = 0; k < width; k += 8) {
      const at = from + ((<usize>k) << 2);
      const low = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(v128.load(at), times)));
      const high = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(v128.load(at, 16), times)));
      v128.store(to + ((<usize>k) << 1), i16x8.narrow_i32x4_s(low, high));
    }
    from += (<usize>width) << 2;
    to += (<usize>width) << 1;
  }
}

// @ts-ignore: a decorator of the compiler
@inline
function sumOf(lanes: v128): i32 {
  const pairs = i32x4.add(lanes, i8x16.shuffle(lanes, lanes, 8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 4, 5, 6, 7));
  return i32x4.extract_lane(pairs, 0) + i32x4.extract_lane(pairs, 1);
}

/**
 * `to[row][n] = numbers[row] · weights[n] + bias[n]` for rows of whole numbers as `bringDown` leaves them, of which there is
 * room for a multiple of four, and an even number of outputs.
 */
export function multiply(
  numbers: usize,
  factors: usize,
  rows: i32,
  width: i32,
  weights: usize,
  scales: usize,
  bias: usize,
  outputs: i32,
  to: usize,
): void {
  const wide = (<usize>width) << 1;
  const stride = (<usize>outputs) << 2;
  for (let block = 0; block < outputs; block += BLOCK) {
    const last = min(block + BLOCK, outputs);
    for (let row = 0; row < rows; row += 4) {
      const a = numbers + (<usize>row) * wide;
      const f = factors + ((<usize>row) << 2);
      for (let n = block; n < last; n += 2) {
        let w = weights + <usize>n * <usize>width;
        let x = a;
        let s00 = i32x4.splat(0);
        let s10 = i32x4.splat(0);
        let s20 = i32x4.splat(0);
        let s30 = i32x4.splat(0);
        let s01 = i32x4.splat(0);
        let s11 = i32x4.splat(0);
        let s21 = i32x4.splat(0);
        let s31 = i32x4.splat(0);
        for (const end = w + <usize>width; w < end; w += 8) {
          const w0 = v128.load8x8_s(w);
          const w1 = v128.load8x8_s(w + <usize>width);
          const x0 = v128.load(x);
          s00 = i32x4.add(s00, i32x4.dot_i16x8_s(x0, w0));
          s01 = i32x4.add(s01, i32x4.dot_i16x8_s(x0, w1));
          const x1 = v128.load(x + wide);
          s10 = i32x4.add(s10, i32x4.dot_i16x8_s(x1, w0));
          s11 = i32x4.add(s11, i32x4.dot_i16x8_s(x1, w1));
          const x2 = v128.load(x + 2 * wide);
          s20 = i32x4.add(s20, i32x4.dot_i16x8_s(x2, w0));
          s21 = i32x4.add(s21, i32x4.dot_i16x8_s(x2, w1));
          const x3 = v128.load(x + 3 * wide);
          s30 = i32x4.add(s30, i32x4.dot_i16x8_s(x3, w0));
          s31 = i32x4.add(s31, i32x4.dot_i16x8_s(x3, w1));
          x += 16;
        }
        const out = to + <usize>row * stride + ((<usize>n) << 2);
        const c0 = load<f32>(scales + ((<usize>n) << 2));
        const c1 = load<f32>(scales + ((<usize>n) << 2), 4);
        const b0 = load<f32>(bias + ((<usize>n) << 2));
        const b1 = load<f32>(bias + ((<usize>n) << 2), 4);
        store<f32>(out, <f32>sumOf(s00) * load<f32>(f) * c0 + b0);
        store<f32>(out, <f32>sumOf(s01) * load<f32>(f) * c1 + b1, 4);
        store<f32>(out + stride, <f32>sumOf(s10) * load<f32>(f, 4) * c0 + b0);
        store<f32>(out + stride, <f32>sumOf(s11) * load<f32>(f, 4) * c1 + b1, 4);
        store<f32>(out + 2 * stride, <f32>sumOf(s20) * load<f32>(f, 8) * c0 + b0);
        store<f32>(out + 2 * stride, <f32>sumOf(s21) * load<f32>(f, 8) * c1 + b1, 4);
        store<f32>(out + 3 * stride, <f32>sumOf(s30) * load<f32>(f, 12) * c0 + b0);
        store<f32>(out + 3 * stride, <f32>sumOf(s31) * load<f32>(f, 12) * c1 + b1, 4);
      }
    }
  }
}

/** e to the power of four numbers of at most 0, by a polynomial of degree 6 (error below 3e-7 of the value). */
// @ts-ignore: a decorator of the compiler
@inline
function exponentialOf(given: v128): v128 {
  const x = f32x4.max(given, f32x4.splat(-87));
  const n = f32x4.nearest(f32x4.mul(x, f32x4.splat(1.4426950408889634)));
  const r = f32x4.sub(
    f32x4.sub(x, f32x4.mul(n, f32x4.splat(0.693359375))),
    f32x4.mul(n, f32x4.splat(-2.12194440e-4)),
  );
  let y = f32x4.splat(1.3888889e-3);
  y = f32x4.add(f32x4.mul(y, r), f32x4.splat(8.3333333e-3));
  y = f32x4.add(f32x4.mul(y, r), f32x4.splat(4.1666667e-2));
  y = f32x4.add(f32x4.mul(y, r), f32x4.splat(0.16666667));
  y = f32x4.add(f32x4.mul(y, r), f32x4.splat(0.5));
  y = f32x4.add(f32x4.mul(y, r), f32x4.splat(1));
  y = f32x4.add(f32x4.mul(y, r), f32x4.splat(1));
  const power = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(n), i32x4.splat(127)), 23);
  return f32x4.mul(y, power);
}

// @ts-ignore: a decorator of the compiler
@inline
function floatSumOf(lanes: v128): f32 {
  return (
    f32x4.extract_lane(lanes, 0) +
    f32x4.extract_lane(lanes, 1) +
    (f32x4.extract_lane(lanes, 2) + f32x4.extract_lane(lanes, 3))
  );
}

/** Numbers of a head. */
const HEAD: i32 = 64;

/**
 * Attention of `rows` rows to each other. A row of `given` holds queries, keys and values of all heads. `near` holds for each
 * head `2 * rows - 1` numbers, by how far the other row stands behind (from `1 - rows`). `room` holds a row of floats, which
 * ends on a whole lane.
 */
export function attend(given: usize, rows: i32, heads: i32, near: usize, room: usize, to: usize): void {
  const width: usize = (<usize>heads * <usize>HEAD) << 2;
  const stride: usize = 3 * width;
  const four = (rows + 3) & ~3;
  for (let head = 0; head < heads; head++) {
    const at = given + <usize>((head * HEAD) << 2);
    const bias = near + <usize>((head * (2 * rows - 1)) << 2);
    for (let i = 0; i < rows; i++) {
      const query = at + <usize>i * stride;
      let most: f32 = -1e30;
      for (let j = 0; j < rows; j++) {
        const key = at + <usize>j * stride + width;
        let sum = f32x4.splat(0);
        for (let k: usize = 0; k < <usize>HEAD << 2; k += 16)
          sum = f32x4.add(sum, f32x4.mul(v128.load(query + k), v128.load(key + k)));
        const score = floatSumOf(sum) * 0.125 + load<f32>(bias + <usize>((j - i + rows - 1) << 2));
        store<f32>(room + <usize>(j << 2), score);
        most = max(most, score);
      }
      for (let j = rows; j < four; j++) store<f32>(room + <usize>(j << 2), -1e30);
      let total = f32x4.splat(0);
      for (let j = 0; j < four; j += 4) {
        const cell = room + <usize>(j << 2);
        const power = exponentialOf(f32x4.sub(v128.load(cell), f32x4.splat(most)));
        v128.store(cell, power);
        total = f32x4.add(total, power);
      }
      const share: f32 = 1 / floatSumOf(total);
      const out = to + <usize>i * width + <usize>((head * HEAD) << 2);
      for (let k: usize = 0; k < <usize>HEAD << 2; k += 64) {
        let s0 = f32x4.splat(0);
        let s1 = f32x4.splat(0);
        let s2 = f32x4.splat(0);
        let s3 = f32x4.splat(0);
        let value = at + 2 * width + k;
        for (let j = 0; j < rows; j++) {
          const p = f32x4.splat(load<f32>(room + <usize>(j << 2)));
          s0 = f32x4.add(s0, f32x4.mul(p, v128.load(value)));
          s1 = f32x4.add(s1, f32x4.mul(p, v128.load(value, 16)));
          s2 = f32x4.add(s2, f32x4.mul(p, v128.load(value, 32)));
          s3 = f32x4.add(s3, f32x4.mul(p, v128.load(value, 48)));
          value += stride;
        }
        const times = f32x4.splat(share);
        v128.store(out + k, f32x4.mul(s0, times));
        v128.store(out + k, f32x4.mul(s1, times), 16);
        v128.store(out + k, f32x4.mul(s2, times), 32);
        v128.store(out + k, f32x4.mul(s3, times), 48);
      }
    }
  }
}

/** Adds `other` to rows of numbers and brings each row to mean 0 and variance 1, then multiplies by `gain` and adds `shift`. */
export function normalise(numbers: usize, other: usize, rows: i32, width: i32, gain: usize, shift: usize): void {
  const bytes = <usize>width << 2;
  for (let row = 0; row < rows; row++) {
    let sum = f32x4.splat(0);
    for (let k: usize = 0; k < bytes; k += 16) {
      const x = f32x4.add(v128.load(numbers + k), v128.load(other + k));
      v128.store(numbers + k, x);
      sum = f32x4.add(sum, x);
    }
    const mean = f32x4.splat(floatSumOf(sum) / <f32>width);
    let squares = f32x4.splat(0);
    for (let k: usize = 0; k < bytes; k += 16) {
      const d = f32x4.sub(v128.load(numbers + k), mean);
      squares = f32x4.add(squares, f32x4.mul(d, d));
    }
    const times = f32x4.splat(1 / sqrt(floatSumOf(squares) / <f32>width + 1e-5));
    for (let k: usize = 0; k < bytes; k += 16) {
      const d = f32x4.mul(f32x4.sub(v128.load(numbers + k), mean), times);
      v128.store(numbers + k, f32x4.add(f32x4.mul(d, v128.load(gain + k)), v128.load(shift + k)));
    }
    numbers += bytes;
    other += bytes;
  }
}

/**
 * Gives each of so many numbers, a multiple of four, times the share of a normal distribution below it (GELU), by
 * Abramowitz and Stegun's 7.1.26 for the error function (error below 2e-7).
 */
export function activate(numbers: usize, count: i32): void {
  for (let k: usize = 0; k < <usize>count << 2; k += 16) {
    const x = v128.load(numbers + k);
    const z = f32x4.mul(f32x4.abs(x), f32x4.splat(0.7071067811865476));
    const t = f32x4.div(f32x4.splat(1), f32x4.add(f32x4.splat(1), f32x4.mul(z, f32x4.splat(0.3275911))));
    let y = f32x4.splat(1.061405429);
    y = f32x4.add(f32x4.mul(y, t), f32x4.splat(-1.453152027));
    y = f32x4.add(f32x4.mul(y, t), f32x4.splat(1.421413741));
    y = f32x4.add(f32x4.mul(y, t), f32x4.splat(-0.284496736));
    y = f32x4.add(f32x4.mul(y, t), f32x4.splat(0.254829592));
    const tail = f32x4.mul(f32x4.mul(y, t), exponentialOf(f32x4.neg(f32x4.mul(z, z))));
    // Twice the share below x: 2 - tail for x > 0, tail for others.
    const share = v128.bitselect(f32x4.sub(f32x4.splat(2), tail), tail, f32x4.gt(x, f32x4.splat(0)));
    v128.store(numbers + k, f32x4.mul(f32x4.mul(x, f32x4.splat(0.5)), share));
  }
}
