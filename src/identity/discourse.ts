import type { Entity } from './entity.ts';
import type { Gender } from './register/entry.ts';
import { leadsVerb, type Scene } from './scene.ts';

/** Whom a pronoun means, and how far ahead of the next candidate it is, 0 to 1. */
export interface Antecedent {
  readonly entity: Entity;
  readonly margin: number;
  /** How much it is on the mind: about 3 right after a subject, below 1 for what was mentioned in passing. */
  readonly score: number;
  /** The token at which the antecedent was last mentioned. */
  readonly token: number;
}

/** What is on a reader's mind at each pronoun: who was mentioned, how long ago, and in which part of the sentence. */
export interface Discourse {
  /** Whom "he", "she", "his", "her", "it" or "its" at a token means. */
  pronoun(token: number, not?: Entity): Antecedent | null;
  /** People last mentioned before a token, the most salient first. */
  salient(token: number, not?: Entity): readonly Antecedent[];
}

interface Occurrence {
  readonly entity: Entity;
  readonly token: number;
  readonly weight: number;
}

const GENDERS: Readonly<Record<string, Gender>> = {
  he: 'm',
  him: 'm',
  his: 'm',
  himself: 'm',
  she: 'f',
  her: 'f',
  hers: 'f',
  herself: 'f',
};

const NOBODY: ReadonlySet<Entity> = new Set();
/** What another clause begins with, or may. */
const ANOTHER_CLAUSE =
  /^(?:[,;:()“”"’']|''|[-–—]+|who|whom|whose|which|where|when|while|whereas|as|after|before|because|since|until|if|though|although)$/;

/** The first letters of all those pronouns. */
const HE = 'h'.charCodeAt(0);
const SHE = 's'.charCodeAt(0);

/** Weights of the parts of a sentence; chosen on dev and on training articles read by eye, decisions/0041. */
const WEIGHT = { source: 3.6, subject: 3, owner: 1.6, other: 1, modifier: 0.5, quoted: 0.25, headline: 0.5 } as const;
/** What is left of a weight one sentence later, and in a later paragraph. */
const FADE = 0.62;
const FADE_PARAGRAPH = 0.8;
/** By how much more the source of the last statement counts where a quotation goes on ("…," he said). */
const ANSWER = 1.35;
/** By how much more the only person counts whom the last sentence mentions; decisions/0167. */
const ONLY = 2;
/** What is left of the weight of somebody whose gender is not known. */
const UNSURE = 0.8;
/** Sentences after which nobody is remembered. */
const MEMORY = 7;
/** Occurrences that are looked at for one pronoun. */
const LOOK_BACK = 40;

/** Whom a description that begins at a token means, given who is on the mind; null where that is open. */
export type Described = (token: number, discourse: Pick<Discourse, 'salient'>) => Entity | null;

/** Follows who is talked about through an article. `isSource` marks the tokens to which statements are credited. */
export function follow(scene: Scene, isSource: Uint8Array, described: Described): Discourse {
  const { text, mentions, places, mentionAt, body } = scene;
  const { lower, sentence, paragraph, quoted, count } = text;
  const occurrences: Occurrence[] = [];
  const resolved = new Map<number, Antecedent>();
  const told = narration(scene);

  const weigh = (t: number, place: keyof typeof WEIGHT): number =>
    quoted[t]
      ? WEIGHT.quoted
      : t < body
        ? WEIGHT.headline
        : isSource[t] && place !== 'owner'
          ? WEIGHT.source
          : WEIGHT[place];

  for (let t = 0; t < count; t++) {
    const m = mentionAt[t]!;
    if (m >= 0) {
      const mention = mentions[m]!;
      if (mention.first === t || mention.from === t)
        occurrences.push({ entity: mention.entity, token: mention.first, weight: weigh(mention.first, places[m]!) });
      t = mention.last - 1;
      continue;
    }
    if (lower[t] === 'the' && (isSource[t] || t === 0 || sentence[t] !== sentence[t - 1])) {
      const entity = described(t, { salient: (at, not) => rank(at, occurrences.length, 'any', not) });
      if (entity) occurrences.push({ entity, token: t, weight: weigh(t, 'subject') });
    }
    const initial = lower[t]!.charCodeAt(0);
    if (initial !== HE && initial !== SHE) continue;
    const gender = GENDERS[lower[t]!];
    if (!gender) continue;
    const found = best(rank(t, occurrences.length, gender, undefined));
    if (!found) continue;
    resolved.set(t, found);
    const nominative = lower[t] === 'he' || lower[t] === 'she';
    const owning = lower[t] === 'his' || (lower[t] === 'her' && !leadsVerb(text, t + 1));
    occurrences.push({
      entity: found.entity,
      token: t,
      weight: weigh(t, nominative ? 'subject' : owning ? 'owner' : 'other'),
    });
    if (found.entity.gender === null && found.margin > 0.5 && nominative) found.entity.gender = gender;
  }

  /** Candidates for a pronoun at `t` among the first `until` occurrences, the likeliest first. */
  function rank(t: number, until: number, gender: Gender | 'it' | 'any', not: Entity | undefined): Antecedent[] {
    const scores = new Map<Entity, { score: number; more: number; token: number }>();
    const apart = lower[t] === 'he' || lower[t] === 'she' ? namedAfter(scene, t) : NOBODY;
    const here = told[sentence[t]!]!;
    for (let i = until - 1, seen = 0; i >= 0 && seen < LOOK_BACK; i--, seen++) {
      const { entity, token, weight } = occurrences[i]!;
      const far = here - told[sentence[token]!]!;
      if (far > MEMORY) break;
      if (entity === not || apart.has(entity) || !couldBe(entity, gender)) continue;
      const paragraphs = Math.min(paragraph[t]! - paragraph[token]!, 4);
      const sure = gender === 'it' || gender === 'any' || entity.gender !== null;
      const known = sure ? 1 : entity.kind === 'unknown' && entity.certainty < 1 ? 0.2 : UNSURE;
      const answers = gender !== 'it' && isSource[t] && isSource[token] && closesQuote(t) ? ANSWER : 1;
      const score = answers * weight * FADE ** far * FADE_PARAGRAPH ** paragraphs * known;
      const before = scores.get(entity);
      if (!before) scores.set(entity, { score, more: 0, token });
      else if (score > before.score)
        scores.set(entity, { score, more: before.more + before.score, token: before.token });
      else before.more += score;
    }
    const one = gender === 'm' || gender === 'f' ? onlyOne(until, gender, apart) : undefined;
    const had = one && scores.get(one);
    if (had) had.score *= ONLY;
    const ranked = [...scores]
      .map(([entity, { score, more, token }]) => ({ entity, token, score: score + 0.15 * Math.min(more, 4) }))
      .sort((a, b) => b.score - a.score);
    return ranked.map(({ entity, token, score }, i) => {
      const rival = i === 0 ? (ranked[1]?.score ?? 0) : ranked[0]!.score;
      return { entity, token, score, margin: Math.max(0, (score - rival) / (score + rival)) };
    });
  }

  /** The only person whom the last sentence that mentions anybody may mean by such a pronoun, among the first `until` occurrences. */
  function onlyOne(until: number, gender: Gender, apart: ReadonlySet<Entity>): Entity | undefined {
    const found = new Set<Entity>();
    const last = sentence[occurrences[until - 1]?.token ?? 0];
    for (let i = until - 1; i >= 0 && sentence[occurrences[i]!.token] === last; i--) {
      const { entity, weight } = occurrences[i]!;
      if (weight >= WEIGHT.other && !apart.has(entity) && couldBe(entity, gender)) found.add(entity);
    }
    const [one] = found;
    return found.size === 1 && one!.kind === 'person' ? one : undefined;
  }

  /** Whether a quotation ends right before a token: "…," he said. */
  function closesQuote(t: number): boolean {
    return t > 0 && (quoted[t - 1] === 1 || /^[”"’']+$/.test(lower[t - 1]!));
  }

  /** The number of occurrences before a token. */
  const before = (t: number): number => {
    let low = 0;
    let high = occurrences.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (occurrences[middle]!.token < t) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  /** Where nobody came before: the subject that follows in the same sentence ("As he left, Mr. Smith said"). */
  function ahead(t: number, gender: Gender): Antecedent | null {
    for (let i = t + 1; i < count && sentence[i] === sentence[t]; i++) {
      const mention = mentions[mentionAt[i]!];
      if (mention && couldBe(mention.entity, gender) && mention.entity.kind !== 'body')
        return { entity: mention.entity, margin: 0.3, score: 1, token: mention.first };
    }
    return null;
  }

  return {
    pronoun(t, not) {
      const word = lower[t]!;
      const gender = GENDERS[word];
      if (!gender) return best(rank(t, before(t), 'it', not));
      const found = resolved.get(t);
      if (found && found.entity !== not) return found;
      return best(rank(t, before(t), gender, not)) ?? ahead(t, gender);
    },
    salient: (t, not) => rank(t, before(t), 'any', not),
  };
}

/** For each sentence the number of sentences before it that are not quotation: a long quotation takes nobody off the mind. */
function narration({ text: { sentenceStart, quoted } }: Scene): Int32Array {
  const told = new Int32Array(sentenceStart.length);
  for (let s = 0; s + 1 < sentenceStart.length; s++) {
    let inside = 0;
    for (let t = sentenceStart[s]!; t < sentenceStart[s + 1]!; t++) inside += quoted[t]!;
    told[s + 1] = told[s]! + (inside * 10 > (sentenceStart[s + 1]! - sentenceStart[s]!) * 9 ? 0 : 1);
  }
  return told;
}

/**
 * Those whom the clause that "he" or "she" is the subject of names after it, and whom it therefore does not mean ("He asked
 * the leaders to disavow Mr. Trump"). Owners, what is quoted and other clauses may name the same.
 */
function namedAfter({ text, mentions, mentionAt, places }: Scene, t: number): ReadonlySet<Entity> {
  const { lower, sentence, quoted } = text;
  const named = new Set<Entity>();
  for (let i = t + 1; i < text.count && sentence[i] === sentence[t] && !ANOTHER_CLAUSE.test(lower[i]!); i++) {
    const m = mentionAt[i]!;
    if (m < 0) continue;
    const place = places[m]!;
    if (place === 'subject' && /^(?:and|but|or)$/.test(lower[i - 1]!)) break;
    if (quoted[i] === quoted[t] && place !== 'modifier' && place !== 'owner') named.add(mentions[m]!.entity);
    i = mentions[m]!.last - 1;
  }
  return named;
}

const best = (ranked: readonly Antecedent[]): Antecedent | null => ranked[0] ?? null;

function couldBe({ kind, gender, entry, lean }: Entity, wanted: Gender | 'it' | 'any'): boolean {
  if (wanted === 'it') return kind === 'body' && !entry?.id.startsWith('us-state:');
  if (kind === 'body' || (kind === 'unknown' && lean < 0)) return false;
  return wanted === 'any' || gender === null || gender === wanted;
}
