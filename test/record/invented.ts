import { hash } from 'node:crypto';
import type { Actor, Dated, Entry, Position, RawItem, Span, Statement } from '../../src/domain/index.ts';

/** A statement of an invented article. `who`, `cue` and `words` have to stand in its text. */
export interface InventedStatement {
  readonly who?: string;
  readonly cue?: string;
  readonly words: string;
  readonly actor?: Partial<Actor>;
  readonly said?: Partial<Dated>;
  readonly kind?: Statement['kind'];
  readonly confidence?: number;
  readonly positions?: readonly (Partial<Omit<Position, 'evidence'>> & { readonly evidence?: string })[];
  readonly occasion?: Statement['occasion'];
}

export interface InventedArticle {
  readonly title: string;
  readonly outlet?: string;
  readonly url?: string;
  readonly published?: Partial<Dated>;
  readonly body: string;
  readonly statements: readonly InventedStatement[];
  readonly location?: string;
  /** Other bytes with the same text. */
  readonly wrapping?: string;
}

const THRESHOLD = 0.5;
const date = (given: Partial<Dated> | undefined, otherwise: Partial<Dated>): Dated => ({
  value: null,
  bound: 'exact',
  basis: 'none',
  ...(given ?? otherwise),
});

/** The words nearest before `before`, else the first. */
function spanIn(text: string, words: string, before = 0): Span {
  const near = text.slice(0, before).lastIndexOf(words);
  const start = near < 0 ? text.indexOf(words) : near;
  if (start < 0) throw new Error(`"${words}" does not stand in the invented text`);
  return [start, start + words.length];
}

const stretches = (text: string, words: string | undefined, before = 0): Span[] =>
  words === undefined ? [] : words.split(' … ').map((part) => spanIn(text, part, before));

function statementOf(text: string, article: string, given: InventedStatement): Statement {
  const { who, cue, words, confidence = 0.9 } = given;
  const at = spanIn(text, words.split(' … ')[0]!)[0];
  const mention = who === undefined ? null : spanIn(text, who, at);
  const actor: Actor = {
    name: who ?? null,
    kind: 'person',
    how: who === undefined ? 'none' : 'full',
    mention,
    confidence: 0.9,
    ...given.actor,
  };
  return {
    id: hash('sha256', `${article}\n${words}`).slice(0, 24),
    spans: { source: stretches(text, who, at), cue: stretches(text, cue, at), content: stretches(text, words) },
    part: 'body',
    kind: given.kind ?? 'indirect',
    confidence,
    shown: confidence >= THRESHOLD,
    actor,
    said: date(given.said, {}),
    occasion: given.occasion ?? null,
    positions: (given.positions ?? []).map(({ evidence, ...position }) => ({
      issue: 'bridge',
      stance: 'for',
      basis: 'preference',
      by: 'speaker',
      confidence: 0.8,
      ...position,
      evidence: stretches(text, evidence),
    })),
  };
}

/** An item and the entry that a pipeline would make of it. */
export function invent(given: InventedArticle): { item: RawItem; entry: Entry } {
  const { title, body, outlet = 'Harbour Gazette', url, published, location = '/news/item.txt' } = given;
  const text = `${title}\n${body}`;
  const bytes = Buffer.from(`${text}${given.wrapping ?? ''}`);
  const sha256 = hash('sha256', bytes);
  const id = hash('sha256', url ?? `${outlet}\n${sha256}`).slice(0, 24);
  const item: RawItem = {
    id: title.toLowerCase().replaceAll(' ', '-'),
    format: 'fixed',
    content: text,
    metadata: { title, ...(url !== undefined && { url }) },
    location,
    bytes,
    sha256,
  };
  const article: Entry['article'] = {
    id,
    sha256,
    text,
    parts: { title: [0, title.length], dek: null, body: [title.length + 1, text.length] },
    removed: [],
    title,
    outlet: { name: outlet, domain: null },
    byline: [],
    url: url ?? null,
    language: 'en',
    published: date(published, { value: '2031-03-14', basis: 'metadata' }),
    images: [],
    links: [],
    credits: [],
  };
  return {
    item,
    entry: {
      id: item.id,
      article,
      statements: given.statements.map((statement) => statementOf(text, `${id}\n${sha256}`, statement)),
      times: [],
      origin: { kind: 'unknown', declared: [], evidence: [], reason: 'No other text was compared.' },
      producer: { version: '0.0.0', models: {} },
    },
  };
}

/** Day and month before the publication on 14 March 2031. */
export const on = (value: string): Partial<Dated> => ({ value, bound: 'exact', basis: 'expression' });

/** What both articles say of the mayor, so that she is one across them. */
const MAYOR = { roles: [{ head: 'mayor', words: ['harbour'] }] };

/** Two articles about a bridge, with four speakers. */
export const BRIDGE = invent({
  title: 'Mayor rules out a toll bridge',
  url: 'https://gazette.example/bridge',
  body: [
    'Mayor Odile Farrant told councillors on Tuesday that “a toll is not an option” for the new crossing.',
    'Farrant said on Wednesday that she expects the ferries to stay.',
    'The port authority has asserted that negotiations about the bridge are still open.',
    'Residents were said to be worried about noise.',
  ].join('\n'),
  statements: [
    {
      who: 'Odile Farrant',
      cue: 'told councillors',
      words: 'a toll is not an option',
      kind: 'direct',
      actor: MAYOR,
      said: on('2031-03-11'),
      positions: [{ stance: 'against', evidence: 'not an option' }],
    },
    {
      who: 'Farrant',
      cue: 'said',
      words: 'that she expects the ferries to stay',
      actor: { name: 'Odile Farrant', how: 'surname', ...MAYOR },
      said: on('2031-03-12'),
    },
    {
      who: 'The port authority',
      cue: 'has asserted',
      words: 'that negotiations about the bridge are still open',
      actor: { name: 'Port Authority', kind: 'body', how: 'body-name' },
    },
    { words: 'to be worried about noise', cue: 'were said', confidence: 0.3 },
  ],
});

export const FERRY = invent({
  title: 'Ferry crews answer the mayor',
  outlet: 'Coastal Radio',
  url: 'https://radio.example/ferry',
  published: { value: '2031-04-02', basis: 'metadata' },
  body: [
    'Ferry captain Anselm Farrant warned that the crews “will not wait” for the bridge.',
    'Odile Farrant dismissed the warning as noise.',
  ].join('\n'),
  statements: [
    {
      who: 'Anselm Farrant',
      cue: 'warned',
      words: 'that the crews “will not wait” for the bridge',
      kind: 'mixed',
      said: on('2031-04-01'),
    },
    { who: 'Odile Farrant', cue: 'dismissed', words: 'the warning as noise', actor: MAYOR },
  ],
});

/** One of many short notices with two statements; `denier` is a full name. */
export const notice = (n: number, denier: string): ReturnType<typeof invent> =>
  invent({
    title: `Notice ${n}`,
    url: `https://gazette.example/${n}`,
    body: `Ada Lindqvist said that number ${n} is ready. ${denier} denied it.`,
    statements: [
      { who: 'Ada Lindqvist', cue: 'said', words: `that number ${n} is ready` },
      { who: denier, cue: 'denied', words: 'it' },
    ],
  });
