import { type Compared, comparableWording } from '../provenance/index.ts';

type Wording = ReturnType<typeof comparableWording>;

/** Texts whose words are kept: news is compared with the news of its days again and again. Some 60 kB each. */
const KEPT = 300;

const kept = new Map<string, Wording>();

/** The words of a text to compare; those that were asked for last are kept. Throws `compare/too-long`. */
export function keptWording(text: Compared): Wording {
  const wording = kept.get(text.text) ?? comparableWording(text);
  // The one that was asked for longest ago goes first.
  kept.delete(text.text);
  kept.set(text.text, wording);
  if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
  return wording;
}
