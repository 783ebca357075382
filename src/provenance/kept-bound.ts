import { isEdited } from './align.ts';
import type { Wording } from './wording.ts';

/**
 * Whether so large a share of the words of `a` may stand in sentences that `b` has verbatim or edited. A sentence can be only
 * where one or two sentences of the other text hold enough of its words, in whatever order; what is counted here is therefore
 * never less than what an alignment finds, and takes a tenth of the time.
 */
export function mayBeKept(a: Wording, b: Wording, share: number): boolean {
  const common = commonWords(a, b);
  const here = a.sentences.map(({ first, last }) => last - first);
  const there = b.sentences.map(({ first, last }) => last - first);
  const may = new Uint8Array(here.length);
  for (const [i, words] of here.entries()) {
    const row = common[i]!;
    const next = common[i + 1];
    for (const [j, others] of there.entries()) {
      const count = row[j]!;
      if (isEdited(count, words, others)) may[i] = 1;
      else if (j + 1 < there.length && isEdited(count + row[j + 1]!, words, others + there[j + 1]!)) may[i] = 1;
      if (next && isEdited(count + next[j]!, words + here[i + 1]!, others)) may[i] = may[i + 1] = 1;
    }
  }
  const kept = here.reduce((sum, words, i) => sum + (may[i] ? words : 0), 0);
  return kept >= share * a.words.length;
}

/** How many words each two sentences have in common, each as often as both have it. */
function commonWords(a: Wording, b: Wording): readonly Int32Array[] {
  const places = placesIn(b);
  return a.sentences.map((_, i) => {
    const row = new Int32Array(b.sentences.length);
    eachWord(a, i, (word, count) => {
      for (const { sentence, times } of places.get(word) ?? []) row[sentence]! += Math.min(count, times);
    });
    return row;
  });
}

type Places = ReadonlyMap<number, readonly { readonly sentence: number; readonly times: number }[]>;

/** By text, the sentences in which each word stands, by the hash of the word: one text is compared with several. */
const kept = new WeakMap<Wording, Places>();

function placesIn(wording: Wording): Places {
  const known = kept.get(wording);
  if (known) return known;
  const places = new Map<number, { sentence: number; times: number }[]>();
  for (const sentence of wording.sentences.keys())
    eachWord(wording, sentence, (word, times) => {
      const held = places.get(word);
      if (held) held.push({ sentence, times });
      else places.set(word, [{ sentence, times }]);
    });
  kept.set(wording, places);
  return places;
}

/** The distinct words of a sentence, by their hashes, and how often each stands there. */
function eachWord({ sentences, hashes }: Wording, sentence: number, see: (word: number, count: number) => void): void {
  const { first, last } = sentences[sentence]!;
  const words = hashes.slice(first, last).sort();
  for (let from = 0, to = 0; from < words.length; from = to) {
    while (to < words.length && words[to] === words[from]) to++;
    see(words[from]!, to - from);
  }
}
