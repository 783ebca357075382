import type { CueCandidate } from './cue-candidates.ts';
import type { CueKeys } from './cue-keys.ts';
import { type FirstPass, gradeOfProbability } from './first-pass.ts';
import { mix } from './hash.ts';
import type { Kernel } from './kernel/kernel.ts';
import { CONTENT, SOURCE } from './labels.ts';

/**
 * The columns of facts about tokens that are seen from a cue, by name: single facts, and pairs of facts that go into
 * features together, hashed.
 *
 * `side`: 0 before the cue, 1 in it, 2 after it. `place`: side and distance. `grade…`: probabilities of source, cue and
 * content of the token and its neighbours. `cues`, `marks`, `verbs`, `edges`: what was passed on the way from the cue.
 * `own…`: of the cue. `rival`: the last candidate that was passed, `ahead`: the next one.
 */
export const ARGUMENT_COLUMNS = [
  'side',
  'place',
  'role',
  'starts',
  'grade',
  'gradeBefore',
  'gradeAfter',
  'tag',
  'tagBefore',
  'tagAfter',
  'word',
  'wordBefore',
  'wordAfter',
  'lemma',
  'coarse',
  'middle',
  'rate',
  'where',
  'which',
  'direction',
  'sentences',
  'marks',
  'verbs',
  'edges',
  'quote',
  'verbBefore',
  'verbAfter',
  'cueBefore',
  'cueAfter',
  'sentenceRate',
  'linked',
  'rivalLemma',
  'rivalGrade',
  'rivalDistance',
  'aheadGrade',
  'sentenceAndParagraph',
  'marksAndEdges',
  'sideAndTag',
  'sideAndQuote',
  'sideSentenceRole',
  'roleAndStart',
  'roleAndSide',
  'sideAndRole',
  'distanceAndSide',
  'placeAndTag',
  'tagAfterAndSide',
  'secondTagAfterAndSide',
  'secondTagBeforeAndSide',
  'placeOnly',
  'tagAndSide',
  'gradeAndQuote',
  'quoteAndSure',
  'roleAndQuote',
  'gradeAndStart',
  'placeAndStart',
  'sureAndRole',
  'sureRoleStart',
  'aheadRest',
  'rivalRest',
  'tagsAndSide',
  'quoteAndSentence',
  'lemmaAndSide',
  'cuesAndRole',
  'ownLemma',
  'ownSure',
  'ownSignature',
  'ownLeft',
  'ownRight',
  'ownShape',
  'ownNext',
  'ownCluster',
  'ownVerb',
] as const;

export type ArgumentColumn = (typeof ARGUMENT_COLUMNS)[number];
export type ArgumentColumns = Readonly<Record<ArgumentColumn, Int32Array>>;

const named = (columns: readonly Int32Array[]): ArgumentColumns =>
  Object.fromEntries(ARGUMENT_COLUMNS.map((name, i) => [name, columns[i]!])) as ArgumentColumns;

/** Memory for the columns of one view, used again for the next. */
export interface ArgumentRoom {
  /** Columns for at least `count` tokens; they hold what was left there. */
  fit(count: number): ArgumentColumns;
}

/** Memory of its own, for views that no chain reads. */
export function argumentRoom(): ArgumentRoom {
  let columns: ArgumentColumns | undefined;
  return {
    fit(count) {
      if (!columns || columns.side.length < count)
        columns = named(ARGUMENT_COLUMNS.map(() => new Int32Array(Math.max(512, 2 * count))));
      return columns;
    },
  };
}

/** The memory of the kernel that sums what is written there. */
export function kernelRoom(kernel: Kernel): ArgumentRoom {
  let [from, columns] = [kernel.columns, named(kernel.columns)];
  return {
    fit(count) {
      kernel.fit(count);
      if (from !== kernel.columns) [from, columns] = [kernel.columns, named(kernel.columns)];
      return columns;
    },
  };
}

const far = (d: number): number =>
  d <= 3 ? d : d <= 5 ? 4 : d <= 8 ? 5 : d <= 13 ? 6 : d <= 22 ? 7 : d <= 40 ? 8 : d <= 80 ? 9 : 10;

/** A cue from which tokens are seen. */
export interface Sight {
  readonly pass: FirstPass;
  readonly cue: CueCandidate;
  readonly own: CueKeys;
  /** First token that is seen. */
  readonly from: number;
  /** What the first chain's links say of the tokens from there on: 0 nothing, 1 another cue's, 2 this cue's. */
  readonly link: Uint8Array;
}

/** Counts that grow on the way from the cue outwards. */
export interface Way {
  cues: number;
  sources: number;
  contents: number;
  verbs: number;
  cuts: number;
  quoteEdges: number;
  /** The last candidate that was passed, and the next one; -1 for none passed. */
  nearest: number;
  beyond: number;
}

/** Writes the facts of token `t`, which stands before (-1), in (0) or after (1) the cue, into row `i`. */
export function writeFacts(to: ArgumentColumns, i: number, sight: Sight, way: Way, t: number, side: -1 | 0 | 1): void {
  const { pass, cue, own } = sight;
  const { analysis, quotes, word, lemma, row, table } = pass.facts;
  const { tags } = analysis;
  const distance = far(side < 0 ? cue.first - t : side > 0 ? t - cue.last + 1 : 0);
  const s = side + 1;
  const place = s * 16 + distance;
  const role = Math.abs(pass.roles[t]!);
  const starts = pass.roles[t]! < 0 ? 1 : 0;
  const grade = pass.grades[t]!;
  const sentences = Math.max(-3, Math.min(3, analysis.sentence[t]! - analysis.sentence[cue.peak]!));
  const paragraphs = analysis.paragraph[t]! - analysis.paragraph[cue.peak]!;
  const q = quotes.of[t]!;
  const quote = q < 0 ? 0 : 1 + (quotes.first[q] === t ? 2 : 0) + (quotes.last[q] === t ? 4 : 0);
  const cues = Math.min(3, way.cues);
  const marks = Math.min(3, way.cuts);
  const edges = Math.min(4, way.quoteEdges);
  const nth = role === SOURCE ? Math.min(3, way.sources) : role === CONTENT ? Math.min(3, way.contents) : 0;
  const tag = tags[t]!;
  const tagAfter = tags[t + 1] ?? 31;
  to.side[i] = s;
  to.direction[i] = side;
  to.place[i] = place;
  to.role[i] = role;
  to.starts[i] = starts;
  to.grade[i] = grade;
  to.gradeBefore[i] = pass.grades[t - 1] ?? 255;
  to.gradeAfter[i] = pass.grades[t + 1] ?? 255;
  to.tag[i] = tag;
  to.tagBefore[i] = tags[t - 1] ?? 31;
  to.tagAfter[i] = tagAfter;
  to.word[i] = word[t]!;
  to.wordBefore[i] = word[t - 1] ?? 0;
  to.wordAfter[i] = word[t + 1] ?? 0;
  to.lemma[i] = lemma[t]!;
  to.coarse[i] = table.coarse[row[t]!]!;
  to.middle[i] = table.middle[row[t]!]!;
  to.rate[i] = pass.facts.grade[t]!;
  to.where[i] = mix(s + 3 * cues + 16 * (sentences + 3), paragraphs);
  to.which[i] = mix(mix(role + 8 * nth, s), cues);
  to.sentences[i] = sentences;
  to.marks[i] = marks;
  to.verbs[i] = Math.min(3, way.verbs);
  to.edges[i] = edges;
  to.quote[i] = quote;
  to.sentenceAndParagraph[i] = mix(sentences, paragraphs);
  to.marksAndEdges[i] = mix(marks, edges);
  to.sideAndTag[i] = mix(s, tag);
  to.sideAndQuote[i] = mix(s, quote);
  to.sideSentenceRole[i] = mix(s, mix(sentences, role));
  to.roleAndStart[i] = mix(role, starts);
  to.roleAndSide[i] = mix(role, s);
  to.sideAndRole[i] = mix(s, role);
  to.distanceAndSide[i] = mix(distance, s);
  to.placeAndTag[i] = mix(place, tag);
  to.tagAfterAndSide[i] = mix(tagAfter, s);
  to.secondTagAfterAndSide[i] = mix(tags[t + 2] ?? 31, s);
  to.secondTagBeforeAndSide[i] = mix(tags[t - 2] ?? 31, s);
  to.placeOnly[i] = mix(place, 1);
  to.tagAndSide[i] = mix(tag, s);
  to.gradeAndQuote[i] = mix(grade, quote);
  to.quoteAndSure[i] = mix(quote, own.sure);
  to.roleAndQuote[i] = mix(role, quote);
  to.gradeAndStart[i] = mix(grade, starts);
  to.placeAndStart[i] = mix(place, starts);
  to.sureAndRole[i] = mix(own.sure, role);
  to.sureRoleStart[i] = mix(own.sure, mix(role, starts));
  to.tagsAndSide[i] = mix(tag, mix(to.tagBefore[i]!, s));
  to.quoteAndSentence[i] = mix(quote, to.sentenceAndParagraph[i]!);
  to.lemmaAndSide[i] = mix(own.lemma, s);
  to.cuesAndRole[i] = mix(cues, mix(nth, role));
  writeNeighbours(to, i, sight, way, t, side);
}

/** Facts about the verbs, the cues and the readings of the first chain around a token. */
function writeNeighbours(to: ArgumentColumns, i: number, sight: Sight, way: Way, t: number, side: -1 | 0 | 1): void {
  const { pass, cue, own, link, from } = sight;
  const { candidates, facts } = pass;
  const vb = facts.verbBefore[t]!;
  const va = facts.verbAfter[t]!;
  const cb = facts.cueBefore[t]!;
  const ca = facts.cueAfter[t]!;
  to.verbBefore[i] = vb < 0 ? 9 : vb === cue.peak ? 8 : facts.grade[vb]!;
  to.verbAfter[i] = va < 0 ? 9 : va === cue.peak ? 8 : facts.grade[va]!;
  to.cueBefore[i] = cb < 0 ? 2 : cb === cue.peak ? 1 : 0;
  to.cueAfter[i] = ca < 0 ? 2 : ca === cue.peak ? 1 : 0;
  to.sentenceRate[i] = facts.sentenceGrade[facts.analysis.sentence[t]!]!;
  to.linked[i] = link[t - from]! + 4 * own.linked;
  const rival = candidates[way.nearest];
  to.rivalLemma[i] = rival ? facts.lemma[rival.peak]! : 0;
  to.rivalGrade[i] = rival ? gradeOfProbability(rival.probability) : 9;
  to.rivalDistance[i] = rival ? far(side < 0 ? rival.first - t : t - rival.last + 1) : 15;
  const ahead = side === 0 ? undefined : candidates[way.beyond];
  const aheadDistance = ahead ? far(side < 0 ? t - ahead.last + 1 : ahead.first - t) : 15;
  to.aheadGrade[i] = ahead ? gradeOfProbability(ahead.probability) : 9;
  to.rivalRest[i] = mix(to.rivalDistance[i]!, to.roleAndSide[i]!);
  to.aheadRest[i] = mix(aheadDistance, to.roleAndSide[i]!);
}

/** Writes what is the same for each of `count` tokens that are seen from a cue. */
export function writeOwn(to: ArgumentColumns, count: number, { own, cue, pass }: Sight): void {
  const { table, row, analysis } = pass.facts;
  to.ownLemma.fill(own.lemma, 0, count);
  to.ownSure.fill(own.sure, 0, count);
  to.ownSignature.fill(own.signature, 0, count);
  to.ownRight.fill(own.right, 0, count);
  to.ownLeft.fill(own.left, 0, count);
  to.ownShape.fill(own.shape, 0, count);
  to.ownNext.fill(own.next, 0, count);
  to.ownCluster.fill(table.fine[row[cue.peak]!]!, 0, count);
  to.ownVerb.fill(mix(table.verb[row[cue.peak]!]!, analysis.tags[cue.peak]!), 0, count);
}
