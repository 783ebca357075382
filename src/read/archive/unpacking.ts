import { failures, MIB } from '../errors.ts';

/** Times its packed size that an archive may unpack to; text packs to a fifth, lists of the like to a hundredth. */
const DENSEST = 300;
/** Bytes that every archive may unpack to, however small it is. */
const ALWAYS = 256 * MIB;

/** Counts what goes into and comes out of an archive, and stops one that grows beyond measure. */
export class Unpacking {
  readonly #location: string;
  #in = 0;
  #out = 0;

  constructor(location: string) {
    this.#location = location;
  }

  packed(bytes: number): void {
    this.#in += bytes;
  }

  /** Throws `input/bomb` beyond the measure. */
  unpacked(bytes: number): void {
    this.#out += bytes;
    if (this.#out > Math.max(ALWAYS, DENSEST * this.#in)) throw failures.bomb(this.#location);
  }
}
