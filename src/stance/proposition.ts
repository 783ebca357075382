import type { Issue } from '../domain/index.ts';
import { analyse } from '../language/index.ts';
import { goalOf, SMALL } from './goal.ts';
import { isVerbOf } from './kin.ts';
import { FAMILIES, lookUp, type Sign } from './lexicon/index.ts';
import { belonging, doing, qualities } from './made-phrases.ts';
import { headSign, isOfKind, KINDS, phraseOf } from './phrase.ts';
import type { Phrase } from './phrase-shape.ts';
import { type Reading, readOperators, TAG } from './reading.ts';
import { type Hint, hintsOf } from './touching.ts';

/** An issue made ready: its phrases, the nouns that head them, the words of the proposition's subject. */
export interface PreparedIssue {
  readonly issue: Issue;
  /** The root of its main verb, where that is no operator by itself; empty elsewhere. */
  readonly verb: string;
  /** What the proposition does to its thing: 1 brings about or keeps, -1 ends or keeps out. */
  readonly goal: Sign;
  readonly phrases: readonly Phrase[];
  /** Nouns by which a later mention may go: `the deal`, `that wall`. */
  readonly heads: ReadonlyMap<string, Sign | 0>;
  /** Those heads that the phrases name themselves. */
  readonly named: ReadonlySet<string>;
  /** The families of the deed it wants done. */
  readonly families: readonly number[];
  /** Whether liking its thing is liking what the proposition wants; not so for `release the papers`, `prosecute him`. */
  readonly transfers: boolean;
  /** Whether it claims that something is so, and wants nothing done. */
  readonly claims: boolean;
  /** Whether it blames its subject for something. */
  readonly blames: boolean;
  /** Sums of money in the proposition. */
  readonly sums: ReadonlySet<string>;
  readonly subject: ReadonlySet<string>;
  /** Whether that subject bears a name. */
  readonly proper: boolean;
  /** Whether that subject is one named person. */
  readonly person: boolean;
  /** All words of the phrases and the proposition. */
  readonly vocabulary: ReadonlySet<string>;
  /** Words by which a sentence touches on it without naming it. */
  readonly hints: readonly Hint[];
}

/** The sums of money in a text, as digits. */
export const sumsOf = (text: string): ReadonlySet<string> =>
  new Set(
    [...text.matchAll(/\$\s?(\d[\d.,]*\d|\d)|(\d[\d.,]*\d|\d)[- ]dollars?/g)].map((match) => (match[1] ?? match[2])!),
  );

/** Whether the noun at `t` heads its phrase: no other noun follows, and no preposition stands before it in its phrase. */
function endsPhrase({ tags, stems }: Reading, t: number): boolean {
  if (tags[t + 1] === TAG.noun || tags[t + 1] === TAG.propn) return false;
  for (let u = t - 1; u >= 0; u--) {
    if (tags[u] === TAG.verb || tags[u] === TAG.aux || stems[u] === 'to') return true;
    if (tags[u] === TAG.adp) return false;
  }
  return true;
}

/** The side that the thing named at the end of a phrase bears. */
const borne = (phrase: Phrase | undefined): Sign | 0 =>
  phrase === undefined || phrase.claim ? 0 : phrase.deed ? phrase.objectSign : phrase.sign;

/** Prepares one issue; its proposition and phrases are parsed once. */
function prepareIssue(issue: Issue): PreparedIssue {
  const goal = goalOf(issue.proposition);
  const verb = goal.families.length === 0 && isVerbOf(goal.verb, goal) ? goal.verb : '';
  const phrases = [
    ...issue.about.map((phrase) => phraseOf(phrase, goal)),
    ...belonging(goal),
    ...doing(goal),
    ...qualities(issue.proposition, goal.names.length > 0).map((phrase) => phraseOf(phrase, goal, goal.goal)),
    ...(issue.for ?? []).map((phrase) => phraseOf(phrase, goal, 1)),
    ...(issue.against ?? []).map((phrase) => phraseOf(phrase, goal, -1)),
  ];
  const heads = new Map<string, Sign | 0>();
  const named = new Set<string>();
  const vocabulary = new Set([...goal.thing, ...goal.subject]);
  for (const [i, text] of [...issue.about, issue.proposition].entries()) {
    const reading = readOperators(analyse(text));
    for (let t = 0; t < reading.count; t++) {
      const stem = reading.stems[t]!;
      vocabulary.add(stem);
      if (/^[’']s?$/.test(reading.analysis.lower[t + 1] ?? '')) continue;
      if (t > 0 && /^[A-Z][a-z]/.test(reading.analysis.words[t]!)) continue;
      if (!endsPhrase(reading, t)) continue;
      if (reading.tags[t] !== TAG.noun) continue;
      if (verb !== '' && isVerbOf(reading.roots[t]!, goal)) {
        named.add(stem);
        heads.set(stem, goal.negated ? -1 : 1);
        continue;
      }
      const deed = reading.operators[t]?.value;
      const isDeed =
        deed?.kind === 'deed' &&
        reading.operators[t]!.last === t &&
        !isOfKind(stem, goal.thing) &&
        (goal.goal > 0 ||
          goal.families.length === 0 ||
          goal.families.some((family) => lookUp(FAMILIES[family]!, reading, t)));
      if (isDeed && (t > 0 || reading.tags[t + 1] === TAG.adp) && goal.known && !goal.claims) {
        named.add(stem);
        heads.set(stem, (deed.sign * goal.goal) as Sign);
        continue;
      }
      if (!(goal.thing.has(stem) || (!deed && KINDS.some((kind) => kind.has(stem))))) continue;
      named.add(stem);
      for (const head of [
        stem,
        ...KINDS.filter((kind) => kind.has(stem) && kind !== KINDS[1]).flatMap((kind) => [...kind]),
      ]) {
        if (!SMALL.has(head))
          heads.set(head, headSign(head, goal) || (head === stem ? borne(phrases[i]) : 0) || heads.get(head) || 0);
      }
    }
  }
  return {
    issue,
    verb,
    goal: goal.goal,
    phrases,
    heads,
    named,
    families: goal.families,
    transfers: goal.transfers,
    claims: goal.claims,
    blames: goal.blames,
    sums: sumsOf(issue.proposition),
    subject: goal.subject,
    proper: goal.names.length > 0,
    person: goal.person,
    vocabulary,
    hints: hintsOf(issue),
  };
}

/** Issues made ready for reading, so that a large run parses them once. */
export type PreparedIssues = readonly PreparedIssue[];

/** Prepares the issues of a user, in their order. */
export const prepareIssues = (issues: readonly Issue[]): PreparedIssues => issues.map(prepareIssue);
