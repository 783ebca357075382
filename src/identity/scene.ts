import type { Entity, Mention } from './entity.ts';
import { isGivenName } from './lexicon/first-names.ts';
import type { Name } from './name.ts';
import type { Register } from './register/register.ts';
import { ADJ, ADP, ADV, AUX, DET, isCapital, isSaying, NOUN, NUM, PROPN, type Text, VERB } from './words.ts';

/** The part a mention plays in its clause. */
export type Place = 'subject' | 'owner' | 'modifier' | 'other';

/** An article's names in their places, which all rules look at. */
export interface Scene {
  readonly text: Text;
  readonly register: Register;
  /** The article's date, ISO; null where it is not known. */
  readonly day: string | null;
  readonly entities: readonly Entity[];
  readonly mentions: readonly Mention[];
  readonly places: readonly Place[];
  /** For each token the number of the mention that covers it, titles and qualifiers included; else -1. */
  readonly mentionAt: Int32Array;
  /** The first token of the article's body. */
  readonly body: number;
}

/** Puts the mentions of an article in their places. */
export function sceneOf(base: Omit<Scene, 'places' | 'mentionAt'>): Scene {
  const mentionAt = new Int32Array(base.text.count).fill(-1);
  base.mentions.forEach(({ from, last }, m) => void mentionAt.fill(m, from, last));
  return { ...base, mentionAt, places: base.mentions.map((mention) => placeOf(base.text, mention)) };
}

/** Prepositions that open a clause too: "after Mr. Smith was asked". */
const CONJUNCTION = /^(?:after|before|until|till|since|as|than)$/;

/** Whether a mention is the subject of a clause, owns what follows, or neither. */
function placeOf(text: Text, { from, first, last }: Mention): Place {
  const { lower, tags, sentence, owner } = text;
  if (owner[last - 1]) return 'owner';
  // “…,” said Mr. Smith
  if (isSaying(lower[from - 1] ?? '') && /^(?:,|[”"’']+|\?|!)$/.test(lower[from - 2] ?? '') && !isNounAt(text, last))
    return 'subject';
  if (isNounAt(text, last)) return 'modifier';
  let start = from;
  while (start > 0 && sentence[start - 1] === sentence[first] && first - start < 8) {
    const tag = tags[start - 1];
    if (tag !== ADJ && tag !== NOUN && tag !== PROPN && tag !== DET && tag !== NUM) break;
    start--;
  }
  const governed =
    start > 0 && sentence[start - 1] === sentence[first] && (tags[start - 1] === ADP || lower[start - 1] === 'to');
  if (governed && !CONJUNCTION.test(lower[start - 1]!)) return 'other';
  return leadsVerb(text, last) ? 'subject' : 'other';
}

/** Whether a common noun follows right away, so that the name only qualifies it ("Trump aides"). */
const isNounAt = ({ tags, sentence, lower }: Text, t: number): boolean =>
  tags[t] === NOUN &&
  sentence[t] === sentence[t - 1] &&
  !isSaying(lower[t]!) &&
  !/^(?:says|tweets|claims|calls|plans|wants|vows|hopes|promises|demands|backs|slams|leads|wins|urges|attacks)$/.test(
    lower[t]!,
  );

/** Whether a verb follows a noun phrase that ends before a token, brackets and appositions skipped. */
export function leadsVerb({ lower, words, tags, sentence, count }: Text, last: number): boolean {
  let t = last;
  const here = sentence[last - 1];
  const inside = () => t < count && sentence[t] === here;
  if (inside() && lower[t] === '(') {
    while (inside() && lower[t] !== ')' && t < last + 12) t++;
    t++;
  }
  if (inside() && (lower[t] === ',' || /^[-–—]+$/.test(lower[t]!))) {
    const close = lower[t] === ',' ? ',' : lower[t];
    const limit = t + 30;
    t++;
    while (inside() && t < limit && lower[t] !== close) t++;
    t++;
  }
  if (inside() && lower[t] === 'of' && isCapital(words[t + 1]!)) {
    t++;
    while (inside() && (isCapital(words[t]!) || lower[t] === ',') && t < last + 38) t++;
  }
  while (inside() && tags[t] === ADV && t < last + 40) t++;
  return inside() && (tags[t] === VERB || tags[t] === AUX || isSaying(lower[t]!));
}

/** The mention that covers a token, if any. */
export const mentionCovering = ({ mentions, mentionAt }: Scene, token: number): Mention | undefined =>
  mentions[mentionAt[token] ?? -1];

/** Names in headlines: what the rest of the article, or the register, knows. */
export function headlineNames(
  text: Text,
  titled: readonly boolean[],
  names: readonly Name[],
  register: Register,
): Name[] {
  if (!titled.includes(true)) return [];
  const surnames = new Map<string, Name>();
  for (const name of names) {
    if (name.kind === 'body' && !name.named) continue;
    for (const word of [text.lower[name.last - 1]!, text.lower[name.first]!])
      if (!surnames.has(word)) surnames.set(word, name);
  }
  const found: Name[] = [];
  const { lower, words, count, paragraph } = text;
  for (let t = 0; t < count; t++) {
    if (!titled[paragraph[t]!] || !isCapital(words[t]!)) continue;
    const known = longest(text, register, t, surnames);
    if (!known) continue;
    found.push(known);
    t = known.last - 1;
  }
  return found;

  function longest(source: Text, from: Register, t: number, known: ReadonlyMap<string, Name>): Name | null {
    for (const { words: rest, named } of from.namesFrom(lower[t]!)) {
      if (
        rest.length === 0 &&
        (named.entry.kind === 'person' || words[t]!.length < 5) &&
        !/^\p{Lu}{2}/u.test(words[t]!)
      )
        continue;
      if (rest.every((word, i) => lower[t + 1 + i] === word))
        return { first: t, last: t + 1 + rest.length, from: t, kind: named.entry.kind, named };
    }
    const second = isGivenName(lower[t]!) ? known.get(lower[t + 1] ?? '') : undefined;
    if (second && !known.has(lower[t]!)) return { first: t, last: t + 2, from: t, kind: 'person' };
    const name = known.get(lower[t]!);
    if (!name)
      return from.famousSurnamed(lower[t]!).length === 1 ? { first: t, last: t + 1, from: t, kind: 'unknown' } : null;
    const size = name.last - name.first;
    const full = size > 1 && lower[name.first] === lower[t] && isSame(source, name, t);
    return { first: t, last: full ? t + size : t + 1, from: t, kind: full ? name.kind : 'unknown' };
  }
}

function isSame({ lower }: Text, { first, last }: Name, t: number): boolean {
  for (let i = first; i < last; i++) if (lower[i] !== lower[t + i - first]) return false;
  return true;
}
