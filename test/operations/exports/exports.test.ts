import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import jsonld from 'jsonld';
import { OnrecordError } from '../../../src/domain/index.ts';
import type { ExportName } from '../../../src/operations/exports/index.ts';
import { openRecord } from '../../../src/operations/record.ts';
import type { RecordStore } from '../../../src/search/index.ts';
import { invent } from '../../record/invented.ts';
import { BRIDGE, COPY } from '../../web/records.ts';
import { ANNOTATION_CONTEXT } from './contexts.ts';
import { BASE, exampleRecord, exported, fileOf, names } from './goldens.ts';

let record: RecordStore;
before(async () => {
  record = await exampleRecord();
});
after(() => record.close());

const TOLL = BRIDGE.entry.statements[0]!.id;

interface Quad {
  readonly subject: { readonly value: string };
  readonly predicate: { readonly value: string };
  readonly object: { readonly value: string };
}

/** What a format says, as RDF. Fails on any term that no context defines. */
async function quadsOf(name: ExportName): Promise<readonly Quad[]> {
  const document = JSON.parse(await exported(record, name)) as object;
  const documentLoader = async (url: string) => {
    assert.equal(url, 'http://www.w3.org/ns/anno.jsonld', 'a context that is not known');
    return { contextUrl: undefined, document: ANNOTATION_CONTEXT, documentUrl: url } as never;
  };
  return (await jsonld.toRDF(document as never, { documentLoader, safe: true } as never)) as unknown as Quad[];
}

const objectsOf = (quads: readonly Quad[], subject: string, predicate: string): string[] =>
  quads
    .filter((quad) => quad.subject.value === subject && quad.predicate.value === predicate)
    .map(({ object }) => object.value);

describe('the same record in every format', () => {
  for (const name of names)
    test(`${name} is as its golden file has it`, async () => {
      assert.equal(await exported(record, name), readFileSync(fileOf(name), 'utf8'));
    });

  for (const name of names)
    test(`${name} never gives an article’s whole text unless it is asked for`, async () => {
      assert.ok(!(await exported(record, name)).includes('Residents were said to be worried'));
    });

  test('an empty export is whole in every format', async () => {
    for (const name of names) {
      const text = await exported(record, name, { since: '2099' });
      if (name === 'csv') assert.equal(parse(text).length, 1);
      else if (name === 'jsonl') assert.equal(text, '');
      else assert.doesNotThrow(() => JSON.parse(text), name);
    }
  });
});

describe('JSON Lines', () => {
  test('give the whole text with offsets into it where that is asked for', async () => {
    const lines = (await exported(record, 'jsonl', {}, { fullText: true })).trimEnd().split('\n');
    const toll = lines.map((line) => JSON.parse(line)).find(({ id }) => id === TOLL);
    assert.equal(toll.text, BRIDGE.entry.article.text);
    assert.equal(toll.text.slice(...toll.spans.content[0]), 'a toll is not an option');
  });

  test('name statements by URNs where the record is not served', async () => {
    const [line] = (await exported(record, 'jsonl', {}, { base: null })).split('\n');
    assert.match(JSON.parse(line!).permalink, /^urn:onrecord:statement:[0-9a-f]+$/);
  });

  test('alone have a place for whole texts', async () => {
    await assert.rejects(
      exported(record, 'prov', {}, { fullText: true }),
      (error) => error instanceof OnrecordError && error.code === 'usage/format',
    );
  });
});

describe('CSV', () => {
  test('reads back through a parser as it was, whatever the words, and no cell starts a formula', async () => {
    const WORD = fc.string({ unit: fc.constantFrom(...'=+-@\t"\',;|a1 é\n'), minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(WORD, async (typed) => {
        const words = `${typed}x`;
        const own = openRecord(':memory:', { create: true });
        const { item, entry } = invent({
          title: typed,
          body: `Ada Lindqvist said: ${words}.`,
          statements: [{ who: 'Ada Lindqvist', cue: 'said', words }],
        });
        await own.put(item, entry);
        const rows = parse(await exported(own, 'csv'), { columns: true, relax_quotes: false }) as Record<
          string,
          string
        >[];
        const [stored] = await own.statements({ limit: 1 });
        await own.close();
        assert.equal(rows.length, 1);
        assert.ok([stored!.words, `'${stored!.words}`].includes(rows[0]!.words!), JSON.stringify(rows[0]!.words));
        for (const cell of Object.values(rows[0]!)) assert.doesNotMatch(cell, /^\s*[=+\-@]/);
      }),
      { numRuns: 40 },
    );
  });

  test('cuts no cell, however long', async () => {
    const words = 'very '.repeat(20_000).trimEnd();
    const own = openRecord(':memory:', { create: true });
    const { item, entry } = invent({ title: 'Long', body: `Ada said ${words}.`, statements: [{ who: 'Ada', words }] });
    await own.put(item, entry);
    const [row] = parse(await exported(own, 'csv'), { columns: true }) as Record<string, string>[];
    assert.equal(row!.words, words);
    await own.close();
  });
});

describe('schema.org', () => {
  const SCHEMA = 'https://schema.org/';
  const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

  test('has a Quotation with its creator, part of its article, for quoted words only', async () => {
    const quads = await quadsOf('schema-org');
    const quotations = quads
      .filter(({ object }) => object.value === `${SCHEMA}Quotation`)
      .map((quad) => quad.subject.value);
    const direct = (await record.statements({ kinds: ['direct'], limit: 10 })).map(
      ({ id }) => `${BASE}/statements/${id}`,
    );
    assert.deepEqual(quotations.sort(), direct.sort());
    const [toll] = [`${BASE}/statements/${TOLL}`];
    assert.deepEqual(objectsOf(quads, toll, `${SCHEMA}isPartOf`), ['https://gazette.example/bridge']);
    const [creator] = objectsOf(quads, toll, `${SCHEMA}creator`);
    assert.deepEqual(objectsOf(quads, creator!, `${SCHEMA}name`), ['Odile Farrant']);
    assert.deepEqual(objectsOf(quads, 'https://gazette.example/bridge', TYPE), [`${SCHEMA}NewsArticle`]);
  });

  test('makes nobody the creator of the outlet’s own wording', async () => {
    const quads = await quadsOf('schema-org');
    const reported = (await record.statements({ kinds: ['indirect', 'mixed'], limit: 10 })).map(({ id }) => id);
    assert.ok(reported.length > 0);
    for (const id of reported) assert.deepEqual(objectsOf(quads, `${BASE}/statements/${id}`, `${SCHEMA}creator`), []);
  });
});

describe('Web Annotation', () => {
  test('marks the words by quote and by position in the text that was read', async () => {
    const { items } = JSON.parse(await exported(record, 'web-annotation'));
    for (const { target } of items)
      for (const { source, selector } of target) {
        const held = [BRIDGE, COPY].find(({ entry }) => entry.article.url === source)?.entry.article.text;
        if (held === undefined) continue;
        const [quote, position] = selector;
        assert.equal(held.slice(position.start, position.end), quote.exact);
        assert.ok(held.includes(quote.prefix + quote.exact + quote.suffix));
      }
  });

  test('is read by a parser of JSON-LD with nothing lost', async () => {
    const quads = await quadsOf('web-annotation');
    const annotations = quads.filter(({ object }) => object.value === 'http://www.w3.org/ns/oa#Annotation');
    assert.equal(annotations.length, (await record.statements({ shown: true, limit: 100 })).length);
  });
});

describe('PROV-O', () => {
  const PROV = 'http://www.w3.org/ns/prov#';

  test('attributes words to speakers, quotes them from articles, and derives the copy from its source', async () => {
    const quads = await quadsOf('prov');
    const toll = `urn:onrecord:statement:${TOLL}`;
    assert.deepEqual(objectsOf(quads, toll, `${PROV}wasQuotedFrom`), ['https://gazette.example/bridge']);
    assert.deepEqual(objectsOf(quads, toll, `${PROV}wasAttributedTo`), ['urn:onrecord:actor:person%3Aodile-farrant']);
    assert.deepEqual(objectsOf(quads, 'https://radio.example/bridge', `${PROV}wasDerivedFrom`), [
      'https://gazette.example/bridge',
    ]);
    assert.deepEqual(objectsOf(quads, 'https://gazette.example/bridge', `${PROV}wasDerivedFrom`), []);
  });
});
