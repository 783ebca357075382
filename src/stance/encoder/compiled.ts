import { moduleOf, type WasmMemory } from '../../language/index.ts';
import { KERNEL } from './bytes.ts';

/** What `kernel.as` gives; it says what each does. Numbers are addresses in its memory, or counts. */
export interface Compiled {
  bringDown(from: number, rows: number, width: number, to: number, factors: number): void;
  multiply(
    numbers: number,
    factors: number,
    rows: number,
    width: number,
    weights: number,
    scales: number,
    bias: number,
    outputs: number,
    to: number,
  ): void;
  attend(given: number, rows: number, heads: number, near: number, room: number, to: number): void;
  normalise(numbers: number, other: number, rows: number, width: number, gain: number, shift: number): void;
  activate(numbers: number, count: number): void;
}

const instantiate = moduleOf(KERNEL);

/** The kernel at work in a memory of its own. */
export const compiledWith = (memory: WasmMemory): Compiled => instantiate({ env: { memory } }) as Compiled;
