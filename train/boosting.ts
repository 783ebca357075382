import type { Trees } from '../src/language/index.ts';
import { randomFrom } from './random.ts';

/** What boosting learns from: `count` rows of `width` features, and 0 or 1 a row. */
export interface Examples {
  readonly count: number;
  readonly width: number;
  readonly values: Float32Array;
  readonly labels: Uint8Array;
}

export interface BoostingSettings {
  readonly trees: number;
  readonly leaves: number;
  readonly rate: number;
  /** Fewest rows in a leaf. */
  readonly leastRows: number;
  /** Added to the sum of second derivatives of a leaf. */
  readonly ridge: number;
  /** Share of the features, and of the rows, that a tree may look at. */
  readonly featureShare: number;
  readonly rowShare: number;
  readonly seed: number;
}

/** Most different values of a feature that are told apart. */
const BINS = 64;

/**
 * Fits boosted trees to the logistic loss: second-order gains over histograms, leaves split best first, rows and features
 * drawn anew for each tree (Friedman 2001 and 2002; Chen and Guestrin 2016). The same from the same seed.
 */
export function fitTrees(examples: Examples, settings: BoostingSettings): Trees {
  return new Booster(examples, settings).fit();
}

/** A leaf that grows: its rows `[from, to)` of the order, its histogram, and its best split. */
interface Leaf {
  readonly node: number;
  readonly from: number;
  readonly to: number;
  readonly histogram: Float64Array;
  readonly split: Split | null;
}

interface Split {
  readonly gain: number;
  readonly feature: number;
  readonly bin: number;
}

class Booster {
  readonly #examples: Examples;
  readonly #settings: BoostingSettings;
  readonly #edges: readonly Float32Array[];
  /** Bin of each value, feature by feature. */
  readonly #bins: Uint8Array;
  readonly #scores: Float64Array;
  readonly #slopes: Float32Array;
  readonly #curves: Float32Array;
  readonly #order: Int32Array;
  readonly #random: () => number;
  readonly #roots: number[] = [];
  readonly #feature: number[] = [];
  readonly #threshold: number[] = [];
  readonly #next: number[] = [];
  #features: number[] = [];

  constructor(examples: Examples, settings: BoostingSettings) {
    const { count, width } = examples;
    this.#examples = examples;
    this.#settings = settings;
    this.#edges = Array.from({ length: width }, (_, f) => edgesOf(examples, f));
    this.#bins = new Uint8Array(count * width);
    for (let f = 0; f < width; f++) {
      const edges = this.#edges[f]!;
      for (let r = 0; r < count; r++) this.#bins[f * count + r] = binOf(edges, examples.values[r * width + f]!);
    }
    this.#scores = new Float64Array(count);
    this.#slopes = new Float32Array(count);
    this.#curves = new Float32Array(count);
    this.#order = new Int32Array(count);
    this.#random = randomFrom(settings.seed);
  }

  fit(): Trees {
    for (let tree = 0; tree < this.#settings.trees; tree++) {
      this.#derive();
      this.#grow(this.#draw());
      this.#addScores(this.#roots.at(-1)!);
    }
    return {
      roots: Int32Array.from(this.#roots),
      feature: Uint8Array.from(this.#feature),
      threshold: Float32Array.from(this.#threshold),
      next: Int32Array.from(this.#next),
    };
  }

  #derive(): void {
    const { count, labels } = this.#examples;
    for (let r = 0; r < count; r++) {
      const p = 1 / (1 + Math.exp(-this.#scores[r]!));
      this.#slopes[r] = p - labels[r]!;
      this.#curves[r] = p * (1 - p);
    }
  }

  /** Draws the rows and features of a tree; gives the number of rows. */
  #draw(): number {
    const { count, width } = this.#examples;
    const { featureShare, rowShare } = this.#settings;
    let rows = 0;
    for (let r = 0; r < count; r++) if (this.#random() < rowShare) this.#order[rows++] = r;
    this.#features = [];
    for (let f = 0; f < width; f++) if (this.#random() < featureShare) this.#features.push(f);
    return rows;
  }

  #grow(rows: number): void {
    const root = this.#addNode();
    this.#roots.push(root);
    const leaves = [this.#leaf(root, 0, rows, this.#count(0, rows))];
    while (leaves.length < this.#settings.leaves) {
      let best = -1;
      for (let i = 0; i < leaves.length; i++) {
        const gain = leaves[i]!.split?.gain ?? 0;
        if (gain > (leaves[best]?.split?.gain ?? 0)) best = i;
      }
      if (best < 0) break;
      leaves.push(...this.#part(leaves.splice(best, 1)[0]!));
    }
    for (const { node, histogram } of leaves) {
      const [slope, curve] = totalOf(histogram, this.#features[0] ?? 0);
      this.#threshold[node] = (-this.#settings.rate * slope) / (curve + this.#settings.ridge);
    }
  }

  #addNode(): number {
    this.#feature.push(0);
    this.#threshold.push(0);
    return this.#next.push(0) - 1;
  }

  /** Sums of slopes, curves and rows by feature and bin. */
  #count(from: number, to: number): Float64Array {
    const { count, width } = this.#examples;
    const histogram = new Float64Array(width * BINS * 3);
    for (const f of this.#features) {
      const base = f * BINS * 3;
      const bins = f * count;
      for (let i = from; i < to; i++) {
        const r = this.#order[i]!;
        const at = base + this.#bins[bins + r]! * 3;
        histogram[at]! += this.#slopes[r]!;
        histogram[at + 1]! += this.#curves[r]!;
        histogram[at + 2]! += 1;
      }
    }
    return histogram;
  }

  #leaf(node: number, from: number, to: number, histogram: Float64Array): Leaf {
    return { node, from, to, histogram, split: this.#bestSplit(histogram) };
  }

  #bestSplit(histogram: Float64Array): Split | null {
    const { ridge, leastRows } = this.#settings;
    let best: Split | null = null;
    for (const feature of this.#features) {
      const [slope, curve, rows] = totalOf(histogram, feature);
      const whole = (slope * slope) / (curve + ridge);
      let [leftSlope, leftCurve, leftRows] = [0, 0, 0];
      for (let bin = 0; bin < this.#edges[feature]!.length; bin++) {
        const at = (feature * BINS + bin) * 3;
        leftSlope += histogram[at]!;
        leftCurve += histogram[at + 1]!;
        leftRows += histogram[at + 2]!;
        if (leftRows < leastRows) continue;
        if (rows - leftRows < leastRows) break;
        const right = slope - leftSlope;
        const gain = leftSlope ** 2 / (leftCurve + ridge) + right ** 2 / (curve - leftCurve + ridge) - whole;
        if (gain > (best?.gain ?? 1e-6)) best = { gain, feature, bin };
      }
    }
    return best;
  }

  /** Parts the rows of a leaf in place; the histogram of the larger half is what the smaller one leaves. */
  #part({ node, from, to, histogram, split }: Leaf): [Leaf, Leaf] {
    const { feature, bin } = split!;
    const bins = feature * this.#examples.count;
    const right: number[] = [];
    let middle = from;
    for (let i = from; i < to; i++) {
      const r = this.#order[i]!;
      if (this.#bins[bins + r]! <= bin) this.#order[middle++] = r;
      else right.push(r);
    }
    this.#order.set(right, middle);
    const leftNode = this.#addNode();
    const rightNode = this.#addNode();
    this.#feature[node] = feature;
    this.#threshold[node] = this.#edges[feature]![bin]!;
    this.#next[node] = leftNode;
    const leftIsSmaller = middle - from < to - middle;
    const smaller = leftIsSmaller ? this.#count(from, middle) : this.#count(middle, to);
    const larger = histogram;
    for (let i = 0; i < larger.length; i++) larger[i]! -= smaller[i]!;
    return [
      this.#leaf(leftNode, from, middle, leftIsSmaller ? smaller : larger),
      this.#leaf(rightNode, middle, to, leftIsSmaller ? larger : smaller),
    ];
  }

  #addScores(root: number): void {
    const { count, width, values } = this.#examples;
    for (let r = 0; r < count; r++) {
      let node = root;
      for (let to = this.#next[node]!; to !== 0; to = this.#next[node]!)
        node = values[r * width + this.#feature[node]!]! <= Math.fround(this.#threshold[node]!) ? to : to + 1;
      this.#scores[r]! += this.#threshold[node]!;
    }
  }
}

function totalOf(histogram: Float64Array, feature: number): [slope: number, curve: number, rows: number] {
  let [slope, curve, rows] = [0, 0, 0];
  for (let at = feature * BINS * 3; at < (feature + 1) * BINS * 3; at += 3) {
    slope += histogram[at]!;
    curve += histogram[at + 1]!;
    rows += histogram[at + 2]!;
  }
  return [slope, curve, rows];
}

/** Upper edges of all bins but the last: between neighbouring values where these are few, else by equal shares of rows. */
function edgesOf({ count, width, values }: Examples, feature: number): Float32Array {
  const sorted = Float32Array.from({ length: count }, (_, r) => values[r * width + feature]!).sort();
  const distinct = sorted.filter((value, i) => i === 0 || value !== sorted[i - 1]);
  if (distinct.length <= BINS) return distinct.subarray(0, Math.max(0, distinct.length - 1));
  const edges = new Set<number>();
  for (let b = 1; b < BINS; b++) edges.add(sorted[Math.floor((b * count) / BINS)]!);
  edges.delete(sorted[count - 1]!);
  return Float32Array.from(edges);
}

/** The first bin whose edge is not below a value. */
function binOf(edges: Float32Array, value: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= edges[middle]!) high = middle;
    else low = middle + 1;
  }
  return low;
}
