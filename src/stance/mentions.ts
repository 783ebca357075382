import { deedAt } from './deed-mentions.ts';
import { doneAt } from './doings.ts';
import { referring } from './later-mentions.ts';
import { lookUp, PARTISANS, PERSONS, type Sign, TRANSPARENT } from './lexicon/index.ts';
import type { Found, Mention } from './mention.ts';
import type { Phrase } from './phrase-shape.ts';
import { anyOrder, inOrder, isParticiple, unbroken } from './phrase-words.ts';
import type { PreparedIssue } from './proposition.ts';
import { type Reading, TAG } from './reading.ts';
import { stemsOf } from './stem.ts';

/** Nouns that may follow a name without changing what is named: `the NATO deal`. */
const EMPTY_NOUNS = new Set(
  `deal pact agrement accord plan proposal bil idea membership vote program treaty
  effort negotiation talk`.split(/\s+/),
);

/** Words that end a name, so that what stands before them is none by itself: the Voting Rights `Act`. */
const OF_NAMES =
  /^(?:Act|Bill|Bank|Party|Committee|Commission|Court|Street|Avenue|County|University|College|Institute|Foundation|Association|Union|Council|Agency|Department|Museum|Times|Post|Project|Fund|Group|Inc)$/;

/** Whether the name that ends at `last` is the head of its phrase, not an attribute of another thing. */
function isHead(reading: Reading, phrase: Phrase, issue: PreparedIssue, first: number, last: number): boolean {
  const { stems, tags, analysis } = reading;
  const next = last + 1;
  if (next >= reading.count || analysis.sentence[next] !== analysis.sentence[last]) return true;
  const glued = analysis.start[next] === analysis.end[last];
  if (stems[next] === '-' && glued) return false;
  if (first > 0 && stems[first - 1] === '-' && analysis.end[first - 1] === analysis.start[first]) return false;
  if (glued && /^[’']s?$/.test(analysis.lower[next]!)) {
    const owned = [next + 1, next + 2];
    const isDone = owned.some((t) => reading.operators[t]?.value.kind === 'deed' || lookUp(PARTISANS, reading, t));
    return !phrase.deed && isDone;
  }
  if (
    phrase.claim &&
    tags[next] === TAG.noun &&
    tags[last] !== TAG.noun &&
    !issue.vocabulary.has(stems[next]!) &&
    !lookUp(PERSONS, reading, next)
  )
    return false;
  if (tags[last] === TAG.propn && OF_NAMES.test(analysis.words[next]!) && !issue.vocabulary.has(stems[next]!))
    return false;
  if ((tags[next] !== TAG.noun && tags[next] !== TAG.propn) || tags[last] === TAG.adj || tags[last] === TAG.verb)
    return true;
  const capital = (t: number): boolean => /^[A-Z]/.test(analysis.words[t]!);
  if (capital(next) && !capital(last)) return true;
  const inHeadline = analysis.paragraph[last] === 0;
  return tags[last] === TAG.propn && tags[next] === TAG.propn && (phrase.name || phrase.deed || inHeadline)
    ? true
    : issue.vocabulary.has(stems[next]!) ||
        (phrase.sign > 0 && EMPTY_NOUNS.has(stems[next]!)) ||
        lookUp(TRANSPARENT, reading, next) !== undefined;
}

/** What somebody does in a place: `her actions in …`. */
const ACTIONS =
  stemsOf(`action policy campaign war strategy adventure effort intervention operation mission involvement role approach
  disaster debacle fiasco mess mistake blunder failure`);

/** What is done in the place of a proposition, which is then spoken of: `the disastrous campaign in Sudria`. */
function doneThere({ stems, tags }: Reading, issue: PreparedIssue, first: number, last: number): Mention | undefined {
  const noun = first - 2;
  if (
    !/^(?:in|on|toward|against)$/.test(stems[first - 1] ?? '') ||
    tags[noun] !== TAG.noun ||
    !ACTIONS.has(stems[noun]!)
  )
    return undefined;
  return { first: noun, last, sign: issue.goal, how: 'named', deed: false };
}

/** A deed named after its object: `the fracking ban`, `wage hikes`. */
function compoundAt(reading: Reading, phrase: Phrase, first: number, { last, sign }: Found): Mention | undefined {
  const operator = reading.operators[last + 1];
  if (phrase.deed || phrase.claim || !operator || reading.tags[last + 1] !== TAG.noun || sign === 0) return undefined;
  if (operator.value.kind !== 'deed' && operator.value.kind !== 'degree') return undefined;
  if (operator.last > last + 1 || phrase.stems.includes(reading.roots[last + 1]!)) return undefined;
  return { first, last: last + 1, sign: (sign * operator.value.sign) as Sign, how: 'named', deed: false };
}

/** Whether a negator stands among the words of a phrase that has none of its own: `Spain will not join the league`. */
function negatorInside(reading: Reading, phrase: Phrase, first: number, last: number): boolean {
  for (let t = first + 1; t < last; t++) {
    if (reading.operators[t]?.value.kind === 'not' && !phrase.stems.includes(reading.stems[t]!)) return true;
  }
  return false;
}

/** The deed of a phrase told by its verb: `reform the harbour tolls` for `harbour toll reform`. */
function verbalAt(reading: Reading, phrase: Phrase, t: number, end: number): Found | undefined {
  const root = reading.roots[t]!;
  if (reading.operators[t] || phrase.name || phrase.stems.length < 2 || phrase.stems.at(-1) !== root) return undefined;
  const last = inOrder(reading, phrase.stems.slice(0, -1), t, end, 0);
  return last < 0 ? undefined : { last, sign: phrase.sign, loose: true };
}

/** Where one phrase stands, starting at a token. */
function phraseAt(reading: Reading, phrase: Phrase, t: number, end: number): Found | undefined {
  if (phrase.doers) return doneAt(reading, phrase, t);
  if (phrase.deed) return deedAt(reading, phrase, t, end);
  const root = reading.roots[t]!;
  if (reading.tags[t] === TAG.verb && phrase.nouns.has(reading.stems[t]!)) return verbalAt(reading, phrase, t, end);
  if (phrase.gerund && reading.tags[t] !== TAG.verb && !reading.analysis.lower[t]!.endsWith('ing')) return undefined;
  if (phrase.ordered ? root !== phrase.stems[0] : !phrase.stems.includes(root)) return undefined;
  const last = phrase.name
    ? unbroken(reading, phrase.stems, t, end)
    : phrase.ordered
      ? inOrder(reading, phrase.stems.slice(1), t, end, 0)
      : anyOrder(reading, phrase, t, end);
  return last < 0 ? undefined : { last, sign: phrase.sign };
}

/** Joins mentions that overlap: the one that starts first tells the side. */
function joined(found: readonly Mention[]): Mention[] {
  const sorted = [...found].sort((a, b) => a.first - b.first || b.last - a.last);
  const result: Mention[] = [];
  for (const mention of sorted) {
    const before = result.at(-1);
    if (!before || mention.first > before.last) result.push(mention);
    else {
      const told =
        before.sign === 0 || mention.passive || (mention.first === before.first && mention.deed && !before.deed)
          ? mention
          : before;
      result[result.length - 1] = {
        ...told,
        first: before.first,
        last: Math.max(before.last, mention.last),
        loose: before.loose === true && mention.loose === true,
      };
    }
  }
  return result;
}

/** Whether papers to be released are told to be another’s: `release the Lund papers`. */
function isOfAnother(
  { tags, stems }: Reading,
  { vocabulary, transfers }: PreparedIssue,
  first: number,
  last: number,
): boolean {
  if (transfers || tags[last] !== TAG.noun) return false;
  for (let t = first + 1; t < last; t++)
    if (tags[t] === TAG.propn && tags[t + 1] === TAG.noun && !vocabulary.has(stems[t]!)) return true;
  return false;
}

/** The places at which the phrases of an issue stand. */
function named(reading: Reading, issue: PreparedIssue): Mention[] {
  const found: Mention[] = [];
  const { sentence, sentenceStart } = reading.analysis;
  for (const phrase of issue.phrases) {
    for (let t = 0; t < reading.count; t++) {
      const at = phraseAt(reading, phrase, t, sentenceStart[sentence[t]! + 1]!);
      if (!at) continue;
      const done = phrase.place ? doneThere(reading, issue, t, at.last) : undefined;
      if (done) {
        found.push(done);
        continue;
      }
      const compound = compoundAt(reading, phrase, t, at);
      if (compound) {
        found.push(compound);
        continue;
      }
      if (at.last > t && phrase.nouns.has(reading.stems[at.last]!) && isParticiple(reading, at.last)) continue;
      if (!isHead(reading, phrase, issue, t, at.last)) {
        if (phrase.stems.length > 1 && !phrase.deed)
          found.push({ first: t, last: at.last, sign: 0, how: 'named', deed: false });
        continue;
      }
      if (phrase.deed && isOfAnother(reading, issue, t, at.last)) continue;
      const turned = negatorInside(reading, phrase, t, at.last) ? -1 : 1;
      found.push({
        ...at,
        first: t,
        sign: (at.sign * turned) as Sign | 0,
        how: 'named',
        deed: phrase.deed,
        claim: phrase.claim,
        guessed: phrase.guessed,
      });
    }
  }
  return joined(found);
}

/** Mentions in a headline, which needs no article and comes before what it speaks of: `Chancellor demands wall`. */
function headlined(reading: Reading, issue: PreparedIssue, names: readonly Mention[]): Mention[] {
  const end = reading.analysis.paragraphStart[1] ?? 0;
  if (names.some((mention) => mention.first < end) || reading.analysis.words[end - 1] === '.') return [];
  const found: Mention[] = [];
  for (let t = 0; t < end; t++) {
    const sign = issue.named.has(reading.stems[t]!) ? issue.heads.get(reading.stems[t]!) : undefined;
    if (sign !== undefined && reading.tags[t] !== TAG.verb)
      found.push({ first: t, last: t, sign, how: 'head', deed: false });
  }
  return found;
}

/** All mentions of an issue in a text, in order. */
export function findMentions(reading: Reading, issue: PreparedIssue): Mention[] {
  const names = named(reading, issue);
  if (names.length === 0) return names;
  return [...headlined(reading, issue, names), ...names, ...referring(reading, issue, names)].sort(
    (a, b) => a.first - b.first,
  );
}
