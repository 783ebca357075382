import type { Fingerprints } from '../domain/index.ts';
import type { Compared } from './compared.ts';
import { mediaKeyOf } from './traces.ts';
import { type Wording, wordingOf } from './wording.ts';

/** Words of a run of the narrative, and of a run within quotation marks. */
const RUN = 6;
const QUOTED_RUN = 4;

/** Of so many neighbouring runs the one with the smallest hash is kept (winnowing: Schleimer and others, 2003). */
const WINDOW = 8;
const QUOTED_WINDOW = 4;

/** The smallest hashes are kept, so that two texts which share much keep the same ones. decisions/0064 */
const RUNS_KEPT = 24;
const QUOTED_KEPT = 10;
const NAMES_KEPT = 14;
const PAIRS_KEPT = 18;
const ADDRESSES_KEPT = 12;

/** Names and figures of one sentence further apart than this many of them make no pair. */
const PAIR_REACH = 3;

/**
 * The fingerprints of an article: winnowed runs of its narrative and of its quotations, its names and figures (full
 * names, figures of three digits or more) and pairs of them within a sentence, its media files, its own address and the
 * pages it links to. About 70 numbers for 400 words, at most 78.
 */
export function fingerprintsOf(article: Compared, wording: Wording = wordingOf(article.text)): Fingerprints {
  const narrative = smallest(winnowed(runsOf(wording, 'r', RUN, 0), WINDOW), RUNS_KEPT);
  const quoted = smallest(winnowed(runsOf(wording, 'q', QUOTED_RUN, 1), QUOTED_WINDOW), QUOTED_KEPT);
  const names = namesOf(wording);
  return {
    runs: narrative,
    lasting: [...new Set([...quoted, ...addressesOf(article)])],
    passing: [...new Set([...smallest(names.single, NAMES_KEPT), ...smallest(names.pairs, PAIRS_KEPT)])],
  };
}

/** Hashes of the runs of words that stand wholly within one sentence, wholly in or out of quotations; no furniture. */
function runsOf({ words, quoted, sentences }: Wording, kind: string, length: number, inQuotes: 0 | 1): number[] {
  const hashes: number[] = [];
  for (const { first, last, furniture } of sentences) {
    if (furniture) continue;
    // How many words up to here stand on the side asked for, one after the other.
    let standing = 0;
    for (let t = first; t < last; t++) {
      standing = quoted[t] === inQuotes ? standing + 1 : 0;
      if (standing >= length) hashes.push(hashOf(kind, words.slice(t + 1 - length, t + 1).join(' ')));
    }
  }
  return hashes;
}

/** The smallest of every `window` neighbouring hashes. */
function winnowed(hashes: readonly number[], window: number): Set<number> {
  const kept = new Set<number>();
  const last = Math.max(1, hashes.length - window + 1);
  for (let i = 0; i < last && hashes.length > 0; i++) kept.add(Math.min(...hashes.slice(i, i + window)));
  return kept;
}

const smallest = (hashes: Iterable<number>, count: number): number[] =>
  [...new Set(hashes)].sort((a, b) => a - b).slice(0, count);

/** Names and figures as they stand in the text, and pairs of neighbours among them. */
function namesOf(wording: Wording): { readonly single: number[]; readonly pairs: number[] } {
  const single: number[] = [];
  const pairs: number[] = [];
  for (let s = 0; s < wording.sentences.length; s++) {
    const names = namesIn(wording, s);
    for (const [i, name] of names.entries()) {
      if (/ |^\d{3}|\.\d/.test(name)) single.push(hashOf('n', name));
      for (const other of names.slice(i + 1, i + 1 + PAIR_REACH))
        if (other !== name) pairs.push(hashOf('p', name < other ? `${name}|${other}` : `${other}|${name}`));
    }
  }
  return { single, pairs };
}

/** Runs of capitalised words, and figures of two digits or more, in the order of a sentence. */
function namesIn({ words, named, start, end, sentences }: Wording, sentence: number): string[] {
  const { first, last, furniture } = sentences[sentence]!;
  const names: string[] = [];
  if (furniture) return names;
  for (let t = first; t < last; t++) {
    const word = words[t]!;
    if (!named[t] || /^\d$/.test(word)) continue;
    const joins = names.length > 0 && t > first && named[t - 1] && start[t]! - end[t - 1]! === 1 && !/^\d/.test(word);
    if (joins && !/^\d/.test(names.at(-1)!)) names.push(`${names.pop()} ${word}`);
    else names.push(word);
  }
  return names;
}

/** Media files, the own address, and the pages linked to: who links and whom is linked to share one number. */
function addressesOf({ url, links = [], images = [] }: Compared): number[] {
  const media = images.flatMap((image) => mediaKeyOf(image.url) ?? []).map((key) => hashOf('m', key));
  const pages = [...(url ? [url] : []), ...links].flatMap((address) => pageOf(address) ?? []);
  const own = new Set(pages.map((page) => hashOf('l', page)));
  return [...new Set(media), ...own].slice(0, ADDRESSES_KEPT);
}

/** Host and path of a page; null for the front page of a site, which everybody links to. */
function pageOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { hostname, pathname } = new URL(address);
  const path = pathname.replace(/\/$/, '');
  return path.length > 1 ? `${hostname.replace(/^(?:www|m|amp)\./, '')}${path}` : null;
}

/** 48 bits: FNV-1a over UTF-16 units, twice, with the finaliser of MurmurHash3. The kind keeps kinds apart. */
function hashOf(kind: string, text: string): number {
  let high = 0x811c9dc5 ^ kind.charCodeAt(0);
  let low = 0x9747b28c ^ kind.charCodeAt(0);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    high = Math.imul(high ^ unit, 0x01000193);
    low = Math.imul(low ^ unit, 0x5bd1e995);
  }
  return finished(high) * 0x10000 + (finished(low) & 0xffff);
}

function finished(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
