/** Figures by name. */
export type Figures = Readonly<Record<string, number>>;

/** How far a figure may be off by chance: its standard error, and the middle 95 in 100 of its resamples. */
export interface Spread {
  readonly error: number;
  readonly low: number;
  readonly high: number;
}

const RESAMPLES = 1000;
const SEED = 1;
/** Groups that are left out in turn where each taking of a figure is slow. */
const SHARDS = 20;

/** The same numbers from 0 to 1 for the same seed everywhere (xorshift32). */
function numbersFrom(seed: number): () => number {
  let x = seed;
  return () => {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    return (x >>> 0) / 4294967296;
  };
}

/**
 * The spread of figures over 1,000 samples of as many units, drawn with replacement (Efron 1979). Units are whatever may be
 * taken to be independent: articles, not statements. Figures that are not numbers in a sample are left out of it.
 */
export function bootstrap<Unit>(
  units: readonly Unit[],
  figuresOf: (sample: readonly Unit[]) => Figures,
): Record<string, Spread> {
  const next = numbersFrom(SEED);
  const drawn = new Map<string, number[]>();
  for (let i = 0; i < RESAMPLES; i++) {
    const sample = units.map(() => units[Math.floor(next() * units.length)]!);
    for (const [name, figure] of Object.entries(figuresOf(sample))) {
      if (!drawn.has(name)) drawn.set(name, []);
      if (Number.isFinite(figure)) drawn.get(name)!.push(figure);
    }
  }
  return Object.fromEntries([...drawn].map(([name, figures]) => [name, spreadOf(figures)]));
}

function spreadOf(figures: number[]): Spread {
  figures.sort((a, b) => a - b);
  const mean = figures.reduce((sum, figure) => sum + figure, 0) / figures.length;
  const squares = figures.reduce((sum, figure) => sum + (figure - mean) ** 2, 0);
  const at = (share: number): number => figures[Math.round(share * (figures.length - 1))]!;
  return { error: Math.sqrt(squares / Math.max(1, figures.length - 1)), low: at(0.025), high: at(0.975) };
}

/** The standard errors of figures by leaving out one of at most 20 groups of units at a time (Quenouille, Tukey). */
export function jackknife<Unit>(
  units: readonly Unit[],
  figuresOf: (sample: readonly Unit[]) => Figures,
): Record<string, number> {
  const shards = Math.min(SHARDS, units.length);
  const taken = Array.from({ length: shards }, (_, shard) => figuresOf(units.filter((_, i) => i % shards !== shard)));
  const errors: Record<string, number> = {};
  for (const name of new Set(taken.flatMap((figures) => Object.keys(figures)))) {
    const figures = taken.map((one) => one[name]).filter((figure) => figure !== undefined);
    const mean = figures.reduce((sum, figure) => sum + figure, 0) / figures.length;
    const squares = figures.reduce((sum, figure) => sum + (figure - mean) ** 2, 0);
    errors[name] = Math.sqrt(((figures.length - 1) / figures.length) * squares);
  }
  return errors;
}
