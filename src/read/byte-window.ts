/** Bytes asked of a stream at a time, so that a window is seldom put together anew. */
const REFILL_BYTES = 1024 * 1024;

/** A stretch of a stream that is held in memory: it grows at its end on demand and is let go of at its start. */
export class ByteWindow {
  readonly #source: AsyncIterator<Uint8Array>;
  #held: Buffer = Buffer.alloc(0);
  #ended = false;
  #offset = 0;

  constructor(stream: AsyncIterable<Uint8Array>) {
    this.#source = stream[Symbol.asyncIterator]();
  }

  /** What is held; a view that later calls do not change. */
  get bytes(): Buffer {
    return this.#held;
  }

  /** Where in the stream the held bytes begin, in bytes. */
  get offset(): number {
    return this.#offset;
  }

  /** Whether nothing comes after what is held. */
  get ended(): boolean {
    return this.#ended;
  }

  /** Holds at least so many bytes, or all that are left. */
  async fill(size: number): Promise<void> {
    if (this.#held.length >= size || this.#ended) return;
    const pieces: Uint8Array[] = [this.#held];
    let held = this.#held.length;
    const wanted = Math.max(size, REFILL_BYTES);
    while (held < wanted) {
      const next = await this.#source.next();
      if (next.done) {
        this.#ended = true;
        break;
      }
      pieces.push(next.value);
      held += next.value.length;
    }
    this.#held = Buffer.concat(pieces, held);
  }

  /** Lets go of so many bytes at the start, all of them held. */
  drop(size: number): void {
    this.#held = this.#held.subarray(size);
    this.#offset += size;
  }
}
