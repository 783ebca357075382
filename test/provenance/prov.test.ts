import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Article, OnrecordError } from '../../src/domain/index.ts';
import { compareTexts, provenanceOf } from '../../src/provenance/index.ts';

const TEXT =
  'The tram of Lowen will run until midnight from May, the city said on Friday. “Nobody should have to walk home,” said Mayor Ada Brix. A night fare of two crowns pays for the drivers.';

const article = (id: string, extra: Partial<Article> = {}): Article => ({
  id,
  sha256: '0'.repeat(64),
  text: TEXT,
  parts: { title: null, dek: null, body: [0, TEXT.length] },
  removed: [],
  title: null,
  outlet: null,
  byline: [],
  url: `https://${id}.example/tram`,
  language: 'en',
  published: { value: '2024-04-05', bound: 'exact', basis: 'metadata' },
  images: [],
  links: [],
  credits: [],
  ...extra,
});

interface Node {
  readonly id: string;
  readonly target?: readonly { readonly selector: readonly Record<string, unknown>[] }[];
  readonly [key: string]: unknown;
}

const graphOf = (document: object): Node[] => (document as { '@graph': Node[] })['@graph'];

const original = article('courier', { outlet: { name: 'Lowen Courier', domain: 'courier.example' } });
const copy = article('mirror', { credits: [{ outlet: 'Lowen Courier', evidence: 'Source: Lowen Courier' }] });

test('a derivation whose direction is known is stated as one', () => {
  const comparison = compareTexts(original, copy);
  const [entity] = graphOf(provenanceOf({ article: copy, statements: [] }, [{ article: original, comparison }]));
  assert.deepEqual(entity?.wasDerivedFrom, ['https://courier.example/tram']);
});

test('a copy of unknown direction is no derivation', () => {
  const uncredited = article('mirror');
  const comparison = compareTexts(original, uncredited);
  assert.equal(comparison.verdict, 'copy');
  const [entity] = graphOf(provenanceOf({ article: uncredited, statements: [] }, [{ article: original, comparison }]));
  assert.equal(entity?.wasDerivedFrom, undefined);
});

test('what the item declares is what it says it is based on', () => {
  const [entity] = graphOf(provenanceOf({ article: copy, statements: [] }));
  assert.deepEqual(entity?.isBasedOn, ['urn:onrecord:outlet:Lowen%20Courier']);
});

test('a statement is quoted from the article, attributed to its speaker, and its words are found by both selectors', () => {
  const start = TEXT.indexOf('“');
  const end = TEXT.indexOf('”') + 1;
  const statement = {
    id: 's1',
    spans: { source: [], cue: [], content: [[start, end] as const] },
    actor: { name: 'Ada Brix', kind: 'person', how: 'full', mention: null, confidence: 1 },
    kind: 'direct',
  } as const;
  const passage = graphOf(provenanceOf({ article: original, statements: [statement] })).find(({ id }) =>
    id.endsWith('s1'),
  );
  assert.equal(passage?.wasQuotedFrom, 'https://courier.example/tram');
  assert.equal(passage?.wasAttributedTo, 'urn:onrecord:name:Ada%20Brix');
  const [quote, position] = passage?.target?.[0]?.selector ?? [];
  assert.equal(quote?.exact, '“Nobody should have to walk home,”');
  assert.equal(TEXT.slice(position?.start as number, position?.end as number), quote?.exact);
  assert.ok(TEXT.includes(`${quote?.prefix}${quote?.exact}${quote?.suffix}`));
});

test('a span outside the text is an error, not an empty quote', () => {
  const credits = [{ outlet: 'Lowen Courier', evidence: 'Source: Lowen Courier', span: [0, TEXT.length + 1] as const }];
  assert.throws(
    () => provenanceOf({ article: article('mirror', { credits }), statements: [] }),
    (error: unknown) => error instanceof OnrecordError && error.code === 'prov/span',
  );
});
