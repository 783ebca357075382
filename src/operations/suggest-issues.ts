import type { Issue } from '../domain/index.ts';
import { type Analysis, analyse, TAGS } from '../language/index.ts';
import type { RecordStore, StoredStatement } from '../record/index.ts';
import { writeIssues } from '../stance/index.ts';

/** Statements read, the newest; more would take minutes and change little. */
const READ = 20_000;
const PAGE = 1000;
/** A phrase is suggested from this many statements by this many speakers on; fewer are no argument. */
const STATEMENTS = 3;
const SPEAKERS = 2;
/** Words of a phrase at most. */
const LONGEST = 3;
/** A longer phrase takes the place of the one within it if it has this share of its statements. */
const MOSTLY = 0.7;
/** Words before and after a phrase among which a word of attitude is taken to be about it. */
const BEFORE = 5;
const AFTER = 3;
const NAMES = 3;
const EXAMPLES = 2;

/** Words by which somebody is for or against something. English; no issue has a word of its own here. */
const ATTITUDE =
  /\b(?:support|oppos|back(?:s|ed|ing)?\b|reject|favou?r|welcom|endors|call(?:s|ed|ing)? for|ban|need|must|should|ought|demand|urg|against|critici|condemn|refus|veto|block|approv|scrap|cancel|oppon|in favou?r|promis|pledg|vow|want|warn|rul(?:e|es|ed|ing) out|not an option|agree)/i;

/** Something that those on record are for and against, as an issue to be edited. */
export interface IssueSuggestion {
  readonly phrase: string;
  /** Shown statements with the phrase and a word of attitude, and their named speakers. */
  readonly statements: number;
  readonly speakers: number;
  /** The speakers with most of them. */
  readonly names: readonly string[];
  readonly examples: readonly string[];
  /** A start: the proposition is only a guess, to be written anew. */
  readonly issue: Issue;
}

interface Found {
  readonly forms: Map<string, number>;
  readonly statements: Map<string, StoredStatement>;
}

/**
 * Recurring noun phrases in what named speakers say with words of attitude, those of most speakers first. Phrases that
 * an issue on record looks for already are left out.
 */
export async function suggestIssues(record: RecordStore, limit: number): Promise<IssueSuggestion[]> {
  const known = (await record.issues()).flatMap(({ about }) => about.map(keyOf));
  const found = new Map<string, Found>();
  for await (const statement of newest(record)) {
    if (statement.speaker.id === null || statement.speaker.privatePerson) continue;
    const own = keyOf(statement.speaker.name ?? '');
    for (const phrase of phrasesIn(analyse(statement.words), ATTITUDE.test(statement.cue))) {
      const key = keyOf(phrase);
      if (own.includes(key) || known.some((one) => ` ${one} `.includes(` ${key} `) || ` ${key} `.includes(` ${one} `)))
        continue;
      const one = found.get(key) ?? { forms: new Map(), statements: new Map() };
      one.forms.set(phrase, (one.forms.get(phrase) ?? 0) + 1);
      one.statements.set(statement.words, statement);
      found.set(key, one);
    }
  }
  const enough = [...found].filter(
    ([, { statements }]) => statements.size >= STATEMENTS && speakersOf(statements).size >= SPEAKERS,
  );
  return withoutParts(enough).map(suggestionOf).sort(byWeight).slice(0, limit);
}

/** Shown statements, the newest first, as many as are read. */
async function* newest(record: RecordStore): AsyncIterable<StoredStatement> {
  let before: number | undefined;
  for (let read = 0; read < READ; read += PAGE) {
    const page = await record.statements({ shown: true, limit: PAGE, ...(before !== undefined && { before }) });
    yield* page;
    if (page.length < PAGE) return;
    before = page.at(-1)!.order;
  }
}

/** Names with several words, in lower case and each in the singular, so that "bus lanes" is "bus lane". */
const keyOf = (phrase: string): string =>
  phrase
    .toLowerCase()
    .split(/[\s-]+/)
    .map((word) => word.replace(/ies$/, 'y').replace(/(?<=[^s])s$/, ''))
    .join(' ');

/** The noun phrases of up to three words that end in a noun and have a word of attitude near, or in the cue. */
function phrasesIn({ words, tags, count }: Analysis, inCue: boolean): Set<string> {
  const found = new Set<string>();
  const isMeant = (first: number, end: number): boolean =>
    (inCue && first <= BEFORE) ||
    ATTITUDE.test(words.slice(Math.max(0, first - BEFORE), first).join(' ')) ||
    ATTITUDE.test(words.slice(end + 1, end + 1 + AFTER).join(' '));
  const tagAt = (t: number): string => TAGS[tags[t]!]!;
  for (let end = 0; end < count; end++) {
    if (tagAt(end) !== 'NOUN' && tagAt(end) !== 'PROPN') continue;
    if (end + 1 < count && (tagAt(end + 1) === 'NOUN' || tagAt(end + 1) === 'PROPN')) continue;
    for (let first = end; first > end - LONGEST && first >= 0; first--) {
      if (!['NOUN', 'PROPN', 'ADJ'].includes(tagAt(first)) || !/^\p{L}[\p{L}-]+$/u.test(words[first]!)) break;
      const phrase = words.slice(first, end + 1).join(' ');
      if (!isMeant(first, end)) continue;
      if (first < end || (tagAt(end) === 'NOUN' && phrase.length > 3)) found.add(phrase.toLowerCase());
    }
  }
  return found;
}

const speakersOf = (statements: Found['statements']): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const { speaker } of statements.values()) counts.set(speaker.name!, (counts.get(speaker.name!) ?? 0) + 1);
  return counts;
};

/** Takes out what mostly occurs within a longer phrase, and longer phrases that add little to a shorter one. */
function withoutParts(found: readonly (readonly [string, Found])[]): readonly (readonly [string, Found])[] {
  return found.filter(([key, { statements }]) =>
    found.every(([other, { statements: others }]) => {
      if (other === key) return true;
      if (` ${other} `.includes(` ${key} `)) return others.size < MOSTLY * statements.size;
      if (` ${key} `.includes(` ${other} `)) return statements.size >= MOSTLY * others.size;
      return true;
    }),
  );
}

function suggestionOf([, { forms, statements }]: readonly [string, Found]): IssueSuggestion {
  const phrase = [...forms].toSorted((a, b) => b[1] - a[1])[0]![0];
  const speakers = speakersOf(statements);
  const id = phrase.replace(/[^\p{L}\p{N}]+/gu, '-');
  const article = phrase.endsWith('s') ? '' : /^[aeiou]/.test(phrase) ? 'an ' : 'a ';
  return {
    phrase,
    statements: statements.size,
    speakers: speakers.size,
    names: [...speakers]
      .toSorted((a, b) => b[1] - a[1])
      .slice(0, NAMES)
      .map(([name]) => name),
    examples: [...statements.values()]
      .slice(0, EXAMPLES)
      .map(({ speaker, cue, words }) => `${speaker.name} ${cue} ${words}`),
    issue: { id, proposition: `There should be ${article}${phrase}.`, about: [...forms.keys()] },
  };
}

const byWeight = (a: IssueSuggestion, b: IssueSuggestion): number =>
  b.speakers - a.speakers || b.statements - a.statements || a.phrase.localeCompare(b.phrase);

const comment = (text: string): string => `# ${text.replace(/\s+/g, ' ')}\n`;

/** Suggestions as an issues file, each with who argues about it; propositions are guesses to be written anew. */
export function suggestionsInYaml(suggestions: readonly IssueSuggestion[]): string {
  if (suggestions.length === 0) return comment('Nothing recurs often enough in what is on record to be suggested.');
  const entries = suggestions.map(
    ({ statements, speakers, names, examples, issue }) =>
      comment(`${statements} statements by ${speakers}: ${names.join(', ')}${speakers > names.length ? ' …' : ''}`) +
      examples.map((example) => comment(`  ${example}`)).join('') +
      writeIssues([issue]),
  );
  return (
    comment('Keep what you want to track, and write each proposition anew: it is only a guess.') + entries.join('')
  );
}
