import { TAGS } from '../language/index.ts';
import { mix } from './hash.ts';

/**
 * How often a word credits somebody, by its lemma and its kind (verb, noun, other), in eight grades: 0 never seen,
 * 1 practically never ... 7 nearly always. Rare words lean on the rate of their embedding cluster.
 */
export const GRADES = 8;

/** Upper bounds of grades 1 to 6, as the share of a word's occurrences that stand in a cue; 7 lies above. */
const BOUNDS = [0.01, 0.04, 0.12, 0.3, 0.55, 0.78];
/** Occurrences that the cluster's rate weighs against the word's own. */
const LEANING = 3;

const kindOfTag = Uint8Array.from(TAGS, (tag) => (tag === 'VERB' || tag === 'AUX' ? 0 : tag === 'NOUN' ? 1 : 2));

/** The key under which the rate of a word, or of its cluster, is kept. */
export const rateKey = (lemma: number, tag: number): number => mix(mix(0x51ed, lemma), kindOfTag[tag]!);

/** The grade of a word seen `all` times, `cue` times in a cue, whose cluster stands in a cue at `clusterRate`. */
export function gradeOf(cue: number, all: number, clusterRate: number): number {
  if (all === 0 && clusterRate === 0) return 0;
  const rate = (cue + LEANING * clusterRate) / (all + LEANING);
  let grade = 1;
  while (grade < GRADES - 1 && rate > BOUNDS[grade - 1]!) grade++;
  return grade;
}

/** How often each key stands in a cue, and at all. */
export type CueCounts = ReadonlyMap<number, readonly [cue: number, all: number]>;

/** Gives the grade of a token by the keys of its word and of its cluster. */
export type GradeOf = (key: number, clusterKey: number) => number;

const NEVER = [0, 0] as const;

/** The grades that counts give, the counts of one text left out where `without` is given. */
export function gradesFrom(total: CueCounts, without?: CueCounts): GradeOf {
  const count = (key: number): readonly [number, number] => {
    const all = total.get(key) ?? NEVER;
    const left = without?.get(key);
    return left ? [all[0] - left[0], all[1] - left[1]] : all;
  };
  return (key, clusterKey) => {
    const [cue, seen] = count(key);
    const [clusterCue, clusterSeen] = count(clusterKey);
    return gradeOf(cue, seen, clusterSeen ? clusterCue / clusterSeen : 0);
  };
}

/** Counts as bytes: three columns of 32 bits, keys, times in a cue, times at all. */
export function packCounts(counts: CueCounts): Uint8Array {
  const columns = [
    [...counts.keys()],
    [...counts.values()].map(([cue]) => cue),
    [...counts.values()].map(([, all]) => all),
  ];
  return new Uint8Array(Int32Array.from(columns.flat()).buffer);
}

/** Reads what `packCounts` wrote. */
export function unpackCounts(bytes: Uint8Array): CueCounts {
  const columns = new Int32Array(bytes.slice().buffer);
  const size = columns.length / 3;
  const counts = new Map<number, readonly [number, number]>();
  for (let i = 0; i < size; i++) counts.set(columns[i]!, [columns[size + i]!, columns[2 * size + i]!]);
  return counts;
}
