import type { ClaimCheck, Entry, Statement } from '../domain/index.ts';
import { normalName, type RecordStore, type RemarkLink } from '../record/index.ts';
import { resolveActor } from './actors.ts';
import { matchOfWording, saidBefore } from './said.ts';
import { isNegation, wordingOf } from './wording.ts';

/** Checks looked at for one statement; statements linked to one check. */
const CHECKS = 20;
const STATEMENTS = 200;
/** Without a claimant the words alone decide: so many telling ones, and so near (Dice). decisions/0104 */
const UNNAMED_TERMS = 5;
const UNNAMED_NEAR = 0.7;
/** Who denies a claim did not make it. */
const DENIES = /\b(?:den(?:y|ied|ies|ying)|reject\w*|dismiss\w*|refut\w*|disput\w*|contradict\w*|debunk\w*)\b/i;

/**
 * The checks on record that are about statements of an entry: by the same speaker, where the check names one, in nearly
 * the same words. For each statement the nearest first.
 */
export async function checksOnEntry(
  record: RecordStore,
  { article, statements }: Pick<Entry, 'article' | 'statements'>,
): Promise<RemarkLink[]> {
  const worded = statements.map((statement) => wordsIn(article.text, statement));
  const held = await record.checks.checksLike(
    worded.map(({ words }) => words),
    CHECKS,
  );
  const links: RemarkLink[] = [];
  for (const [i, statement] of statements.entries()) {
    for (const { article: from, ordinal, check } of held[i]!) {
      if (from === article.id) continue;
      const found = near(check, worded[i]!);
      if (!found || !(await isBy(record, check, statement.actor.name))) continue;
      links.push({ kind: 'check', statement: statement.id, ordinal, from, ...found });
    }
  }
  return links;
}

/** The statements on record that an article's own checks are about. */
export async function checkedByEntry(record: RecordStore, { article }: Pick<Entry, 'article'>): Promise<RemarkLink[]> {
  const links: RemarkLink[] = [];
  for (const [ordinal, check] of (article.checks ?? []).entries()) {
    if (wordingOf(check.claim).terms.size === 0) continue;
    const by = check.claimant === undefined ? {} : { by: check.claimant };
    const { uses } = await saidBefore(record, check.claim, { ...by, all: true });
    const reports = uses.flatMap(({ reports: own }) => own).slice(0, STATEMENTS);
    for (const { id, words, cue, article: of } of reports) {
      const found = of.id === article.id ? undefined : near(check, { words, cue });
      if (found) links.push({ kind: 'check', statement: id, ordinal, ...found });
    }
  }
  return links;
}

interface Worded {
  readonly words: string;
  readonly cue: string;
}

const wordsIn = (text: string, { spans }: Statement): Worded => ({
  words: spans.content.map((span) => text.slice(...span)).join(' … '),
  cue: spans.cue.map((span) => text.slice(...span)).join(' '),
});

/** How near a statement's words are to a claim; undefined where they are not, or where the claim is denied. */
function near(
  { claim, claimant }: ClaimCheck,
  { words, cue }: Worded,
): Pick<RemarkLink, 'confidence' | 'evidence'> | undefined {
  const asked = wordingOf(claim);
  const own = wordingOf(words);
  const found = matchOfWording(own, asked);
  if (!found || DENIES.test(cue) || differInFigures(own.words, asked.words)) return undefined;
  if (claimant === undefined && (asked.terms.size < UNNAMED_TERMS || found.likeness < UNNAMED_NEAR)) return undefined;
  const shared = [...new Set(asked.words.filter((word) => own.words.includes(word) && isTelling(word)))];
  const evidence = [
    claimant === undefined ? 'the check names nobody as having said it' : `said to be claimed by ${claimant}`,
    found.match === 'exact' ? 'the very words' : `words in common: ${shared.join(', ')}`,
  ];
  const confidence = found.match === 'exact' ? 0.95 : Math.min(0.9, 0.4 + found.likeness / 2);
  return { confidence: Math.round((claimant === undefined ? 0.8 : 1) * confidence * 100) / 100, evidence };
}

/** Whether both have figures, and the claim one that the statement does not have. */
function differInFigures(words: readonly string[], claim: readonly string[]): boolean {
  const figures = (of: readonly string[]): string[] => of.filter((word) => /^\d/.test(word));
  const held = figures(words);
  return held.length > 0 && figures(claim).some((figure) => !held.includes(figure));
}

const isTelling = (word: string): boolean => !isNegation(word) && wordingOf(word).terms.size > 0;

/** Whether a name is the claimant's: the same, or another name of the one actor on record whom the claimant means. */
async function isBy(record: RecordStore, { claimant }: ClaimCheck, name: string | null): Promise<boolean> {
  if (claimant === undefined) return true;
  if (name === null) return false;
  if (normalName(name) === normalName(claimant)) return true;
  const meant = await resolveActor(record, claimant);
  if (meant.found !== 'one') return false;
  return [meant.actor.name, ...meant.actor.aliases].some((one) => normalName(one) === normalName(name));
}
