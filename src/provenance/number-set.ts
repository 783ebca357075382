/** Slots for each number that may come, so that few meet. */
const ROOM = 2;

/**
 * Whole numbers from 0 to 2^53 − 2, of which no more come than was said at first: a fraction of the time of a `Set` where
 * thousands are entered, asked for once and dropped.
 */
export class NumberSet {
  readonly #slots: Float64Array;
  readonly #mask: number;
  size = 0;

  constructor(most: number) {
    const slots = 2 ** Math.ceil(Math.log2(ROOM * Math.max(1, most) + 1));
    this.#slots = new Float64Array(slots);
    this.#mask = slots - 1;
  }

  /** Whether it was not there yet. */
  add(number: number): boolean {
    const slot = this.#slotOf(number);
    if (this.#slots[slot] !== 0) return false;
    this.#slots[slot] = number + 1;
    this.size++;
    return true;
  }

  has(number: number): boolean {
    return this.#slots[this.#slotOf(number)] !== 0;
  }

  /** Where it stands, or the empty slot where it would. An empty slot holds 0, each other one more than its number. */
  #slotOf(number: number): number {
    const held = number + 1;
    let slot = scattered(number) & this.#mask;
    for (; this.#slots[slot] !== 0 && this.#slots[slot] !== held; slot = (slot + 1) & this.#mask);
    return slot;
  }
}

function scattered(number: number): number {
  const mixed = Math.imul(number, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}
