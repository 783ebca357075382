/**
 * An invented archive of any size, the same at every run: articles of some 700 words with ten statements each, as a pipeline
 * would have found them. Speakers, outlets, issues and words are drawn by Zipf's law; one article in six is another outlet's
 * copy of a recent one, cut or whole; one statement in twelve takes a side on an issue.
 */
import { hash } from 'node:crypto';
import type {
  Article,
  Dated,
  Entry,
  Fingerprints,
  Issue,
  Position,
  RawItem,
  Span,
  Statement,
} from '../src/domain/index.ts';
import { fingerprintsOf } from '../src/provenance/index.ts';

const SPEAKERS = 30_000;
const OUTLETS = 300;
const ISSUES = 24;
const VOCABULARY = 20_000;
const STATEMENTS = 10;
/** Words of a sentence that is no statement, and sentences of that kind beside each statement. */
const FILLER = 15;
const FILLERS = 3;
/** One article in so many is a copy of one of the last `RECENT`. */
const COPIES = 6;
const RECENT = 40;
/** One statement in so many takes a side; one side in so many is ascribed to somebody else. */
const SIDES = 12;
const ASCRIBED = 5;
/** Passing fingerprints of an article: as many as one of 400 words has (decisions/0064). */
const PASSING = 32;
const PRINTS = 2 ** 48;
const DAYS = 3650;
const FIRST_DAY = Date.UTC(2031, 0, 1);

const SYLLABLES =
  'ba ber cal dan del far gor hal ira jen kas lin lor mar nes nor ola per quin ros sel tam ul vas wen yor zan'.split(
    ' ',
  );
const LITTLE = 'the of and to in that is for it with as on was be by at not but they from have or an are this'.split(
  ' ',
);
const CUES = ['said', 'told reporters', 'has argued', 'insisted', 'warned', 'announced'] as const;
const STANCES = ['against', 'for', 'for', 'conditional', 'against', 'neutral'] as const;

/** Numbers between 0 and 1 that look random, the same for one seed (xorshift32). */
export function randomOf(seed: number): () => number {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** A number below `size`, small ones far more often: Zipf's law by inversion. */
export const zipf = (random: () => number, size: number): number => Math.floor(size ** random()) - 1;

function wordOf(n: number): string {
  let word = '';
  for (let left = n + SYLLABLES.length; left > 0; left = Math.floor(left / SYLLABLES.length))
    word += SYLLABLES[left % SYLLABLES.length];
  return word;
}
const capital = (word: string): string => word[0]!.toUpperCase() + word.slice(1);

/** The most frequent speaker has number 0. */
export const speakerName = (n: number): string =>
  `${capital(wordOf((n * 7) % 900))} ${capital(wordOf(900 + Math.floor((n * 13) / 3)))}`;
export const outletName = (n: number): string => `${capital(wordOf(n + 50))} ${n % 2 === 0 ? 'Gazette' : 'Herald'}`;

/** The issues on which the archive's statements take sides. */
export const issues: readonly Issue[] = Array.from({ length: ISSUES }, (_, n) => ({
  id: `issue-${n}`,
  proposition: `The ${wordOf(n + 400)} plan should be carried out.`,
  about: [wordOf(n + 400)],
}));

const wordsBy = (random: () => number, count: number): string[] =>
  Array.from({ length: count }, () =>
    random() < 0.45 ? LITTLE[zipf(random, LITTLE.length)]! : wordOf(zipf(random, VOCABULARY)),
  );

const dayAt = (day: number): string => new Date(FIRST_DAY + day * 86_400_000).toISOString().slice(0, 10);
const dated = (value: string, basis: Dated['basis']): Dated => ({ value, bound: 'exact', basis });

interface Sentence {
  readonly text: string;
  readonly statement?: Omit<Statement, 'id'>;
}

/** A statement in a sentence of its own; offsets are within the sentence. */
function saying(random: () => number, day: number): Sentence {
  const number = zipf(random, SPEAKERS);
  const name = speakerName(number);
  const cue = CUES[Math.floor(random() * CUES.length)]!;
  const side = random() < 1 / SIDES ? zipf(random, ISSUES) : null;
  const about = side === null ? [] : [issues[side]!.about[0]!];
  const words = [...wordsBy(random, 10), ...about, ...wordsBy(random, 8 + Math.floor(random() * 14))].join(' ');
  const isDirect = random() < 0.35;
  const content = isDirect ? `“${words}”` : `that ${words}`;
  const head = `${name} ${cue} `;
  const span: Span = [head.length, head.length + content.length];
  const said = day - Math.floor(random() * 3);
  return {
    text: `${head}${content}.`,
    statement: {
      spans: { source: [[0, name.length]], cue: [[name.length + 1, head.length - 1]], content: [span] },
      ...{ part: 'body', kind: isDirect ? 'direct' : 'indirect' },
      ...shownBy(random),
      actor: {
        ...{ name, kind: 'person', how: 'full', mention: [0, name.length], confidence: 0.9 },
        roles: [{ head: 'minister', words: [wordOf(number % 500)] }],
      },
      said:
        random() < 0.6 ? dated(dayAt(Math.max(0, said)), 'expression') : { value: null, bound: 'exact', basis: 'none' },
      occasion: null,
      positions: side === null ? [] : [positionOn(random, side, number, span)],
    },
  };
}

function shownBy(random: () => number): Pick<Statement, 'confidence' | 'shown'> {
  const confidence = Number((0.3 + 0.7 * Math.sqrt(random())).toFixed(3));
  return { confidence, shown: confidence >= 0.7 };
}

/** A speaker keeps to one side of an issue nine times in ten. */
function positionOn(random: () => number, issue: number, speaker: number, span: Span): Position {
  const usual = STANCES[(speaker + issue) % STANCES.length]!;
  const stance = random() < 0.9 ? usual : STANCES[Math.floor(random() * STANCES.length)]!;
  const other = { name: speakerName(zipf(random, SPEAKERS)), kind: 'person', how: 'full', mention: null } as const;
  return {
    ...{ issue: issues[issue]!.id, stance, basis: 'preference', confidence: Number((0.5 + random() / 2).toFixed(2)) },
    by: random() < 1 / ASCRIBED ? { ascribedTo: { ...other, confidence: 0.8 } } : 'speaker',
    evidence: [span],
  };
}

/** The day of article `n` of `of`, from 0: the archive is put in the order of its days, with late arrivals. */
function dayOf(n: number, of: number): number {
  const late = n % 20 === 7 ? 200 : 0;
  return Math.max(0, Math.floor((n / of) * DAYS) - late);
}

/** Sentences of article `n`; of the one that it copies for the most part, where it is a copy. */
function sentencesOf(n: number, of: number, statements: number): Sentence[] {
  const random = randomOf(n + 1);
  if (n % COPIES === 0 && n >= RECENT) {
    const source = sentencesOf(n - 1 - Math.floor(random() * (COPIES - 2)), of, statements);
    return random() < 0.5 ? source : source.slice(0, Math.ceil(source.length * (0.4 + random() / 2)));
  }
  const day = dayOf(n, of);
  return Array.from({ length: statements }, (): Sentence[] => [
    saying(random, day),
    ...Array.from({ length: FILLERS }, () => ({ text: `${capital(wordsBy(random, FILLER).join(' '))}.` })),
  ]).flat();
}

const moved = (spans: readonly Span[], by: number): Span[] => spans.map(([start, end]) => [start + by, end + by]);

/** An article as it was read, and what was found in it. */
export interface Synthetic {
  readonly item: RawItem;
  readonly entry: Entry;
}

/** Article `n` of an archive of `of`, from 0; with so many statements, and words in step. */
export function syntheticArticle(n: number, of: number, ofEach: number = STATEMENTS): Synthetic {
  const random = randomOf(n + 500_000_000);
  const title = capital(wordsBy(random, 8).join(' '));
  const outlet = zipf(random, OUTLETS);
  const domain = `${wordOf(outlet + 50)}.example`;
  const url = `https://${domain}/${n}`;
  const statements: Statement[] = [];
  const lines: string[] = [];
  let at = title.length + 1;
  for (const { text, statement } of sentencesOf(n, of, ofEach)) {
    if (statement) statements.push(placed(statement, at, `${url} ${at}`));
    lines.push(text);
    at += text.length + 1;
  }
  const text = [title, ...lines].join('\n');
  const bytes = Buffer.from(text);
  const sha256 = hash('sha256', bytes);
  const published = dated(dayAt(dayOf(n, of)), 'metadata');
  const article: Entry['article'] = {
    ...{
      id: hash('sha256', url).slice(0, 24),
      sha256,
      text,
      removed: [],
      title,
      byline: [],
      url,
      language: 'en',
      published,
    },
    parts: { title: [0, title.length], dek: null, body: [title.length + 1, text.length] },
    outlet: { name: outletName(outlet), domain },
    ...{ images: [], links: [], credits: [] },
  };
  const item: RawItem = {
    ...{ id: `article-${n}`, format: 'fixed', content: text, location: '-', bytes, sha256 },
    metadata: { title, url, published: published.value! },
  };
  const origin = { kind: 'unknown', declared: [], evidence: [] } as const;
  const producer = { version: '0.0.0', models: {} };
  return { item, entry: { id: item.id, article, statements, times: [], origin, producer } };
}

function placed(statement: Omit<Statement, 'id'>, at: number, id: string): Statement {
  const { source, cue, content } = statement.spans;
  const mention = statement.actor.mention;
  return {
    ...statement,
    id: hash('sha256', id).slice(0, 24),
    spans: { source: moved(source, at), cue: moved(cue, at), content: moved(content, at) },
    actor: { ...statement.actor, mention: mention && [mention[0] + at, mention[1] + at] },
    positions: statement.positions.map((position) => ({ ...position, evidence: moved(position.evidence, at) })),
  };
}

/**
 * The fingerprints of an article with number `n`. The words of the invented articles hold no names within a sentence, so passing
 * ones are drawn: of an article alone, as most pairs of names are.
 */
export function syntheticPrints(n: number, article: Article): Fingerprints {
  const random = randomOf(n + 700_000_000);
  return { ...fingerprintsOf(article), passing: Array.from({ length: PASSING }, () => Math.floor(random() * PRINTS)) };
}
